import { CsvError, parse, type Parser } from 'csv-parse';
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

const ADVICE = 'a cell with a quote in it stands in quotes, and that quote is written twice';

/** What is wrong with the quotes of a row (RFC 4180, section 2). */
const reasonOf = (error: CsvError): string => {
  const { code, message, lines } = error as CsvError & { readonly lines?: number };
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return `expected the quote that opens in this row to be closed, got the end of the file; ${ADVICE}`;
  }
  if (code === 'CSV_INVALID_CLOSING_QUOTE') {
    return `expected the cell whose quote opens in this row to end after its next quote, got more text on line ${lines}; ${ADVICE}`;
  }
  if (code === 'INVALID_OPENING_QUOTE') {
    return `expected quotes around a whole cell or none, got one within a cell; ${ADVICE}`;
  }
  return `expected CSV, got: ${message}`;
};

const notCsv = (file: string | undefined, row: number, error: CsvError): KlachtError =>
  new KlachtError(
    'invalid',
    'not-csv',
    `${file === undefined ? '' : `${file}: `}row ${row}: ${reasonOf(error)}`,
    { row },
    { cause: error },
  );

/** What rows are read from. */
export type CsvFile = {
  readonly csv: CsvSource;
  /** What a message calls it. */
  readonly name?: string | undefined;
};

/** The records that are ready to be read. */
function* ready(parser: Parser): Generator<string[]> {
  for (let one: unknown = parser.read(); one !== null; one = parser.read()) yield one as string[];
}

/** Gives the parser a chunk; null, or what is wrong with it once it has been taken apart. */
const give = (parser: Parser, chunk: Uint8Array | string): Promise<Error | null> =>
  new Promise((resolve) => {
    parser.write(chunk, (error) => resolve(error ?? null));
  });

/** The records of what has come in, and then throws what is wrong with what follows them. */
async function* recordsOf(
  { csv, name }: CsvFile,
  delimiter: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string[]> {
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n'],
  });
  // Each error is met where the chunk is given, or where the rest is read.
  parser.on('error', () => {});
  try {
    for await (const chunk of asUtf8(csv, name)) {
      onBytes(chunk.length);
      const given = give(parser, chunk);
      yield* ready(parser);
      const error = await given;
      yield* ready(parser);
      if (error !== null) throw error;
    }
    parser.end();
    for await (const record of parser as AsyncIterable<string[]>) yield record;
  } finally {
    parser.destroy();
  }
}

/**
 * The rows of a CSV file (RFC 4180), the header first, as they come; blank rows are passed over but
 * counted. Every row before a fault is given first.
 *
 * @throws KlachtError `not-csv` when the file cannot be taken apart into rows, with the row in which
 * the fault began; `not-utf8` at the first byte that is no text
 */
export async function* rowsOf(file: CsvFile, delimiter: string): AsyncGenerator<Row> {
  let row = 0;
  let bytes = 0;
  try {
    const records = recordsOf(file, delimiter, (more) => {
      bytes += more;
    });
    for await (const cells of records) {
      row += 1;
      if (cells.every((cell) => cell === '')) continue;
      yield { row, cells, bytes };
    }
  } catch (error) {
    if (error instanceof CsvError) throw notCsv(file.name, row + 1, error);
    throw error;
  }
}
