import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { KlachtError } from '@klacht/domain';
import { asUtf8 } from '../../ground/utf8.ts';

/** A row of the file, as a person sees it in a spreadsheet. */
export type Row = {
  /** The header is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Bytes of the file read so far. */
  readonly bytes: number;
};

export type CsvSource = AsyncIterable<Uint8Array | string>;

/**
 * The rows of a CSV file, the header first, as they come; blank rows are passed over but counted.
 *
 * @throws KlachtError `not-csv` when the file cannot be taken apart into rows, `not-utf8` at the
 * first byte that is no text
 */
export async function* rowsOf(csv: CsvSource, delimiter: string): AsyncGenerator<Row> {
  const input = Readable.from(asUtf8(csv));
  const parser = input.pipe(
    parse({ bom: true, delimiter, info: true, relax_column_count: true, relax_quotes: true }),
  );
  input.on('error', (error) => parser.destroy(error));
  let row = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { bytes: number };
    }>) {
      row += 1;
      if (record.every((cell) => cell === '')) continue;
      yield { row, cells: record, bytes: info.bytes };
    }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('CSV_')) {
      throw error;
    }
    throw new KlachtError(
      'invalid',
      'not-csv',
      `row ${row + 1}: expected CSV, got: ${error.message}`,
      { row: row + 1 },
      { cause: error },
    );
  } finally {
    input.destroy();
  }
}
