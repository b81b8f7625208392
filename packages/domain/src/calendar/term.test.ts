import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { netherlandsNovember2026 } from './netherlands.ts';
import { endOfTerm, endOnDate, isOutsideCalendar, type Term, term } from './term.ts';

const FIVE_DAYS: Term = { count: 5, unit: 'working-days' };
const months = (count: number): Term => ({ count, unit: 'months' });

describe('the last day of a term', () => {
  it.each([
    ['over Good Friday and Easter', '2026-04-02', FIVE_DAYS, '2026-04-13', '2026-04-10'],
    ['over Ascension and the day after', '2026-05-13', FIVE_DAYS, '2026-05-22', '2026-05-21'],
    ['from a Sunday', '2026-06-07', FIVE_DAYS, '2026-06-12', '2026-06-12'],
    ['a month, clamped to a Saturday', '2026-01-31', months(1), '2026-02-28', '2026-02-27'],
    ['two months, clamped', '2025-12-31', months(2), '2026-02-28', '2026-02-27'],
    ['two months in a leap year', '2027-12-31', months(2), '2028-02-29', '2028-02-29'],
    ['two months, not moved', '2026-07-01', months(2), '2026-09-01', '2026-09-01'],
    ['eight weeks', '2026-07-01', { count: 8, unit: 'weeks' } as const, '2026-08-26', '2026-08-26'],
    ['thirty days', '2026-04-02', { count: 30, unit: 'days' } as const, '2026-05-02', '2026-05-01'],
    ['over the start of summer time', '2026-03-27', FIVE_DAYS, '2026-04-07', '2026-04-03'],
    ['over the end of summer time', '2026-10-23', FIVE_DAYS, '2026-10-30', '2026-10-30'],
    [
      'a month to the day the clock goes forward',
      '2026-02-28',
      months(1),
      '2026-03-28',
      '2026-03-27',
    ],
    ['a month to the day the clock goes back', '2026-09-25', months(1), '2026-10-25', '2026-10-23'],
    ['over Liberation Day', '2026-04-30', FIVE_DAYS, '2026-05-08', '2026-05-07'],
    ['a month that ends on Good Friday', '2026-03-03', months(1), '2026-04-03', '2026-04-02'],
    [
      'over the day equated after Ascension of 2018',
      '2018-05-07',
      FIVE_DAYS,
      '2018-05-16',
      '2018-05-15',
    ],
    [
      'over both days equated in December 2018',
      '2018-12-20',
      FIVE_DAYS,
      '2019-01-03',
      '2018-12-31',
    ],
    [
      'over the day equated after Ascension of 2022',
      '2022-05-23',
      FIVE_DAYS,
      '2022-06-01',
      '2022-05-31',
    ],
    [
      "over the day equated after King's Day of 2017",
      '2017-04-24',
      FIVE_DAYS,
      '2017-05-03',
      '2017-05-02',
    ],
    [
      'over the day equated after Christmas of 2019',
      '2019-12-20',
      FIVE_DAYS,
      '2020-01-02',
      '2019-12-31',
    ],
    [
      'over the day equated after Ascension of 2020',
      '2020-05-18',
      FIVE_DAYS,
      '2020-05-27',
      '2020-05-26',
    ],
    [
      'over the day equated after Ascension of 2021',
      '2021-05-10',
      FIVE_DAYS,
      '2021-05-19',
      '2021-05-18',
    ],
    ['a month that ends on Boxing Day', '2025-11-26', months(1), '2025-12-26', '2025-12-24'],
  ] as const)('%s: from %s', (_, start, term, due, target) => {
    expect(endOfTerm(term, start, netherlandsNovember2026)).toMatchObject({ due, target });
  });

  it('tells how far the same day is, that it was clamped, and what the target stepped over', () => {
    expect(endOfTerm(months(2), '2025-12-31', netherlandsNovember2026).steps).toEqual([
      { step: 'start', date: '2025-12-31' },
      {
        step: 'same-day',
        toward: 'due',
        date: '2026-02-28',
        count: 2,
        unit: 'months',
        clamped: true,
      },
      { step: 'end', toward: 'due', date: '2026-02-28' },
      { step: 'skip', toward: 'target', date: '2026-02-28', reason: 'saturday' },
      { step: 'end', toward: 'target', date: '2026-02-27' },
    ]);
  });

  it.each([
    [{ count: 5, unit: 'working-days' }, '2060-12-28', '2061-01-01', '2061-01-04', '2061-01-04'],
    [{ count: 1, unit: 'weeks' }, '2060-12-28', '2061-01-04', '2061-01-04', '2061-01-04'],
    [{ count: 1, unit: 'months' }, '1989-11-30', '1989-12-30', '1989-12-30', '1989-12-29'],
  ] as const)(
    '%j from %s says from which day the calendar knows weekends alone',
    (length, start, from, due, target) => {
      const end = endOfTerm(length, start, netherlandsNovember2026);
      expect(end).toMatchObject({ due, target });
      expect(isOutsideCalendar(end.steps)).toBe(true);
      const told = end.steps.filter(({ step }) => step === 'outside-calendar');
      expect(new Set(told.map(({ date }) => date))).toEqual(new Set([from]));
    },
  );

  it('says nothing of a calendar that knows every day of it', () => {
    const { steps } = endOfTerm({ count: 1, unit: 'weeks' }, '2060-12-24', netherlandsNovember2026);
    expect(isOutsideCalendar(steps)).toBe(false);
  });

  it.each([0, -1, 1.5, 3_661, 1e9])('is not of %d months', (count) => {
    expect(term.safeParse({ count, unit: 'months' }).success).toBe(false);
  });

  it('has a JSON schema', () => {
    expect(z.toJSONSchema(term)).toMatchObject({ type: 'object', required: ['count', 'unit'] });
  });

  it('tells each step on the way', () => {
    expect(
      endOfTerm({ count: 1, unit: 'working-days' }, '2026-04-02', netherlandsNovember2026).steps,
    ).toEqual([
      { step: 'start', date: '2026-04-02' },
      { step: 'skip', toward: 'due', date: '2026-04-03', reason: 'goodFriday' },
      { step: 'skip', toward: 'due', date: '2026-04-04', reason: 'saturday' },
      { step: 'skip', toward: 'due', date: '2026-04-05', reason: 'sunday' },
      { step: 'skip', toward: 'due', date: '2026-04-06', reason: 'easterMonday' },
      { step: 'count', toward: 'due', date: '2026-04-07', day: 1 },
      { step: 'end', toward: 'due', date: '2026-04-07' },
      { step: 'count', toward: 'target', date: '2026-04-03', day: 1 },
      { step: 'end', toward: 'target', date: '2026-04-03' },
    ]);
  });
});

describe('a term in weeks', () => {
  it('ends on the same day of the week, which is no clamping', () => {
    expect(endOfTerm({ count: 8, unit: 'weeks' }, '2026-07-01', netherlandsNovember2026)).toEqual({
      due: '2026-08-26',
      target: '2026-08-26',
      steps: [
        { step: 'start', date: '2026-07-01' },
        {
          step: 'same-day',
          toward: 'due',
          date: '2026-08-26',
          count: 8,
          unit: 'weeks',
          clamped: false,
        },
        { step: 'end', toward: 'due', date: '2026-08-26' },
        { step: 'end', toward: 'target', date: '2026-08-26' },
      ],
    });
  });
});

describe('an announced date', () => {
  it.each([
    ['2026-08-30', '2026-06-15', '2026-08-28'],
    ['2026-08-31', '2026-06-15', '2026-08-31'],
    ['2026-08-30', '2026-08-29', '2026-08-29'],
  ] as const)('%s, announced on %s, has %s for a target', (until, announcedOn, target) => {
    expect(endOnDate(until, announcedOn, netherlandsNovember2026)).toMatchObject({
      due: until,
      target,
    });
  });

  it('past the calendar says so, also where it lies before its announcement', () => {
    const { due, steps } = endOnDate('2070-01-05', '2080-01-01', netherlandsNovember2026);
    expect(due).toBe('2070-01-05');
    expect(isOutsideCalendar(steps)).toBe(true);
  });
});
