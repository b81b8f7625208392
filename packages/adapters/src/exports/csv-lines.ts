import { stringify } from 'csv-stringify/sync';
import type { Language } from '@klacht/domain';
import { harmlessCell } from '../ground/harmless.ts';

/** A column of a file: what stands above it, and its value in each row. */
export type CsvColumn<Row> = {
  readonly heading: string;
  readonly value: (row: Row) => string;
  /** Whether what stands in it is a decimal number, which a spreadsheet writes in its language. */
  readonly isNumber?: (row: Row) => boolean;
};

/** How CSV is written. */
export type CsvForm = {
  readonly byteOrderMark: boolean;
  readonly delimiter: ',' | ';';
  readonly decimal: '.' | ',';
  readonly lineEnd: '\n' | '\r\n';
};

/** One form whatever the language: for a program. */
export const PLAIN: CsvForm = { byteOrderMark: false, delimiter: ',', decimal: '.', lineEnd: '\n' };

/**
 * As a spreadsheet in the language opens it: without a byte-order mark it takes UTF-8 for something
 * else, and a Dutch one expects semicolons, for its decimals have commas.
 */
export const SPREADSHEET: Readonly<Record<Language, CsvForm>> = {
  en: { byteOrderMark: true, delimiter: ',', decimal: '.', lineEnd: '\r\n' },
  nl: { byteOrderMark: true, delimiter: ';', decimal: ',', lineEnd: '\r\n' },
};

/** A number below zero begins as a formula does, and is none. */
const NUMBER = /^-\d+(?:[.,]\d+)?$/;

/**
 * Cells as most are: they need no quotes, are no formula and hold nothing that a terminal would act
 * upon. The writer of CSV would leave them as they are, and takes ten times as long.
 */
const AS_IT_IS: Readonly<Record<CsvForm['delimiter'], RegExp>> = {
  ',': /^(?:[\da-zà-öø-ÿ][\da-zà-öø-ÿ .:;_/()-]*)?$/i,
  ';': /^(?:[\da-zà-öø-ÿ][\da-zà-öø-ÿ .:,_/()-]*)?$/i,
};

/** Rows as CSV with a heading, a line at a time. Formulas are escaped for spreadsheets, and control characters shown. */
export function* csvLines<Row>(
  rows: Iterable<Row>,
  columns: readonly CsvColumn<Row>[],
  { byteOrderMark, delimiter, decimal, lineEnd }: CsvForm,
): Generator<string, void, undefined> {
  const isAsItIs = (cell: string): boolean => AS_IT_IS[delimiter].test(cell);
  const line = (cells: readonly string[]): string =>
    cells.every(isAsItIs)
      ? cells.join(delimiter) + lineEnd
      : stringify([cells.map(harmlessCell)], {
          delimiter,
          record_delimiter: lineEnd,
          // Its own rule quotes a line break only where the line ends the same.
          quote_record_delimiter: true,
          escape_formulas: true,
          cast: {
            string: (cell) => (NUMBER.test(cell) ? { value: cell, escape_formulas: false } : cell),
          },
        });
  const cellOf = ({ isNumber, value }: CsvColumn<Row>, row: Row): string =>
    isNumber?.(row) === true ? value(row).replace('.', decimal) : value(row);
  yield (byteOrderMark ? '\uFEFF' : '') + line(columns.map(({ heading }) => heading));
  for (const row of rows) yield line(columns.map((column) => cellOf(column, row)));
}
