import { describe, expect, it } from 'vitest';
import { tableOf } from './table.ts';

const HEADINGS = ['Number', 'Received', 'Status', 'Subjects', 'Officer'];
const ROWS = [
  ['2026-0001', '2026-04-02', 'awaiting-information', 'price, service', 'anna'],
  ['review-2025', '', 'admissible', 'transfer', 'bram'],
];

const table = (room: number): readonly string[] => tableOf(HEADINGS, ROWS, room).lines;

describe('a table', () => {
  it('shows every column whole where there is room', () => {
    expect(table(Infinity)[1]).toBe(
      '2026-0001    2026-04-02  awaiting-information  price, service  anna\n',
    );
  });

  it.each([120, 66, 60, 50, 44, 30, 12])('fits %d characters', (room) => {
    for (const line of table(room)) expect(line.trimEnd().length).toBeLessThanOrEqual(room);
  });

  it.each([60, 50, 44, 30])('cuts no number and no day in %d characters', (room) => {
    const lines = table(room).join('');
    expect(lines).toContain('2026-0001');
    expect(lines).toContain('2026-04-02');
    expect(lines).toContain('review-2025');
  });

  it('cuts the word before a day, and never the day', () => {
    const rows = [['overdue 2026-02-20', 'a long text about it']];
    expect(tableOf(['Judge', 'Text'], rows, 36).lines[1]).toBe(
      'overd\u2026 2026-02-20  a long text abou\u2026\n',
    );
    expect(tableOf(['Judge', 'Text'], rows, 24).lines[1]).toBe(
      'ov\u2026 2026-02-20  a long \u2026\n',
    );
    expect(tableOf(['Judge', 'Text'], rows, 23).lines[1]).toBe('overdue 2026-02-20\n');
  });

  it('cuts the columns of the least worth first, of equals the widest', () => {
    const row = tableOf(HEADINGS, ROWS, 60, { worths: [5, 4, 3, 1, 2] });
    expect(row.lines[1]).toBe(
      '2026-0001    2026-04-02  awaiting-inform\u2026  price, \u2026  anna\n',
    );
    expect([row.isWhole, tableOf(HEADINGS, ROWS, 72).isWhole]).toEqual([false, true]);
  });

  it('leaves out columns from the right where cutting is not enough', () => {
    expect(table(30)).toEqual([
      'Number       Received\n',
      '2026-0001    2026-04-02\n',
      'review-2025\n',
    ]);
  });

  it.each([
    [Infinity, 0],
    [60, 0],
    [44, 1],
    [30, 3],
  ])('counts the columns that %d characters leave out', (room, leftOut) => {
    expect(tableOf(HEADINGS, ROWS, room).leftOut).toBe(leftOut);
  });

  it('leaves out columns of less worth rather than cut one that is told whole or not at all', () => {
    const wholes = [false, false, true, false, false];
    const worths = [9, 0, 5, 1, 3];
    const { lines, leftOut } = tableOf(HEADINGS, ROWS, 44, { worths, wholes });
    expect(lines[1]).toBe('2026-0001    awaiting-information  anna\n');
    expect(leftOut).toBe(2);
    expect(tableOf(HEADINGS, ROWS, 28, { worths, wholes }).lines[1]).toBe('2026-0001\n');
  });

  it('leaves out the column that is worth least first, wherever it stands', () => {
    const worths = [9, 0, 5, 1, 3];
    expect(tableOf(HEADINGS, ROWS, 44, { worths }).lines[0]).toMatch(
      /^Number +Status +Subjects +Officer\n$/,
    );
    const wide = HEADINGS.map(
      (_, index) =>
        [80, 60, 50, 44, 36, 30, 24, 12].filter((room) =>
          tableOf(HEADINGS, ROWS, room, { worths }).lines[0]?.includes(HEADINGS[index] ?? ''),
        ).length,
    );
    const byWorth = worths.map((worth, index) => ({ worth, times: wide[index] ?? 0 }));
    const sorted = byWorth.toSorted((a, b) => a.worth - b.worth).map(({ times }) => times);
    expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
  });

  it('is painted without a change of its text, and never in its heading', () => {
    const paint = (text: string, line: number, column: number) => `<${line}${column}>${text}</>`;
    for (const room of [Infinity, 60, 44, 30]) {
      const plain = tableOf(HEADINGS, ROWS, room).lines;
      const painted = tableOf(HEADINGS, ROWS, room, { paint }).lines;
      expect(painted.map((line) => line.replaceAll(/<[^>]*>/g, ''))).toEqual(plain);
      expect(painted[0]).toBe(plain[0]);
      expect(painted[1]).toContain('<00>2026-0001</>');
    }
  });

  it('goes on under itself with the last column where that is told, and cuts nothing of it', () => {
    const told = 'The judgement was put off, for we wait for an answer from the bank.';
    const rows = [
      ['1', '2025-02-25', told],
      ['2', '2025-02-26', 'Judged.'],
    ];
    const headings = ['Rev.', 'Happened', 'Event'];
    const { lines } = tableOf(headings, rows, 60, { wraps: true });
    expect(lines).toEqual([
      'Rev.  Happened    Event\n',
      '1     2025-02-25  The judgement was put off, for we wait for\n',
      '                  an answer from the bank.\n',
      '2     2025-02-26  Judged.\n',
    ]);
    expect(tableOf(headings, rows, Infinity, { wraps: true }).lines).toHaveLength(3);
    for (let room = 1; room < 90; room += 1) {
      const options = { wraps: true, worths: [0, 5, 9] };
      const all = tableOf(headings, rows, room, options).lines.join('');
      const words = all.replaceAll(/\d{4}-\d\d-\d\d|^\d/gm, '').split(/\s+/);
      expect({ room, words: told.split(' ').filter((word) => !words.includes(word)) }).toEqual({
        room,
        words: [],
      });
    }
  });
});
