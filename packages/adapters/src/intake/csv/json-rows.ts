import { KlachtError } from '@klacht/domain';
import type { CsvSource } from './file-start.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How a list of records begins, or an answer of a server that holds one. */
const BEGINNING = /^\uFEFF?\s*(?:\[\s*(?:\{|\])|\{\s*")/;

/**
 * Whether a text is JSON and not CSV.
 *
 * @param start how it begins
 */
export const isJson = (start: string): boolean => BEGINNING.test(start);

const notJson = (name: string | undefined, what: string, cause?: unknown): KlachtError =>
  new KlachtError(
    'invalid',
    'not-csv',
    `${name === undefined ? '' : `${name}: `}expected a list of records, or an object with one list of them, as JSON, got ${what}`,
    {},
    { cause },
  );

/** The records of a list, or of the only list in an answer, such as `{"data": [ … ]}`. */
const recordsIn = (value: unknown, name: string | undefined): readonly Fields[] => {
  const lists = Array.isArray(value)
    ? [value as unknown[]]
    : isFields(value)
      ? Object.values(value).filter((inner): inner is unknown[] => Array.isArray(inner))
      : [];
  const [list] = lists;
  if (list === undefined || lists.length > 1) throw notJson(name, `${lists.length} lists`);
  return list.map((record, index) => {
    if (isFields(record)) return record;
    throw notJson(name, `record ${index + 1} that is no object`);
  });
};

/** What a text in JSON says: one value, or where each line is a record of its own, a list of them. */
const parsed = (text: string, name: string | undefined): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    try {
      if (lines.length > 1) return lines.map((line) => JSON.parse(line) as unknown);
    } catch {
      // It is told what is wrong with it as one value.
    }
    throw notJson(name, (error as Error).message, error);
  }
};

/** The fields of a record as cells: those of an object within it by their path, `customer.name`. */
const cellsOf = (record: Fields, above = ''): (readonly [string, string])[] =>
  Object.entries(record).flatMap(([field, value]): (readonly [string, string])[] => {
    const column = `${above}${field}`;
    if (isFields(value)) return cellsOf(value, `${column}.`);
    if (value === null || value === undefined) return [[column, '']];
    const items = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    return [
      [column, items.map((one) => (isText(one) ? String(one) : JSON.stringify(one))).join(', ')],
    ];
  });

const isText = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/**
 * The rows of a list of records in JSON, or of a record a line, a header first that has every field of any of them. Texts of
 * a list stand in one cell, with a comma and a blank between them. It is read whole.
 *
 * @throws KlachtError `not-csv` for what is no such list
 */
export const jsonRows = async (
  text: CsvSource,
  name: string | undefined,
): Promise<readonly (readonly string[])[]> => {
  const decoder = new TextDecoder();
  let whole = '';
  for await (const chunk of text) {
    whole += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  }
  const rows = recordsIn(parsed(whole.replace(/^\uFEFF/, ''), name), name).map(
    (record) => new Map(cellsOf(record)),
  );
  const header = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return [header, ...rows.map((row) => header.map((column) => row.get(column) ?? ''))];
};
