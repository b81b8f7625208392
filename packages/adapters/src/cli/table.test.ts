import { describe, expect, it } from 'vitest';
import { tableLines } from './table.ts';

const HEADINGS = ['Number', 'Received', 'Status', 'Subjects', 'Officer'];
const ROWS = [
  ['2026-0001', '2026-04-02', 'awaiting-information', 'price, service', 'anna'],
  ['review-2025', '', 'admissible', 'transfer', 'bram'],
];

const table = (room: number): readonly string[] => [...tableLines(HEADINGS, ROWS, room)];

describe('a table', () => {
  it('shows all where there is room', () => {
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
    expect([...tableLines(['Judge', 'Text'], rows, 36)][1]).toBe(
      'overd\u2026 2026-02-20  a long text abou\u2026\n',
    );
    expect([...tableLines(['Judge', 'Text'], rows, 24)][1]).toBe(
      'ov\u2026 2026-02-20  a long \u2026\n',
    );
    expect([...tableLines(['Judge', 'Text'], rows, 23)][1]).toBe('overdue 2026-02-20\n');
  });

  it('leaves out columns from the right where cutting is not enough', () => {
    expect(table(30)).toEqual([
      'Number       Received\n',
      '2026-0001    2026-04-02\n',
      'review-2025\n',
    ]);
  });
});
