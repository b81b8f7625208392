import type { Command } from 'commander';
import type { Language } from '@klacht/domain';
import { type CsvForm, csvLines, PLAIN, SPREADSHEET } from '../exports/csv-lines.ts';
import { type Column, type Write, writeAll } from './output.ts';

export { type CsvForm, PLAIN } from '../exports/csv-lines.ts';

/** How CSV is asked for: as a program reads it, or as a spreadsheet opens it. */
export type CsvOptions = { readonly csv?: true; readonly spreadsheet?: true };

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
  command.option('--csv').option('--spreadsheet').hook('preAction', refuseTogether);

/** Rows as CSV with a heading, written as they come. Formulas are escaped for spreadsheets, and control characters shown. */
export const writeCsvRows = <Row>(
  write: Write,
  rows: Iterable<Row>,
  columns: readonly Column<Row>[],
  form: CsvForm,
): Promise<void> => writeAll(write, csvLines(rows, columns, form));
