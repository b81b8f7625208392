import { CsvError, parse, type Parser } from 'csv-parse';
import { KlachtError } from '@klacht/domain';
import { MOST_BYTES } from '../../ground/lines.ts';
import { isBlank } from './cells.ts';
import { delimiterOf, likeliest, lineEndsIn } from './delimiter.ts';
import { decoded, type Encoding, encodingOf } from './encoding.ts';
import { beginningOf, type CsvSource } from './file-start.ts';
import { isJson, jsonRows } from './json-rows.ts';
import { plainRecords, type Records } from './plain-records.ts';
import type { Mapping } from './mapping.ts';
import { hasTextCells, isTrick, plainText, withoutTricks } from './spreadsheet-text.ts';
import { isWorkbook, workbookRows } from './workbook.ts';

/** A row of the file, as a person sees it in a spreadsheet. */
export type Row = {
  /** The header is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Bytes of the file read so far. */
  readonly bytes: number;
};

const ADVICE = 'a cell with a quote in it stands in quotes, and that quote is written twice';

const NOTHING = Buffer.alloc(0);

/** The line that csv-parse was at. */
const lineOf = (error: CsvError): number =>
  (error as CsvError & { readonly lines?: number }).lines ?? 0;

type QuoteFault = { readonly expected: string; readonly got: string };

/** What is wrong with the quotes of a row (RFC 4180, section 2), by the code of csv-parse. */
const QUOTE_FAULTS: Readonly<Record<string, (line: number) => QuoteFault>> = {
  CSV_QUOTE_NOT_CLOSED: () => ({
    expected: 'the quote that opens in this row to be closed',
    got: 'the end of the file',
  }),
  CSV_INVALID_CLOSING_QUOTE: (line) => ({
    expected: 'the cell whose quote opens in this row to end after its next quote',
    got: `more text on line ${line}`,
  }),
  INVALID_OPENING_QUOTE: () => ({
    expected: 'quotes around a whole cell or none',
    got: 'one within a cell',
  }),
  CSV_MAX_RECORD_SIZE: () => ({ expected: `a row of at most ${MOST_BYTES} bytes`, got: 'more' }),
};

const notCsv = (file: string | undefined, row: number, error: CsvError): KlachtError => {
  const fault = QUOTE_FAULTS[error.code]?.(lineOf(error)) ?? null;
  const reason =
    fault === null
      ? `expected CSV, got: ${error.message}`
      : `expected ${fault.expected}, got ${fault.got}; ${ADVICE}`;
  return new KlachtError(
    'invalid',
    'not-csv',
    `${file === undefined ? '' : `${file}: `}row ${row}: ${reason}`,
    { row, ...fault },
    { cause: error },
  );
};

/** What older systems write under the name of a workbook; null for what is none of these. */
const markupIn = (start: string): 'XML' | 'HTML' | null => {
  const begun = /^\uFEFF?\s*<(\?xml|!doctype|html|head|meta|style|body|table)\b/i.exec(start)?.[1];
  return begun === undefined ? null : begun.toLowerCase() === '?xml' ? 'XML' : 'HTML';
};

const notMarkup = (name: string | undefined, got: string): KlachtError =>
  new KlachtError(
    'invalid',
    'not-csv',
    `${name === undefined ? '' : `${name}: `}expected CSV, a workbook as XLSX or ODS, or JSON, got ${got}; open it in a spreadsheet and save it as XLSX`,
    { got },
  );

/** The source of rows. */
export type CsvFile = {
  readonly csv: CsvSource;
  /** What a message calls it. */
  readonly name?: string | undefined;
};

/** The records that are ready to be read. */
const ready = (parser: Parser): Records => {
  const records: string[][] = [];
  for (let one: unknown = parser.read(); one !== null; one = parser.read()) {
    records.push(one as string[]);
  }
  return records;
};

/** Gives the parser a chunk; null, or what is wrong with it once it has been taken apart. */
const give = (parser: Parser, chunk: Uint8Array | string): Promise<Error | null> =>
  new Promise((resolve) => {
    parser.write(chunk, (error) => resolve(error ?? null));
  });

/** How a file is read: both null of a workbook, without a delimiter JSON. */
export type ReadAs = {
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** Another delimiter by which more of the mapping's columns are found; null where none is. */
  readonly likelier: string | null;
};

/** What stands between cells, and what ends a line. */
type Marks = { readonly delimiter: string; readonly lineEnds: string[] };

/** Takes the rest of a text apart with csv-parse, and says what is wrong with it. */
async function* doubtfulRecords(
  text: AsyncIterable<Uint8Array | string>,
  { delimiter, lineEnds }: Marks,
  { lines, bom }: { readonly lines: number; readonly bom: boolean },
): AsyncGenerator<Records> {
  const parser = parse({
    bom,
    delimiter,
    max_record_size: MOST_BYTES,
    relax_column_count: true,
    record_delimiter: lineEnds,
  });
  // Each error is met where the chunk is given, or where the rest is read.
  parser.on('error', () => {});
  try {
    for await (const chunk of text) {
      const given = give(parser, chunk);
      yield ready(parser);
      const error = await given;
      yield ready(parser);
      if (error !== null) throw error;
    }
    parser.end();
    for await (const record of parser as AsyncIterable<string[]>) yield [record];
  } catch (error) {
    throw error instanceof CsvError
      ? Object.assign(error, { lines: lineOf(error) + lines })
      : error;
  } finally {
    parser.destroy();
  }
}

/** The records that have come in. Then it throws the fault of what follows them. */
async function* recordsOf(
  text: AsyncIterable<Uint8Array | string>,
  marks: Marks,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Records> {
  const { delimiter, lineEnds } = marks;
  const plain = plainRecords(delimiter, lineEnds.includes('\n') ? '\n' : '\r');
  const chunks = text[Symbol.asyncIterator]();
  /** The next bytes; null at the end. */
  const next = async (): Promise<Uint8Array | null> => {
    const one: IteratorResult<Uint8Array | string, unknown> = await chunks.next();
    if (one.done === true) return null;
    onBytes(one.value.length);
    return typeof one.value === 'string' ? Buffer.from(one.value) : one.value;
  };
  try {
    while (plain.doubtful() === null) {
      const bytes = await next();
      yield plain.take(bytes ?? NOTHING, bytes === null);
      if (bytes === null) break;
    }
    const doubtful = plain.doubtful();
    if (doubtful === null) return;
    const { rest, lines, isBegun } = doubtful;
    const following = async function* () {
      yield rest;
      for (let bytes = await next(); bytes !== null; bytes = await next()) yield bytes;
    };
    yield* doubtfulRecords(following(), marks, { lines, bom: !isBegun });
  } finally {
    await chunks.return?.();
  }
}

/** How many records come together of a file that is read whole, so that what is made of them does not. */
const TOGETHER = 1_000;

/** Records that are all there. */
async function* inStretches(rows: Records): AsyncGenerator<Records> {
  for (let at = 0; at < rows.length; at += TOGETHER) yield rows.slice(at, at + TOGETHER);
}

/** What a file turns out to be, and its records. */
const opened = async (
  { csv, name }: CsvFile,
  mapping: Mapping,
  onBytes: (bytes: number) => void,
): Promise<ReadAs & { readonly records: AsyncIterable<Records>; readonly skip: number }> => {
  const { bytes, text: begun, whole } = await beginningOf(csv);
  if (isWorkbook(bytes)) {
    const records = inStretches(await workbookRows(whole, mapping.sheet, name));
    return { encoding: null, delimiter: null, likelier: null, records, skip: 0 };
  }
  const encoding = encodingOf(bytes, mapping.encoding);
  const start = bytes.length === 0 ? begun : new TextDecoder(encoding).decode(bytes);
  const markup = markupIn(start);
  if (markup !== null) throw notMarkup(name, markup);
  if (isJson(start)) {
    const records = inStretches(await jsonRows(decoded(whole, encoding, name), name));
    return { encoding, delimiter: null, likelier: null, records, skip: 0 };
  }
  const { delimiter, isSaid } = delimiterOf(start, mapping);
  const likely = likeliest(start, mapping);
  const text = decoded(whole, encoding, name);
  return {
    encoding,
    delimiter,
    likelier: likely === delimiter ? null : likely,
    records: recordsOf(
      hasTextCells(start, delimiter) ? withoutTricks(text, delimiter) : text,
      { delimiter, lineEnds: lineEndsIn(start) },
      onBytes,
    ),
    skip: isSaid ? 1 : 0,
  };
};

/**
 * The rows of a register, the header first, as they come, those together that come together; blank rows
 * are passed over but counted. Of CSV (RFC 4180) every row before a fault is given first; a workbook, as
 * XLSX or ODS, is read whole, and so is a list of records in JSON.
 *
 * @param onRead told how the file is read, before its first row
 * @throws KlachtError `not-csv` when the file cannot be taken apart into rows, with the row in which
 * the fault began; `not-utf8` at the first byte that is no text
 */
export async function* rowsOf(
  file: CsvFile,
  mapping: Mapping,
  onRead: (as: ReadAs) => void = () => {},
): AsyncGenerator<readonly Row[]> {
  let row = 0;
  let bytes = 0;
  try {
    const { records, skip, ...as } = await opened(file, mapping, (more) => {
      bytes += more;
    });
    onRead(as);
    for await (const some of records) {
      const rows: Row[] = [];
      for (const record of some) {
        row += 1;
        const cells = record.some(isTrick) ? record.map(plainText) : record;
        if (row > skip && !cells.every(isBlank)) rows.push({ row, cells, bytes });
      }
      if (rows.length > 0) yield rows;
    }
  } catch (error) {
    if (error instanceof CsvError) throw notCsv(file.name, row + 1, error);
    throw error;
  }
}
