import { INK } from './paint.ts';
import { textElement } from './svg.ts';

/** The pixels of a row: its label, and beneath it what is drawn. */
export const ROW = { height: 42, drawn: 20, thickness: 14 } as const;

/** How much of the width the longest bar takes: behind it there is room for its number. */
export const LONGEST = 0.88;

/** The letters of a label that a phone has room for; the whole stands in the table. */
const LETTERS = 46;

/** @param row which one, from 0 */
export const rowLabel = (label: string, row: number): string => {
  const letters = Array.from(label);
  const shown = letters.length > LETTERS ? `${letters.slice(0, LETTERS - 1).join('')}…` : label;
  return textElement({ ...INK, x: 0, y: row * ROW.height + 13 }, shown);
};
