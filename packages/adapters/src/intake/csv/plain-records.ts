/** Rows of cells that come together: to wait for each by itself takes as long as to take it apart. */
export type Records = readonly (readonly string[])[];

/** A row of more bytes is for csv-parse, which does not begin anew with each chunk of it. */
const LONGEST = 65_536;

/** The byte-order mark of UTF-8. */
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

const countIn = (text: string, character: string): number => {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1))
    count += 1;
  return count;
};

const withoutReturn = (row: string): string => (row.endsWith('\r') ? row.slice(0, -1) : row);

/** Where the cell in quotes that begins at a place ends, and its text; null where it does not end. */
const quotedAt = (
  row: string,
  begin: number,
): { readonly cell: string; readonly end: number } | null => {
  let cell = '';
  for (let from = begin + 1; ;) {
    const quote = row.indexOf('"', from);
    if (quote === -1) return null;
    cell += row.slice(from, quote);
    if (row[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    from = quote + 2;
  }
};

/** The cells of a row with quotes; null where they do not stand as they should. */
const quotedCells = (row: string, delimiter: string): readonly string[] | null => {
  const cells: string[] = [];
  for (let at = 0; ; at += 1) {
    const quoted = row[at] === '"' ? quotedAt(row, at) : null;
    if (quoted === null) {
      const end = row.indexOf(delimiter, at);
      const cell = row.slice(at, end === -1 ? row.length : end);
      if (cell.includes('"')) return null;
      cells.push(cell);
      at += cell.length;
    } else {
      cells.push(quoted.cell);
      at = quoted.end;
    }
    if (at === row.length) return cells;
    if (row[at] !== delimiter) return null;
  }
};

/** The first row of some bytes, or that it has not ended in them yet. */
type FirstRow = { readonly row: string; readonly end: number } | null;

/**
 * Takes CSV apart that is plainly as it should be (RFC 4180), row by row, in a fraction of the time of
 * csv-parse. From the first row on that is not, the rest is for csv-parse, which says what is wrong with it, or
 * takes it as it does.
 *
 * @param delimiter an ASCII character
 * @param lineEnd what ends a line; a carriage return before a line feed belongs to it
 * @example
 * const plain = plainRecords(',', '\n');
 * plain.take(Buffer.from('a,b\n1'), false); // [['a', 'b']]
 * plain.take(Buffer.from(',2'), true); // [['1', '2']]
 */
export const plainRecords = (delimiter: string, lineEnd: '\n' | '\r') => {
  let rest: Buffer = Buffer.alloc(0);
  let lines = 0;
  let isBegun = false;
  let isDoubtful = !/^[ !#-~\t]$/.test(delimiter);
  /** Stands within rows, and is counted as a line. */
  const otherEnd = lineEnd === '\n' ? '\r' : '\n';

  /** The first row from a place on, past the line ends in its quotes. */
  const rowFrom = (bytes: Buffer, start: number, isLast: boolean): FirstRow => {
    let quotes = 0;
    for (let from = start; from - start <= LONGEST;) {
      const found = bytes.indexOf(lineEnd, from);
      const end = found === -1 ? bytes.length : found;
      const part = bytes.toString('utf8', from, end);
      quotes += countIn(part, '"');
      if (found === -1 && !(isLast && start < end)) return null;
      if (quotes % 2 === 0 || found === -1) {
        const row = from === start ? part : bytes.toString('utf8', start, end);
        return { row: found !== -1 && lineEnd === '\n' ? withoutReturn(row) : row, end };
      }
      from = end + 1;
    }
    return null;
  };

  const cellsIn = (row: string): readonly string[] | null => {
    lines += countIn(row, otherEnd);
    if (!row.includes('"')) return row.split(delimiter);
    lines += countIn(row, lineEnd);
    return quotedCells(row, delimiter);
  };

  return {
    /**
     * The records that have ended.
     *
     * @param isLast whether nothing follows these bytes
     */
    take: (more: Uint8Array, isLast: boolean): Records => {
      const bytes =
        rest.length === 0
          ? Buffer.from(more.buffer, more.byteOffset, more.length)
          : Buffer.concat([rest, more]);
      const records: (readonly string[])[] = [];
      let start = 0;
      if (!isBegun) {
        rest = bytes;
        if (bytes.length < MARK.length && !isLast) return records;
        isBegun = true;
        if (MARK.equals(bytes.subarray(0, MARK.length))) start = MARK.length;
      }
      while (!isDoubtful) {
        const first = rowFrom(bytes, start, isLast);
        if (first === null) break;
        const before = lines;
        const cells = cellsIn(first.row);
        if (cells === null) {
          lines = before;
          isDoubtful = true;
          break;
        }
        records.push(cells);
        lines += 1;
        start = Math.min(first.end + 1, bytes.length);
      }
      rest = bytes.subarray(start);
      isDoubtful ||= rest.length > LONGEST;
      return records;
    },
    /** What is for csv-parse, and how many lines were before it; null while nothing is. */
    doubtful: () => (isDoubtful ? { rest, lines, isBegun } : null),
  };
};
