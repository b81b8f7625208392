import { describe, expect, it, vi } from 'vitest';
import { PLAIN, writeCsvRows } from './csv.ts';
import { type Column, type Write, writeJsonRows } from './output.ts';
import { ROWS_AT_ONCE, writeTable } from './write-table.ts';

type Row = { readonly number: string; readonly note: string; readonly subject: string };

const COLUMNS: readonly Column<Row>[] = [
  { heading: 'Number', value: ({ number }) => number, worth: 9 },
  { heading: 'Note', value: ({ note }) => note, ifAny: true, worth: 1 },
  {
    heading: 'Subject',
    value: ({ subject }) => subject,
    brief: ({ subject }) => subject.slice(0, 5),
    worth: 2,
  },
];

const rowOf = (index: number): Row => ({
  number: `N-${index}`,
  note: index === 11_000 ? 'late news' : '',
  subject: `about ${index % 7}`,
});

/** Rows that are made when they are taken; tells how many were. */
const rowsOf = (count: number) => {
  const taken = { count: 0 };
  const rows = function* () {
    for (let index = 0; index < count; index += 1) {
      taken.count += 1;
      yield rowOf(index);
    }
  };
  return { taken, rows };
};

const writtenOf = async (rows: Iterable<Row>, room = Infinity): Promise<readonly string[]> => {
  let text = '';
  const write: Write = (chunk) => {
    text += String(chunk);
    return Promise.resolve();
  };
  await writeTable(write, rows, COLUMNS, { room, language: 'en', isWide: false });
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(0, -1).split('\n');
};

/** The words of a line, as they stand in its columns. */
const wordsIn = (line: string): readonly string[] => line.split(/ {2,}/);

describe('a table of more rows than are laid out together', () => {
  it('tells of each row what its columns say, in their order', async () => {
    const { rows } = rowsOf(12_000);
    const [heading = '', ...lines] = await writtenOf(rows());
    expect(wordsIn(heading)).toEqual(['Number', 'Note', 'Subject']);
    expect(lines.map(wordsIn)).toEqual(
      Array.from(rows(), ({ number, note, subject }) => [number, note, subject].filter(Boolean)),
    );
  });

  it('stands under its heading, and moves aside only for a row that asks for more', async () => {
    const { rows } = rowsOf(12_000);
    const lines = await writtenOf(rows());
    const starts = lines.slice(1).map((line) => line.indexOf('about'));
    // Two blanks behind N-4999 and the heading Note; then behind N-11999 and the late news.
    const [first, second, third] = ['N-4999', 'N-9999', 'N-11999'].map((one) => one.length + 2);
    expect(starts).toEqual([
      ...Array<number>(ROWS_AT_ONCE).fill(Number(first) + 6),
      ...Array<number>(ROWS_AT_ONCE).fill(Number(second) + 6),
      ...Array<number>(2_000).fill(Number(third) + 'late news'.length + 2),
    ]);
    expect(lines[0]?.indexOf('Subject')).toBe(starts[0]);
  });

  it('is, up to that many, as wide as its widest row, without a column that says nothing', async () => {
    const lines = await writtenOf(rowsOf(ROWS_AT_ONCE).rows());
    expect(lines).toHaveLength(ROWS_AT_ONCE + 1);
    expect([lines[0], lines[1], lines.at(-1)]).toEqual([
      'Number  Subject',
      'N-0     about 0',
      'N-4999  about 1',
    ]);
    expect(await writtenOf([])).toEqual(['Number  Subject']);
  });

  it('fits where there is little room, cuts no number, and tells the heading anew without a column', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { rows } = rowsOf(11_000);
    const lines = await writtenOf(rows(), 21);
    const said = told.mock.calls.map(([text]) => text);
    told.mockRestore();
    expect(said.map(String)).toEqual([expect.stringMatching(/^klacht: 1 column left out; /)]);
    expect(lines.every((line) => line.length <= 21)).toBe(true);
    const anew = 2 * ROWS_AT_ONCE + 1;
    expect([lines[0], lines[anew]]).toEqual(['Number  Note  Subject', 'Number   Subject']);
    expect(lines.toSpliced(anew, 1).slice(1).map(wordsIn)).toEqual(
      Array.from(rows(), ({ number, subject }, index) => [
        number,
        index < 2 * ROWS_AT_ONCE ? subject : 'about',
      ]),
    );
  });
});

describe('a list whose reader has gone', () => {
  const form = { room: Infinity, language: 'en' } as const;

  it.each([
    ['table', (write: Write, rows: Iterable<Row>) => writeTable(write, rows, COLUMNS, form)],
    ['CSV', (write: Write, rows: Iterable<Row>) => writeCsvRows(write, rows, COLUMNS, PLAIN)],
    ['JSON', writeJsonRows],
  ])('takes no more rows than stand in what was written: %s', async (_, writeRows) => {
    const { taken, rows } = rowsOf(1_000_000);
    let chunks = 0;
    const write: Write = Object.assign(
      () => {
        chunks += 1;
        return Promise.resolve();
      },
      { isUnread: () => chunks === 1 },
    );
    await writeRows(write, rows());
    expect(chunks).toBe(1);
    expect(taken.count).toBeLessThanOrEqual(2 * ROWS_AT_ONCE + 1);
  });
});
