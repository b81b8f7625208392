import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OverdueRow, RegisterRow } from '@klacht/projections';
import { klachtHere, onTerminal } from '../testing/klacht-here.ts';
import { newFolder } from '../testing/klacht-in.ts';

const NOW = ['--invented-clock', '--now', '2026-06-01T09:00:00Z'];

const klacht = (() => {
  const store = `sqlite:${path.join(newFolder(), 'klacht.db')}`;
  return (...args: readonly string[]) => klachtHere('--store', store, ...NOW, ...args);
})();

const give = async (...args: readonly string[]): Promise<void> => {
  const { status, stderr } = await klacht(...args);
  if (status !== 0) throw new Error(stderr);
};

beforeAll(async () => {
  for (const [day, officer, ...more] of [
    ['2026-01-05', 'Zoë', '--subjects', 'price'],
    ['2026-02-09', 'bert', '--subjects', 'fraud'],
    ['2026-04-20', 'anna'],
    ['2026-05-28', 'anna', '--subjects', 'price'],
  ] as const) {
    const words = ['--channel', 'email', '--officer', officer, '--actor', 'anna', ...more];
    await give('receive', '--at', day, ...words);
  }
  await give('acknowledge', '2026-0001', '--at', '2026-01-06', '--actor', 'anna');
});

const rowsOf = async <Row>(...args: readonly string[]): Promise<readonly Row[]> =>
  JSON.parse((await klacht(...args, '--json')).stdout) as readonly Row[];

const numbersOf = async (...args: readonly string[]): Promise<readonly string[]> =>
  (await rowsOf<{ readonly number: string }>(...args)).map(({ number }) => number);

describe('the rows that a list is asked for', () => {
  const days = ['2026-01-01..2026-03-31', '2026-04-28', '2026-06-01..2026-12-31', '2030-01-01'];

  it.each(days)('are due on %s', async (range) => {
    const [from = '', to = from] = range.split('..');
    const isWithin = (due: string) => due >= from && due <= to;
    const all = await rowsOf<RegisterRow>('register');
    const expected = all
      .filter(({ obligations }) =>
        obligations.some(({ state, due }) => /^(open|overdue)$/.test(state) && isWithin(due)),
      )
      .map(({ number }) => number);
    expect(await numbersOf('register', '--due', range)).toEqual(expected);
    const overdue = await rowsOf<OverdueRow>('overdue', '--within', '30');
    expect(await rowsOf<OverdueRow>('overdue', '--within', '30', '--due', range)).toEqual(
      overdue.filter(({ due }) => isWithin(due)),
    );
  });

  it('are of complaints that were received on days, or in a year, and of nothing else', async () => {
    const all = await rowsOf<OverdueRow>('overdue', '--within', '30');
    const register = await rowsOf<RegisterRow>('register');
    for (const [from, to] of [
      ['2026-02-09', '2026-04-20'],
      ['2026-05-28', '2026-05-28'],
      ['2025-01-01', '2025-12-31'],
    ] as const) {
      const range = `${from}..${to}`;
      const isThen = ({ receivedOn }: RegisterRow) => receivedOn >= from && receivedOn <= to;
      const numbers = register.filter(isThen).map(({ number }) => number);
      expect(await numbersOf('register', '--received', range)).toEqual(numbers);
      const rows = await rowsOf('overdue', '--within', '30', '--received', range);
      expect(rows).toEqual(all.filter(({ number }) => numbers.includes(number)));
    }
    expect(await rowsOf('overdue', '--within', '30', '--year', '2026')).toEqual(all);
    expect(await rowsOf('overdue', '--within', '30', '--year', '2025')).toEqual([]);
    const both = await klacht('overdue', '--year', '2026', '--received', '2026-01-05');
    expect([both.status, both.stdout]).toEqual([2, '']);
  });

  it('are in the order that is asked for, equals as they are without', async () => {
    const all = await rowsOf<OverdueRow>('overdue', '--within', '30');
    const days = new Map(
      (await rowsOf<RegisterRow>('register')).map(({ number, receivedOn }) => [number, receivedOn]),
    );
    const keys = {
      received: ({ number }: OverdueRow) => days.get(number) ?? '',
      target: ({ target }: OverdueRow) => target,
      officer: ({ officer }: OverdueRow) => officer ?? '',
    };
    for (const [by, keyOf] of Object.entries(keys)) {
      const sorted = [...new Set(all.map(keyOf))]
        .toSorted((a, b) => (a < b ? -1 : 1))
        .flatMap((key) => all.filter((row) => keyOf(row) === key));
      expect(await rowsOf('overdue', '--within', '30', '--sort', by)).toEqual(sorted);
      const first = await rowsOf('overdue', '--within', '30', '--sort', by, '--limit', '1');
      expect(first).toEqual(sorted.slice(0, 1));
    }
    expect(all.length).toBeGreaterThan(4);
  });

  it('have a text in a column of the table, in its language, whatever the case and the accents', async () => {
    expect(await numbersOf('register', '--text', 'zoe')).toEqual(['2026-0001']);
    expect(await numbersOf('register', '--text', 'PRICE')).toEqual(['2026-0001', '2026-0004']);
    const dutch = ['--lang', 'nl', '--text', 'koers en kosten'];
    expect(await numbersOf('register', ...dutch)).toEqual(['2026-0001', '2026-0004']);
    expect(await numbersOf('register', '--text', 'no such')).toEqual([]);
    const overdue = await rowsOf<OverdueRow>('overdue', '--text', 'Bert');
    expect(new Set(overdue.map(({ officer }) => officer))).toEqual(new Set(['bert']));
  });

  it('are so many, of those that are wanted', async () => {
    expect(await numbersOf('register', '--text', 'anna', '--limit', '1')).toEqual(['2026-0003']);
    const all = await rowsOf('overdue');
    expect(await rowsOf('overdue', '--limit', '2')).toEqual(all.slice(0, 2));
    expect(await rowsOf('overdue', '--limit', '0')).toEqual([]);
  });

  it('are refused with a word where a day is none', async () => {
    const { status, stderr } = await klacht('overdue', '--due', 'soon');
    expect({ status, stderr }).toMatchObject({ status: 2 });
    expect(stderr).toContain('expected a day (2026-04-02), or two (2026-01-01..2026-03-31)');
  });

  it('are whole with --wide, however narrow the window is', async () => {
    const narrow = await onTerminal(40, () => klacht('register', '--no-pager'));
    expect(narrow.stderr).toContain('use --wide or -o FILE');
    expect(narrow.stdout).toContain('2026-0001');
    const wide = await onTerminal(40, () => klacht('register', '--wide', '--no-pager'));
    expect(wide.stderr).toBe('');
    expect(wide.stdout).toMatch(/^Number .* Subjects +Officer/);
  });
});
