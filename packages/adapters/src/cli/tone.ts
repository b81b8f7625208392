import { styleText } from 'node:util';

/** What colour tells beside the words: a date that was missed, or that was missed and made good. */
export type Tone = 'overdue' | 'late';

const COLOURS = { overdue: 'red', late: 'yellow' } as const satisfies Record<Tone, string>;

/** A text in the colour of its tone, where the screen shows colours and nobody switched them off. */
export const toned = (text: string, tone: Tone): string =>
  styleText(COLOURS[tone], text, { stream: process.stdout });
