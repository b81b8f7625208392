import type { Language } from '@klacht/domain';
import { harmlessCell } from '../../../ground/harmless.ts';
import { REPORT_WORDS } from '../../../words/report-words.ts';

/** The most characters of a cell. */
const MOST = 32_767;

/** What a spreadsheet takes for a character written by its number. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

/** What XML has no place for and is no control character, and the mark that stands for such. */
const NO_CHARACTER = /\p{NChar}/gu;
const MARK = '\uFFFD';

/**
 * A text as a cell bears it: control characters shown, what is too long cut and said to be. It stays
 * a text, whatever it begins with.
 */
export const sheetText = (text: string, language: Language): string => {
  const clean = harmlessCell(text.replaceAll('\r\n', '\n'))
    .toWellFormed()
    .replaceAll(ESCAPE, '_x005F_')
    .replaceAll(NO_CHARACTER, MARK);
  if (clean.length <= MOST) return clean;
  const end = `… [${REPORT_WORDS[language].cut}]`;
  return `${clean.slice(0, MOST - end.length - 1).toWellFormed()}${end}`;
};
