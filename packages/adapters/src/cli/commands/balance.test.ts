import path from 'node:path';
import { expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder } from '../testing/klacht-in.ts';

const NOW = '2026-06-01T09:00:00Z';

const desk = () => {
  const store = `sqlite:${path.join(newFolder(), 'klacht.db')}`;
  const klacht = async (...args: readonly string[]) =>
    klachtHere('--store', store, '--invented-clock', '--now', NOW, ...args);
  const receive = async (at: string) =>
    klacht('receive', '--at', at, '--channel', 'email', '--subjects', 'price', '--actor', 'anna');
  return { klacht, receive };
};

const COUNT = ['assert-balance', '2025', '--at', '2026-03-12', '--source', 'the auditor'];

const balancesOf = (stdout: string): readonly (readonly [string, number | null, number | null])[] =>
  (
    JSON.parse(stdout) as {
      readonly code: string;
      readonly on: string;
      readonly asserted: number | null;
      readonly counted: number | null;
    }[]
  )
    .filter(({ code }) => code === 'balance-differs')
    .map(({ on, asserted, counted }) => [on, asserted, counted]);

it('holds a count against the journal for ever, also where a complaint comes to light later', async () => {
  const { klacht, receive } = desk();
  await receive('2025-12-30');
  const asserted = await klacht(...COUNT, '--on', '2025-12-31', '--open', '1', '--actor', 'eva');
  expect(asserted.status).toBe(0);
  expect(balancesOf((await klacht('check', '--json')).stdout)).toEqual([]);

  // It came in before the day that was counted, and was recorded after the count.
  await receive('2025-12-29');
  const found = await klacht('check', '--json');
  expect(found.status).toBe(1);
  expect(balancesOf(found.stdout)).toEqual([['2025-12-31', 1, 2]]);
  expect((await klacht('check', '--lang', 'nl')).stdout).toContain(
    'review-2025  Volgens the auditor stond er op 31 december 2025 1 klacht open; het register telt er 2, 1 meer (artikel 7.3).\n',
  );

  // The same source counts again.
  await klacht(...COUNT, '--on', '2025-12-31', '--open', '2', '--actor', 'eva');
  expect(balancesOf((await klacht('check', '--json')).stdout)).toEqual([]);
});

it('is held of a year before any complaint, and refused of a day that no calendar knows', async () => {
  const { klacht, receive } = desk();
  await receive('2025-12-30');
  const of = async (year: string, on: string) =>
    klacht(...COUNT.with(1, year), '--on', on, '--open', '3', '--actor', 'eva');
  const counted = await of('2012', '2012-06-30');
  expect(counted.status).toBe(1);
  expect(counted.stdout).toContain('Review of 2012: recorded. ');
  expect(counted.stdout).toContain(
    'According to the auditor, 3 complaints were open on 30 June 2012; the register counts 0, 3 fewer (article 7.3).\n',
  );
  expect(balancesOf((await klacht('check', '--json')).stdout)).toEqual([['2012-06-30', 3, 0]]);
  expect(await of('1980', '1980-06-30')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('1980-06-30 is outside what calendar') as string,
  });
  expect(await of('2025', '2026-04-01')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('on: expected a day of 2025, got 2026-04-01') as string,
  });
});

it('is told to differ at once, also on trial and to a program', async () => {
  const { klacht, receive } = desk();
  await receive('2025-12-30');
  const count = async (open: string, ...more: readonly string[]) =>
    klacht(...COUNT, '--on', '2025-12-31', '--open', open, '--actor', 'eva', ...more);
  const tried = await count('2', '--dry-run', '--lang', 'nl');
  expect(tried.status).toBe(1);
  expect(tried.stdout).toContain('het register telt er 1, 1 minder');
  const told = await count('2', '--json');
  expect(told.status).toBe(1);
  expect(JSON.parse(told.stdout)).toMatchObject({ outcome: 'recorded', counted: 1 });
  const right = await count('1', '--json');
  expect(right.status).toBe(0);
  expect(JSON.parse(right.stdout)).not.toHaveProperty('counted');
});

it('is a whole number, as are other counts that are told by hand', async () => {
  const { klacht, receive } = desk();
  await receive('2025-12-30');
  const told = async (...args: readonly string[]) => (await klacht(...args)).stderr;
  const half = [...COUNT, '--on', '2025-12-31', '--open', '3.5', '--actor', 'eva'];
  expect(await told(...half)).toContain('--open: expected a whole number, got 3.5\n');
  expect(await told(...half, '--lang', 'nl')).toContain(
    '--open: verwacht een geheel getal; gekregen 3.5.\n',
  );
  const feedback = ['feedback', '2025-0001', '--actor', 'eva', '--satisfaction'];
  expect(await told(...feedback, '4.5')).toContain('expected a whole number, got 4.5\n');
  expect(await told(...feedback, 'four')).toContain('expected a number, got "four"\n');
});
