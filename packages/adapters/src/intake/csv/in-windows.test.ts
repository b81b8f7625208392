import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitonic, parseInput } from '@klacht/domain';
import { complaintIdOfImport } from './identity.ts';
import { inWindows, type Sizes } from './in-windows.ts';
import { mapping } from './mapping.ts';
import { type Noted, referenceOf } from './noted.ts';
import { rowFault } from './problem.ts';
import { rowReader } from './row-commands.ts';
import type { ScannedRow } from './scan.ts';

const MAP = parseInput(
  mapping,
  {
    source: 'r',
    timeZone: 'Europe/Amsterdam',
    number: 'nr',
    events: {
      Received: { at: { column: 'at', format: 'yyyy-MM-dd' }, channel: { value: 'email' } },
    },
  },
  'mapping',
);
const HEADER = ['nr', 'at'];
const reader = rowReader(MAP, HEADER, [bitonic], null);

/** Rows whose numbers come back, some of them odd, with any text beside them. */
const someRows = fc
  .array(
    fc.record({
      number: fc.constantFrom('', ' ', 'K-1', ' K-1', 'K-2', '\uD800', 'é', 'é', '3', '4', '5'),
      text: fc.string({ unit: 'binary', maxLength: 20 }),
      isUnfit: fc.boolean(),
      times: fc.constantFrom(1, 1, 2),
      isDouble: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ number, text, isUnfit, times, isDouble }, index): Noted => {
      const row = index + 2;
      const written = number.trim() === '' ? null : number;
      const unfit = isUnfit ? rowFault('ragged-row', 'expected 2 cells', 'row') : null;
      const one = { row, cells: [number, text], bytes: 10 * row, header: HEADER, reader, written };
      const double = isDouble
        ? { ...rowFault('possible-double', text, 'nothing'), row, number }
        : null;
      const scanned = { ...one, unfit };
      return { one: scanned, times, double, reference: referenceOf(scanned, times) };
    }),
  );

const sizes: fc.Arbitrary<Sizes> = fc.record({
  windowRows: fc.integer({ min: 1, max: 20 }),
  windowBytes: fc.integer({ min: 1, max: 900 }),
  keptRows: fc.integer({ min: 0, max: 5 }),
  batchRows: fc.integer({ min: 1, max: 6 }),
  batchBytes: fc.integer({ min: 1, max: 300 }),
});

/** The windows of rows, as lists of batches. */
const windowsOf = async (rows: readonly Noted[], some: Sizes, error: Error | null = null) => {
  const waiting = [...rows];
  async function* scanned(): AsyncGenerator<readonly ScannedRow[]> {
    for (let at = 0; at < rows.length; at += 7) yield rows.slice(at, at + 7).map(({ one }) => one);
    if (error !== null) throw error;
  }
  const windows: {
    readonly row: number;
    readonly bytes: number;
    readonly size: number;
    readonly batches: readonly (readonly Noted[])[];
  }[] = [];
  let thrown: unknown = null;
  try {
    const note = (one: ScannedRow): Noted => {
      const noted = waiting.shift() as Noted;
      expect(noted.one).toBe(one);
      return noted;
    };
    for await (const { batches, ...window } of inWindows(scanned(), note, MAP, some)) {
      windows.push({ ...window, batches: [...batches] });
    }
  } catch (caught) {
    thrown = caught;
  }
  return { windows, thrown };
};

const rowOf = ({ one }: Noted): number => one.row;

const idOf = ({ reference }: Noted): string => complaintIdOfImport('r', reference);

it('give every row once, as it is, in windows that follow the file', async () => {
  await fc.assert(
    fc.asyncProperty(someRows, sizes, async (rows, some) => {
      const { windows } = await windowsOf(rows, some);
      const all = windows.flatMap(({ batches }) =>
        batches.flat().toSorted((a, b) => rowOf(a) - rowOf(b)),
      );
      const asThey = (noted: Noted, bytes: number) => ({ ...noted, one: { ...noted.one, bytes } });
      expect(all.map((noted) => asThey(noted, 0))).toEqual(rows.map((noted) => asThey(noted, 0)));
      for (const { row, bytes, size, batches } of windows) {
        const here = batches.flat();
        expect(size).toBe(here.length);
        expect(row).toBe(Math.max(...here.map(rowOf)));
        expect(bytes).toBe(10 * row);
      }
    }),
  );
});

it('have the rows of a window by the ids of their complaints, and those of one as they stood', async () => {
  await fc.assert(
    fc.asyncProperty(someRows, sizes, async (rows, some) => {
      const { windows } = await windowsOf(rows, some);
      for (const { batches } of windows) {
        const here = batches.flat();
        const inOrder = here.toSorted((a, b) => rowOf(a) - rowOf(b));
        const expected =
          here.length <= some.keptRows
            ? inOrder
            : inOrder.toSorted((a, b) => Number(idOf(a) > idOf(b)) - Number(idOf(a) < idOf(b)));
        expect(here.map(rowOf)).toEqual(expected.map(rowOf));
      }
    }),
  );
});

it('keep to their sizes, but for a row that is larger by itself', async () => {
  await fc.assert(
    fc.asyncProperty(someRows, sizes, async (rows, some) => {
      const textOf = ({ one }: Noted): number => Buffer.byteLength(JSON.stringify(one.cells));
      const { windows } = await windowsOf(rows, some);
      for (const { batches, size } of windows) {
        const bytes = batches.flat().reduce((sum, noted) => sum + textOf(noted), 0);
        expect(size).toBeLessThanOrEqual(some.windowRows);
        if (size > 1) expect(bytes).toBeLessThanOrEqual(some.windowBytes);
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(some.batchRows);
          const before = batch.slice(0, -1).reduce((sum, noted) => sum + textOf(noted), 0);
          expect(before).toBeLessThan(some.batchBytes);
        }
      }
    }),
  );
});

it('give the rows before one that cannot be read first', async () => {
  await fc.assert(
    fc.asyncProperty(someRows, sizes, async (rows, some) => {
      const error = new Error('not read');
      const { windows, thrown } = await windowsOf(rows, some, error);
      expect(thrown).toBe(error);
      expect(windows).toEqual((await windowsOf(rows, some)).windows);
    }),
  );
});
