import { idsOf } from './identity.ts';
import type { Mapping } from './mapping.ts';
import { type Noted, referenceOf } from './noted.ts';
import { type ScannedRow, writtenIn } from './scan.ts';

/** How much of a file is held, and how much of it comes in together. */
export type Sizes = {
  readonly windowRows: number;
  readonly windowBytes: number;
  /** A window of no more rows keeps the order of the file, for there is little to gain. */
  readonly keptRows: number;
  /** The most rows whose events share a commit, and after how many bytes there are enough. */
  readonly batchRows: number;
  readonly batchBytes: number;
};

const SIZES: Sizes = {
  windowRows: 65_536,
  windowBytes: 6_000_000,
  keptRows: 16_384,
  batchRows: 1_024,
  batchBytes: 4_000_000,
};

/** Rows that follow one another in a file, to be taken before the next window is asked for. */
type Window = {
  readonly size: number;
  /** The last row of it, and the bytes of the file read so far. */
  readonly row: number;
  readonly bytes: number;
  readonly batches: Iterable<readonly Noted[]>;
};

/** What a row has beside its cells, where that is anything. */
type Rare = Pick<ScannedRow, 'unfit'> & Pick<Noted, 'times' | 'double'>;

const NOTHING: Rare = { unfit: null, times: 1, double: null };

type Packed = readonly [row: number, cells: readonly string[], rare?: Rare];

/** A row as JSON, which has a form for every text, half a character too. */
const packed = ({ one: { row, cells, unfit }, times, double }: Noted): string => {
  const isPlain = unfit === null && times === 1 && double === null;
  const all: Packed = isPlain ? [row, cells] : [row, cells, { unfit, times, double }];
  return JSON.stringify(all);
};

/** @param last of the window */
const unpacked = (text: string, last: ScannedRow, mapping: Mapping): Noted => {
  const [row, cells, { unfit, times, double } = NOTHING] = JSON.parse(text) as Packed;
  const written = writtenIn(cells, last.reader, mapping);
  const one = { ...last, row, cells, written, unfit };
  return { one, times, double, reference: referenceOf(one, times) };
};

/** So many digits of an id, and a place in a window, fit in a number. */
const DIGITS = 8;

/** Room for rows, which are held as bytes outside of the heap. */
const openWindow = (
  mapping: Mapping,
  { windowRows, windowBytes, keptRows, batchRows, batchBytes }: Sizes,
) => {
  const texts = Buffer.allocUnsafeSlow(windowBytes);
  const ends = new Uint32Array(windowRows + 1);
  /** Of each row how the id of its complaint begins, and then its place. */
  const keys = new Float64Array(windowRows);
  let size = 0;
  let last: ScannedRow | null = null;

  function* batches(last: ScannedRow): Generator<readonly Noted[]> {
    const inOrder = keys.subarray(0, size);
    if (size > keptRows) inOrder.sort();
    let batch: Noted[] = [];
    let bytes = 0;
    for (const key of inOrder) {
      const place = key % windowRows;
      const [from, to] = [ends[place] as number, ends[place + 1] as number];
      batch.push(unpacked(texts.toString('utf8', from, to), last, mapping));
      bytes += to - from;
      if (batch.length < batchRows && bytes < batchBytes) continue;
      yield batch;
      batch = [];
      bytes = 0;
    }
    if (batch.length > 0) yield batch;
  }

  return {
    /** Whether there was room for the row. */
    add: (noted: Noted): boolean => {
      const text = packed(noted);
      const from = ends[size] as number;
      if (size === windowRows || Buffer.byteLength(text) > windowBytes - from) return false;
      ends[size + 1] = from + texts.write(text, from);
      const { complaintId } = idsOf(mapping.source, noted.reference);
      keys[size] = Number.parseInt(complaintId.slice(0, DIGITS), 16) * windowRows + size;
      size += 1;
      last = noted.one;
      return true;
    },
    /** The rows in it, unless there are none; then it is empty. */
    *take(): Generator<Window> {
      if (last === null) return;
      yield { size, row: last.row, bytes: last.bytes, batches: batches(last) };
      size = 0;
      last = null;
    },
  };
};

/**
 * The rows of a file in windows, and those of a window in the order of the ids of their complaints, in
 * batches that come in together. A page of an index is then written once a window rather than once a
 * row. Rows of one complaint keep their order, and so do all of a window with few. Where a row cannot be
 * read, the rows before it come first.
 *
 * @param note is asked for each row, in the order of the file
 */
export async function* inWindows(
  rows: AsyncIterable<readonly ScannedRow[]>,
  note: (one: ScannedRow) => Noted,
  mapping: Mapping,
  sizes: Sizes = SIZES,
): AsyncGenerator<Window> {
  const window = openWindow(mapping, sizes);
  try {
    for await (const some of rows) {
      for (const one of some) {
        const noted = note(one);
        if (window.add(noted)) continue;
        yield* window.take();
        if (window.add(noted)) continue;
        yield { size: 1, row: one.row, bytes: one.bytes, batches: [[noted]] };
      }
    }
  } catch (error) {
    yield* window.take();
    throw error;
  }
  yield* window.take();
}
