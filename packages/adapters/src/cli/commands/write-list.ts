import type { GlobalOptions } from '../context.ts';
import { type CsvOptions, csvFormOf, writeCsvRows } from '../csv.ts';
import { type Column, withOutput, writeJsonRows } from '../output.ts';
import { writeTable } from '../write-table.ts';
import { isPaged } from '../pager.ts';
import type { WideOptions } from './list-options.ts';

/**
 * Writes a list in the form that was asked for: lines of JSON, CSV, or a table as wide as there is
 * room for.
 *
 * @param columns of the table
 * @param csvColumns none for a list that has no options of CSV
 */
export const writeList = async <Row>(
  options: GlobalOptions & CsvOptions & WideOptions,
  rows: Iterable<Row>,
  columns: readonly Column<Row>[],
  csvColumns: readonly Column<Row>[] = [],
): Promise<void> => {
  const { output, json, wide, lang: language } = options;
  const form = csvFormOf(options, language);
  await withOutput(
    output,
    async (write, room) => {
      if (json) return writeJsonRows(write, rows);
      if (form !== null) return writeCsvRows(write, rows, csvColumns, form);
      return writeTable(write, rows, columns, { room, language, isWide: wide === true });
    },
    { paged: form === null && isPaged(options) },
  );
};
