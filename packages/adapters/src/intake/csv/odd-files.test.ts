import { type CellObject, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { bitonic, parseInput } from '@klacht/domain';
import { journalOf } from '../../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { importRegister, type Problem } from './import-register.ts';
import { mapping } from './mapping.ts';

const MAP = {
  source: 'register',
  timeZone: 'Europe/Amsterdam',
  number: 'Nr',
  events: {
    Received: {
      at: { column: 'Binnen', format: ['yyyy-MM-dd', 'dd-MM-yyyy'] },
      text: { column: 'Klacht' },
    },
    Acknowledged: { at: { column: 'Bevestigd', format: ['yyyy-MM-dd', 'dd-MM-yyyy'] } },
  },
};

/** Imports a file; what came in of each complaint, and what was told. */
const read = async (file: Buffer | string, more: object = {}) => {
  const store = createMemoryEventStore();
  const problems: Problem[] = [];
  const csv = async function* () {
    yield Buffer.from(file);
  };
  const summary = await importRegister({
    journal: { store, procedures: [bitonic] },
    csv,
    mapping: parseInput(mapping, { ...MAP, ...more }, 'mapping'),
    actor: 'import',
    now: '2026-07-01T10:00:00Z',
    onProblem: (problem) => problems.push(problem),
  });
  const { rows, newComplaints, knownComplaints, refusedRows } = summary;
  expect(rows).toBe(newComplaints + knownComplaints + refusedRows);
  const came = (await journalOf(store)).map(({ type, data }) => {
    const { at, text } = data as { at: string; text?: string };
    return [type, at, ...(text === undefined ? [] : [text])].join(' ');
  });
  const told = problems.map(({ row, column, value, code }) => [row, column, value, code]);
  return { came, told };
};

const HEADER = 'Nr;Binnen;Klacht;Bevestigd';
const A = 'Received 2026-04-02 a';
const B = 'Received 2026-04-03 b';

describe('a file put together or typed by people', () => {
  it('is told where the header stands once more, and its rows come in', async () => {
    const lines = [HEADER, '1;2026-04-02;a;', HEADER, '2;2026-04-03;b;'];
    expect(await read(lines.join('\n'))).toEqual({
      came: [A, B],
      told: [[3, null, null, 'header-again']],
    });
  });

  it('may have empty cells after those of the header, and none that is filled', async () => {
    const lines = [HEADER, '1;2026-04-02;a;;;  ;', '2;2026-04-03;b;;;x'];
    expect(await read(lines.join('\n'))).toEqual({
      came: [A],
      told: [[3, null, null, 'ragged-row']],
    });
  });

  it('may end its lines as old Macintoshes did', async () => {
    const lines = [HEADER, '1;2026-04-02;a;2026-04-03', '2;2026-04-03;b;', ''];
    expect((await read(lines.join('\r'))).came).toEqual([A, 'Acknowledged 2026-04-03', B]);
  });

  it.each([
    ['marks that nobody sees', '\u200E02-04-2026\u200B'],
    ['hyphens that are none', '02\u201104\u20112026'],
    ['blanks that do not break', '\u00A002-04-2026\u00A0'],
  ])('may have %s in a date', async (_, day) => {
    expect(await read(`${HEADER}\n1;${day};a;`)).toEqual({ came: [A], told: [] });
  });

  it.each(['NULL', '-', ' n.v.t. '])(
    'may say %s for nothing, where the mapping knows it',
    async (nothing) => {
      const file = `${HEADER}\n1;2026-04-02;a;${nothing}`;
      const { told } = await read(file);
      expect(told).toEqual([[2, 'Bevestigd', nothing.trim(), 'unreadable-date']]);
      const blanks = ['NULL', '-', 'n.v.t.'];
      expect(await read(file, { blanks })).toEqual({ came: [A], told: [] });
    },
  );
});

type Change = (sheet: WorkSheet, book: WorkBook) => void;

const workbook = (rows: readonly (readonly unknown[])[], change: Change = () => {}): Buffer => {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows as unknown[][]);
  utils.book_append_sheet(book, sheet, 'Klachten');
  change(sheet, book);
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
};

const HEAD = ['Nr', 'Binnen', 'Klacht', 'Bevestigd'];

describe('a workbook as people leave it', () => {
  it('is read from the first sheet that is not hidden', async () => {
    const rows = [HEAD, ['1', '2026-04-02', 'a']];
    const file = workbook(rows, (_, book) => {
      book.SheetNames.unshift('Lijsten');
      book.Sheets['Lijsten'] = utils.aoa_to_sheet([['x'], ['y']]);
      book.Workbook = { Sheets: [{ Hidden: 2 }, { Hidden: 0 }] };
    });
    expect(await read(file)).toEqual({ came: [A], told: [] });
  });

  it('has the value of a cell that is merged downwards in each of its rows', async () => {
    const rows = [HEAD, ['1', '2026-04-02', 'a'], ['2', null, 'b'], ['3', '2026-04-03', 'b']];
    const file = workbook(rows, (sheet) => {
      sheet['!merges'] = [{ s: { r: 1, c: 1 }, e: { r: 2, c: 1 } }];
    });
    expect((await read(file)).came).toEqual([A, 'Received 2026-04-02 b', B]);
  });

  it('takes neither an error nor a formula without its value for an empty cell', async () => {
    const error: CellObject = { t: 'e', v: 0x2a };
    const rows = [HEAD, ['1', '2026-04-02', 'a', error], ['2', '2026-04-03', 'b', null]];
    const file = workbook(rows, (sheet) => {
      sheet['D3'] = { t: 'n', f: 'B3+1' };
    });
    expect(await read(file)).toEqual({
      came: [A, B],
      told: [
        [2, 'Bevestigd', '#N/A', 'unreadable-date'],
        [3, 'Bevestigd', '=B3+1', 'unreadable-date'],
      ],
    });
  });
});
