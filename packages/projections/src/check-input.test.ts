import { describe, expect, it } from 'vitest';
import { bitonic, type EventStore, type LocalDate } from '@klacht/domain';
import { type AsOf, registerAsOf } from './register/as-of.ts';
import { departures } from './conformance/conformance.ts';
import { overdueRows } from './overdue/overdue.ts';
import { registerRows } from './register/register.ts';
import { received, registerOf } from './testing/register-of.ts';
import { yearlyReport } from './yearly-report/yearly-report.ts';
import { othersIn } from './register/others-in.ts';

const entries = registerOf([received('2026-04-02')]);
const procedures = [bitonic];

/** As a cast lets it by. */
const days = [undefined, null, new Date('2026-05-01'), '2026-02-30', '1 May', 20260501] as const;

const refused = (field: string) =>
  expect.objectContaining({
    kind: 'invalid',
    code: 'invalid-input',
    message: expect.stringMatching(`^${field}: expected `) as unknown,
  }) as Error;

describe('what is no day', () => {
  it.each(days)('is refused, and nothing is judged by it: %o', async (day) => {
    const today = day as LocalDate;
    const context = { procedures, today };
    expect(() => [...registerRows(entries, context)]).toThrowError(refused('today'));
    expect(() => overdueRows(entries, context)).toThrowError(refused('today'));
    expect(() => [...departures(entries, { ...context, others: othersIn(entries) })]).toThrowError(
      refused('today'),
    );
    const asOf = { day: today, by: 'recorded' } as const;
    await expect(registerAsOf(untouched, asOf, bitonic.timeZone)).rejects.toThrowError(
      refused('day'),
    );
  });
});

it.each([undefined, 'today', 'position'])(
  'a look back is by what was recorded or had happened, not by %o',
  async (by) => {
    const asOf = { day: '2026-05-01', by } as unknown as AsOf;
    await expect(registerAsOf(untouched, asOf, bitonic.timeZone)).rejects.toThrowError(
      refused('by'),
    );
  },
);

it.each([NaN, -1, 1.5, Infinity, '5'])('it is not %o working days ahead', (within) => {
  const context = { procedures, today: '2026-05-01', within: within as number } as const;
  expect(() => overdueRows(entries, context)).toThrowError(refused('within'));
});

it.each([NaN, 26, 2026.5, 10_000, '2026', undefined])('a report is of no year %o', (year) => {
  const context = { position: null, today: '2026-05-01' as const, reviews: new Map(), procedures };
  expect(() => yearlyReport(entries, { ...context, year: year as number })).toThrowError(
    refused('year'),
  );
});

/** A journal that nobody may ask. */
const untouched = new Proxy({} as EventStore, {
  get: () => {
    throw new Error('the journal was read');
  },
});
