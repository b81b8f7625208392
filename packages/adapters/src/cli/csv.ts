import type { Command } from 'commander';
import { stringify } from 'csv-stringify/sync';
import type { Language } from '@klacht/domain';
import { harmlessCell } from '../ground/harmless.ts';
import type { Column, Write } from './output.ts';

/** How CSV is asked for: as a program reads it, or as a spreadsheet opens it. */
export type CsvOptions = { readonly csv?: true; readonly spreadsheet?: true };

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
const SPREADSHEET: Readonly<Record<Language, CsvForm>> = {
  en: { byteOrderMark: true, delimiter: ',', decimal: '.', lineEnd: '\r\n' },
  nl: { byteOrderMark: true, delimiter: ';', decimal: ',', lineEnd: '\r\n' },
};

/**
 * The form of CSV that is asked for; null where none is.
 *
 * @example
 * csvFormOf({ spreadsheet: true }, 'nl')?.delimiter; // ';'
 */
export const csvFormOf = ({ csv, spreadsheet }: CsvOptions, language: Language): CsvForm | null => {
  if (spreadsheet) return SPREADSHEET[language];
  return csv ? PLAIN : null;
};

/** A number below zero begins as a formula does, and is none. */
const NUMBER = /^-\d+(?:[.,]\d+)?$/;

const refuseTogether = (command: Command): void => {
  const given = ['csv', 'spreadsheet', 'json'].filter(
    (option) => command.getOptionValueSourceWithGlobals(option) === 'cli',
  );
  const [first, second] = given;
  if (second === undefined) return;
  command.error(`error: option '--${first}' cannot be used with option '--${second}'`);
};

/** The options of what can be had as CSV. */
export const withCsvOptions = (command: Command): Command =>
  command
    .option('--csv', 'CSV for a program, the same in every language')
    .option(
      '--spreadsheet',
      'CSV for a spreadsheet: a byte-order mark, and with --lang nl semicolons and decimal commas',
    )
    .hook('preAction', refuseTogether);

/** Rows as CSV with a heading, written as they come. Formulas are escaped for spreadsheets, and control characters shown. */
export const writeCsvRows = async <Row>(
  write: Write,
  rows: Iterable<Row>,
  columns: readonly Column<Row>[],
  { byteOrderMark, delimiter, decimal, lineEnd }: CsvForm,
): Promise<void> => {
  const line = (cells: readonly string[]) =>
    stringify([cells.map(harmlessCell)], {
      delimiter,
      record_delimiter: lineEnd,
      escape_formulas: true,
      cast: {
        string: (cell) => (NUMBER.test(cell) ? { value: cell, escape_formulas: false } : cell),
      },
    });
  const cellOf = ({ isNumber, value }: Column<Row>, row: Row): string =>
    isNumber?.(row) === true ? value(row).replace('.', decimal) : value(row);
  await write((byteOrderMark ? '\uFEFF' : '') + line(columns.map(({ heading }) => heading)));
  for (const row of rows) await write(line(columns.map((column) => cellOf(column, row))));
};
