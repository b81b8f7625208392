import { parse } from 'csv-parse/sync';
import { isKlachtError } from '@klacht/domain';
import { DELIMITERS, sepIn } from '../delimiter.ts';
import { decoded, type Encoding, encodingOf, unmarked } from '../encoding.ts';
import { beginningOf, type CsvSource } from '../file-start.ts';
import { isJson } from '../json-rows.ts';
import type { Mapping } from '../mapping.ts';
import { isWorkbook } from '../workbook.ts';

/** How a file is to be read; what needs not be said is left out. */
export type Layout = Pick<Mapping, 'encoding' | 'delimiter'>;

const LINES = 50;

const isUtf8 = async (source: CsvSource): Promise<boolean> => {
  try {
    for await (const _ of decoded(source, 'utf-8', undefined));
    return true;
  } catch (error) {
    if (isKlachtError(error, 'invalid') && error.code === 'not-utf8') return false;
    throw error;
  }
};

/** How wide most rows are by a delimiter, and how many of them; nothing where it parts none. */
const score = (text: string, delimiter: string): number => {
  let rows: readonly (readonly string[])[];
  try {
    rows = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, to: LINES });
  } catch {
    return 0;
  }
  const widths = Map.groupBy(
    rows.filter((row) => row.length > 1),
    ({ length }) => length,
  );
  const [width = 0, alike = []] =
    [...widths].toSorted(([, one], [, other]) => other.length - one.length)[0] ?? [];
  return (alike.length / rows.length) * width;
};

/** The whole lines of a beginning: the last one may be cut off. */
const wholeLines = (text: string): string =>
  text.includes('\n') ? text.slice(0, text.lastIndexOf('\n') + 1) : text;

/**
 * Finds out how a file is to be read: by its byte-order mark, else by whether all of it is UTF-8; by
 * the delimiter that parts most of its first rows alike.
 *
 * @param csv gives it anew each time
 */
export const layoutOf = async (csv: () => CsvSource): Promise<Layout> => {
  const { bytes } = await beginningOf(csv());
  if (isWorkbook(bytes)) return {};
  const marked = encodingOf(bytes, 'windows-1252');
  const isMarked = marked !== 'windows-1252';
  const encoding: Encoding = isMarked
    ? marked
    : (unmarked(bytes) ?? ((await isUtf8(csv())) ? 'utf-8' : 'windows-1252'));
  const text = wholeLines(new TextDecoder(encoding).decode(bytes));
  const said = isMarked || encoding === 'utf-8' ? {} : { encoding };
  if (isJson(text)) return said;
  const delimiter =
    sepIn(text) ??
    DELIMITERS.map((one) => ({ one, score: score(text, one) })).toSorted(
      (a, b) => b.score - a.score,
    )[0]?.one ??
    ',';
  return { ...said, delimiter };
};
