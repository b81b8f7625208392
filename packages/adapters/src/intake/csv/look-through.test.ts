import { describe, expect, it } from 'vitest';
import { bitonic, parseInput } from '@klacht/domain';
import { journalOf } from '../../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { type ImportOptions, importRegister, type Problem } from './import-register.ts';
import { mapping } from './mapping.ts';
import { GOOD, HEADER, MAPPING } from './testing/old-register.ts';

const rowNumbered = (number: string): string => GOOD.replace(/^1/, number);

/** Imports a file, or what is read once; tells how it ended and what is recorded. */
const bringIn = async (lines: readonly string[], how: 'file' | 'stream') => {
  const store = createMemoryEventStore();
  const told: (Problem & { readonly recordedBefore: number })[] = [];
  let recorded = 0;
  const append: typeof store.append = async (stream, revision, events) => {
    const result = await store.append(stream, revision, events);
    recorded += events.length;
    return result;
  };
  const source = async function* () {
    yield Buffer.from(lines.join('\r\n'));
  };
  const csv: ImportOptions['csv'] = how === 'file' ? source : source();
  const fault = await importRegister({
    journal: { store: { ...store, append }, procedures: [bitonic] },
    csv,
    mapping: parseInput(mapping, MAPPING, 'mapping'),
    actor: 'import',
    now: '2026-07-01T10:00:00Z',
    onProblem: (problem) => told.push({ ...problem, recordedBefore: recorded }),
  }).then(
    () => null,
    (error: unknown) => (error as Error).message,
  );
  return { fault, told, events: await journalOf(store) };
};

/** The judgement of the third row would become that of the second. */
const STRAY = [
  '2;03-04-2026 09:00;mail;koers;"De koers;;;;nee',
  '3;03-04-2026 09:00;mail;koers;"klopt";;01-06-2026;gegrond;nee',
];

describe('a register that is damaged', () => {
  it('is looked through before anything of it is recorded, where it can be read twice', async () => {
    const { fault, events } = await bringIn([HEADER, GOOD, ...STRAY], 'file');
    expect(fault).toMatch(/^row 3: expected the cell whose quote opens in this row to end/);
    expect(events).toEqual([]);
  });

  it('says what came in before, where it cannot', async () => {
    const { fault, events } = await bringIn([HEADER, GOOD, ...STRAY], 'stream');
    expect(fault).toMatch(/^row 3: .*; what comes before it came in, to row 2$/);
    expect(events).toHaveLength(4);
    expect(new Set(events.map(({ stream }) => stream)).size).toBe(1);
  });

  it('says nothing of what came in where nothing did', async () => {
    const { fault } = await bringIn([HEADER, ...STRAY], 'stream');
    expect(fault).toMatch(/written twice$/);
  });
});

describe('a quote that opens in one row and closes in another', () => {
  const [OPENS, CLOSES] = [
    '2;03-04-2026 09:00;mail;koers;"De koers;;;;nee',
    '3;04-04-2026 09:00;mail;koers;klopt";;01-06-2026;gegrond;nee',
  ];
  const BETWEEN = '9;05-04-2026 09:00;brief;koers;niets;;;open;nee';

  it.each([
    ['the next', [OPENS, CLOSES], 2],
    ['a later', [OPENS, BETWEEN, BETWEEN, CLOSES], 4],
  ])('gives no complaint the judgement of %s one', async (_, rows, count) => {
    const { told, events, fault } = await bringIn(
      [HEADER, GOOD, ...rows, rowNumbered('7')],
      'file',
    );
    expect(fault).toBeNull();
    expect(told).toMatchObject([
      {
        row: 3,
        code: 'rows-in-a-cell',
        refused: 'row',
        reason: `expected one complaint, got what reads as ${count} rows within a pair of quotes; write a quote within a cell twice`,
      },
    ]);
    expect(new Set(events.map(({ stream }) => stream)).size).toBe(2);
  });

  it('is a text of several lines where they are no rows', async () => {
    const text = ['"Geachte heer; mevrouw', '', 'Ik wil; graag; mijn geld; terug;', 'Anna; Bos"'];
    const row = GOOD.replace(/".*"/s, text.join('\n'));
    const { told, events } = await bringIn([HEADER, row], 'file');
    expect(told).toEqual([]);
    expect(events[0]?.data).toMatchObject({ text: text.join('\n').slice(1, -1) });
  });
});

describe('numbers that look alike', () => {
  it.each([
    ['leading zeros', '007', '7'],
    ['zeros within', 'K-07', 'K-7'],
    ['capitals', 'k-1', 'K-1'],
    ['a blank within', 'K 1', 'K1'],
    ['another hyphen', 'K\u20131', 'K-1'],
    ['letters of another width', '\uFF2B-1', 'K-1'],
  ])('are told of %s, before anything is recorded', async (_, first, second) => {
    const { told, events } = await bringIn(
      [HEADER, rowNumbered(first), rowNumbered(second)],
      'file',
    );
    expect(told).toEqual([
      {
        row: 3,
        number: second,
        column: 'Nr',
        value: second,
        reason: `a possible double: row 2 has ${JSON.stringify(first)}; each comes in as a complaint of its own`,
        code: 'possible-double',
        refused: 'nothing',
        recordedBefore: 0,
      },
    ]);
    expect(new Set(events.map(({ stream }) => stream)).size).toBe(2);
  });

  it.each([
    ['70', '7'],
    ['0', '00x'],
    ['K-1', 'L-1'],
    ['e', '\u00E9'],
  ])('are not %s and %s', async (first, second) => {
    const { told } = await bringIn([HEADER, rowNumbered(first), rowNumbered(second)], 'file');
    expect(told).toEqual([]);
  });

  it('are told in a stream once the second comes by', async () => {
    const { told } = await bringIn([HEADER, rowNumbered('07'), rowNumbered('7')], 'stream');
    expect(told).toMatchObject([{ row: 3, code: 'possible-double' }]);
  });
});
