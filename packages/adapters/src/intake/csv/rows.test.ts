import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInput } from '@klacht/domain';
import { mapping } from './mapping.ts';
import { rowsOf } from './rows.ts';

const MAPPING = parseInput(
  mapping,
  {
    source: 'x',
    timeZone: 'UTC',
    events: { Received: { at: { column: 2, format: 'yyyy-MM-dd' } } },
  },
  'mapping',
);

const chunks = async function* (text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};

/** The rows that come before a fault, and its message. */
const read = async (text: string, size = 64, delimiter = ',') => {
  const rows: string[][] = [];
  try {
    for await (const some of rowsOf({ csv: chunks(text, size) }, { ...MAPPING, delimiter })) {
      for (const { row, cells } of some) rows.push([String(row), ...cells]);
    }
    return { rows, fault: null };
  } catch (error) {
    return { rows, fault: (error as Error).message };
  }
};

const SIZES = [1, 3, 7, 64, 4096];

describe('the rows of a CSV file', () => {
  it.each(SIZES)('are the same in chunks of %d bytes, blank ones counted', async (size) => {
    expect(await read('\uFEFFa,b\r\n\r\n"é, ""x""",\n,\n1,"two\nlines"', size)).toEqual({
      rows: [
        ['1', 'a', 'b'],
        ['3', 'é, "x"', ''],
        ['5', '1', 'two\nlines'],
      ],
      fault: null,
    });
  });

  it.each(SIZES)(
    'end where a quote is wrong, in the row where it opened: %d bytes',
    async (size) => {
      const text = 'Nr,At\n1,x\n2,"a,,\n3,b\n4,"c",d\n5,e\n';
      expect(await read(text, size)).toEqual({
        rows: [
          ['1', 'Nr', 'At'],
          ['2', '1', 'x'],
        ],
        fault:
          'row 3: expected the cell whose quote opens in this row to end after its next quote, got more text on line 5; a cell with a quote in it stands in quotes, and that quote is written twice',
      });
    },
  );

  it('end before a row that is too long to be held, and say that a quote may be to blame', async () => {
    const { rows, fault } = await read(`a,b\n1,x\n2,"${'y'.repeat(16_000_001)}"\n3,z\n`, 65_536);
    expect(rows).toEqual([
      ['1', 'a', 'b'],
      ['2', '1', 'x'],
    ]);
    expect(fault).toMatch(
      /^row 3: expected a row of at most 16000000 bytes, got more; a cell with/,
    );
  });

  it.each([
    [
      'open to the end',
      'a;b\n1;"x\n2;y\n',
      ';',
      'row 2: expected the quote that opens in this row',
    ],
    ['within a cell', 'a;b\n1;5" scherm\n', ';', 'row 2: expected quotes around a whole cell'],
    ['before a blank', 'a,b\n1,x\n2,"y" \n', ',', 'row 3: expected the cell whose quote opens'],
    ['in the header', '"a,b\n1,x\n', ',', 'row 1: expected the quote that opens in this row'],
    ['after a blank row', 'a,b\n\n1,x"\n', ',', 'row 3: expected quotes around a whole cell'],
  ])('are refused for a quote %s', async (_, text, delimiter, message) => {
    expect((await read(text, 64, delimiter)).fault).toContain(message);
  });
});

it('every row before a fault comes, wherever a quote is left open', async () => {
  const PIECES = ['a', ' ', ',', ',', '\n', '\n', '\r\n', '"', '""', '"q"', 'x"y', '"z'];
  const written = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(written, fc.constantFrom(1, 3, 100), async (pieces, size) => {
      const text = pieces.join('');
      const whole: string[][] = [];
      let isFaulty = false;
      try {
        parse(text, {
          relax_column_count: true,
          record_delimiter: ['\r\n', '\n'],
          on_record: (record: string[]) => {
            whole.push(record);
            return null;
          },
        });
      } catch (error) {
        expect(error).toBeInstanceOf(CsvError);
        isFaulty = true;
      }
      const { rows, fault } = await read(text, size);
      const said = whole.filter((cells) => cells.some((cell) => cell.trim() !== ''));
      expect(rows.map(([, ...cells]) => cells)).toEqual(said);
      expect(fault !== null).toBe(isFaulty);
    }),
    { numRuns: 500 },
  );
});

it('what is read whole comes in stretches, each row once', async () => {
  const records = Array.from({ length: 2_500 }, (_, nr) => ({ nr, at: '2026-01-02' }));
  const lengths: number[] = [];
  let next = 1;
  for await (const some of rowsOf({ csv: chunks(JSON.stringify(records), 4096) }, MAPPING)) {
    lengths.push(some.length);
    for (const { row } of some) {
      expect(row).toBe(next);
      next += 1;
    }
  }
  expect(Math.max(...lengths)).toBeLessThan(2_501);
  expect(next).toBe(2_502);
});
