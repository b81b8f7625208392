import { daysBetween, type Language } from '@klacht/domain';
import { type Cell, cellInWords } from '../cell.ts';
import type { Look } from './looks.ts';
import { sheetText } from './sheet-text.ts';

/** What stands in a place of a sheet, and how it looks. */
export type SheetCell = { readonly value: string | number; readonly look: Look };

/** How the languages are called in the format of a cell: Dutch, and English of Britain. */
const LOCALES: Readonly<Record<Language, string>> = { nl: '413', en: '809' };

/** Excel counts 29 February 1900, which there was not: earlier days would be a day off. */
const FIRST_DAY = '1900-03-01';

/** From here on that day among them, so that the number of a day is how many days it is after this. */
const DAY_ZERO = '1899-12-30';

/** The digits that a number of a spreadsheet holds. */
const MOST_DIGITS = 15;

const zeros = (value: string): string => {
  const digits = value.split('.')[1]?.length ?? 0;
  return digits === 0 ? '' : `.${'0'.repeat(digits)}`;
};

/** A text, which stays one whatever it begins with. */
export const textCell = (
  value: string,
  language: Language,
  look: Omit<Look, 'format'> = { wraps: true },
): SheetCell => ({ value: sheetText(value, language), look: { format: '@', ...look } });

const numberCell = (value: number, format: string): SheetCell => ({
  value,
  look: { format, align: 'right' },
});

const isHeld = (value: string): boolean =>
  value.replace('.', '').replace(/^0+/, '').length <= MOST_DIGITS;

const moneyCell = (cell: Cell & { readonly kind: 'money' }, language: Language): SheetCell => {
  const { currency } = cell;
  if (!isHeld(cell.value)) return textCell(cellInWords(cell, language), language);
  const digits =
    currency === 'EUR' ? zeros(cell.value.includes('.') ? cell.value : '0.00') : zeros(cell.value);
  const symbol = `[$${currency === 'EUR' ? '€' : currency.replaceAll(/[^\w ]/g, '')}-${LOCALES[language]}]`;
  return numberCell(Number(cell.value), `${symbol} #,##0${digits}`);
};

/**
 * What stands in a place, as a spreadsheet counts with it: days as days, numbers and money as
 * numbers, each in a format of the language; null for what is absent.
 */
export const sheetCell = (cell: Cell, language: Language): SheetCell | null => {
  switch (cell.kind) {
    case 'absent':
      return null;
    case 'text':
    case 'complaint':
      return textCell(cell.value, language);
    case 'count':
    case 'decimal':
    case 'days':
      return numberCell(cell.value, `#,##0${zeros(String(cell.value))}`);
    case 'share':
      return numberCell(cell.value, '0.0%');
    case 'money':
      return moneyCell(cell, language);
    case 'date':
      if (cell.value < FIRST_DAY) return textCell(cellInWords(cell, language), language);
      return numberCell(daysBetween(DAY_ZERO, cell.value), `[$-${LOCALES[language]}]d mmmm yyyy`);
  }
};
