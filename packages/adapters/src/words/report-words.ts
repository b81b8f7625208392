import type { Language } from '@klacht/domain';
import { REPORT_WORDS_EN } from './report-words-en.ts';
import { REPORT_WORDS_NL } from './report-words-nl.ts';

/** What the yearly report says around its figures, in both languages. */
export const REPORT_WORDS = { en: REPORT_WORDS_EN, nl: REPORT_WORDS_NL } as const;

export type ReportWords = (typeof REPORT_WORDS)[Language];
