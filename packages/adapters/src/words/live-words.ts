import type { Language } from '@klacht/domain';

type Words = {
  /** What was recorded, before the numbers. */
  readonly recorded: string;
  /** A link that shows it, where the page does not change by itself. */
  readonly show: string;
};

/** What a page of the desk says when somebody recorded something. */
export const LIVE_WORDS: Readonly<Record<Language, Words>> = {
  en: { recorded: 'Recorded meanwhile:', show: 'Show' },
  nl: { recorded: 'Ondertussen vastgelegd:', show: 'Tonen' },
};
