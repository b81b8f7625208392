import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringIn, HEADER, MAPPING } from './testing/old-register.ts';
import { plainText } from './spreadsheet-text.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Mapping } from './mapping.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Ways to write a cell; in the last the trick was saved once more, as a text of its own. */
const WAYS = [
  quoted,
  (text: string) => `=${quoted(text)}`,
  (text: string) => quoted(`=${quoted(text)}`),
];

const inPieces = async function* (text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
};

describe('a cell that a spreadsheet is told to take for a text', () => {
  it('is that text, wherever it stands and however the file comes', async () => {
    const cell = fc.record({
      text: fc.stringMatching(/^[a0=";\n\r -]{0,6}$/).filter((text) => !text.startsWith('="')),
      way: fc.constantFrom(...WAYS),
    });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
    const size = fc.integer({ min: 1, max: 9 });
    await fc.assert(
      fc.asyncProperty(rows, size, async (given, pieces) => {
        const csv = `="a";b;c\n${given.map((row) => row.map(({ text, way }) => way(text)).join(';')).join('\n')}\n`;
        const asked = { ...MAPPING } as unknown as Mapping;
        const read: Row[] = [];
        for await (const rows of rowsOf({ csv: inPieces(csv, pieces) }, asked)) read.push(...rows);
        const expected = given
          .map((row) => row.map(({ text }) => text))
          .filter((row) => row.some((text) => text.trim() !== ''));
        expect(read.map(({ cells }) => cells)).toEqual([['a', 'b', 'c'], ...expected]);
      }),
    );
  });

  it('is any other text as it is', () => {
    expect(['="', '="1', '="1"2"', '=1', '"="', '= "1"'].map(plainText)).toEqual([
      '="',
      '="1',
      '="1"2"',
      '=1',
      '"="',
      '= "1"',
    ]);
  });

  it('makes no row of empty ones', async () => {
    const csv = `a;b\n${quoted('=""')};=""\n1;2\n`;
    const read: Row[] = [];
    for await (const rows of rowsOf({ csv: inPieces(csv, 3) }, MAPPING as unknown as Mapping)) {
      read.push(...rows);
    }
    expect(read.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps the zeros of a number, so that the register is found again', async () => {
    const { summary, events } = await bringIn([
      HEADER,
      '="001";="02-04-2026 23:30";mail;koers;;;;open;nee',
      '002;02-04-2026 23:30;mail;koers;;;;open;nee',
    ]);
    expect(summary).toMatchObject({ rows: 2, newComplaints: 2 });
    const numbers = events.map(
      ({ data }) => (data as { origin: { number: string } }).origin.number,
    );
    expect(numbers).toEqual(['001', '002']);
  });
});
