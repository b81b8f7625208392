import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errorOf } from '../testing/internal/error-of.ts';
import { type Instant, instant, instantOf, toLocalDate } from './instant.ts';

const HOUR = 3_600_000;

/** One o'clock UTC on the last Sunday of a month: when clocks change in the whole Union. */
const changeIn = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * HOUR;
};

/** By directive 2000/84/EC rather than by a database of zones: Amsterdam is at +1, in summer +2. */
const dayInAmsterdam = (time: number): string => {
  const year = new Date(time).getUTCFullYear();
  const summer = time >= changeIn(year, 3) && time < changeIn(year, 10);
  return new Date(time + (summer ? 2 : 1) * HOUR).toISOString().slice(0, 10);
};

const written = (time: number): Instant => instantOf(new Date(time));

describe('the local day of a moment', () => {
  it.each([
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T21:59:59Z', '2026-10-24'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
    ['2025-12-31T23:30:00.500Z', '2026-01-01'],
  ] as const)('%s is %s in Amsterdam, over the change of the clock', (moment, day) => {
    expect(toLocalDate(moment, 'Europe/Amsterdam')).toBe(day);
  });

  it('is what the rule of summer time makes of it, whatever the moment', () => {
    const first = Date.UTC(1997, 0, 1);
    const last = Date.UTC(2060, 11, 31);
    const anyTime = fc.integer({ min: first, max: last });
    const nearMidnight = fc
      .tuple(fc.integer({ min: 0, max: 23_000 }), fc.integer({ min: -3 * HOUR, max: HOUR }))
      .map(([day, offset]) => first + (day + 1) * 24 * HOUR + offset);
    const nearChange = fc
      .tuple(
        fc.integer({ min: 1997, max: 2060 }),
        fc.constantFrom(3, 10),
        fc.integer({ min: -30, max: 30 }),
      )
      .map(([year, month, hours]) => changeIn(year, month) + hours * HOUR);
    fc.assert(
      fc.property(fc.oneof(anyTime, nearMidnight, nearChange), (time) => {
        expect(toLocalDate(written(time), 'Europe/Amsterdam')).toBe(dayInAmsterdam(time));
      }),
      { numRuns: 1_000 },
    );
  });

  // Clocks that change at midnight, at a minute past it, by half an hour, by a day, and by seconds.
  it.each([
    'Africa/Cairo',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Africa/Monrovia',
    'Europe/Amsterdam',
  ])('is what the clock of %s shows, asked for that moment alone', (timeZone) => {
    const clock = new Intl.DateTimeFormat('en', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    const shown = (time: number): string => {
      const parts = new Map<string, string>(
        clock.formatToParts(time).map(({ type, value }) => [type, value]),
      );
      return ['year', 'month', 'day'].map((part) => parts.get(part)).join('-');
    };
    const first = Date.UTC(1899, 11, 1);
    const anyTime = fc.integer({ min: first, max: Date.UTC(2060, 11, 31) });
    const nearMidnight = fc
      .tuple(fc.integer({ min: 0, max: 58_000 }), fc.integer({ min: -2, max: 2 }))
      .map(([day, minutes]) => {
        const noon = first + (day * 24 + 12) * HOUR;
        const hour = Number(
          new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(
            noon,
          ),
        );
        return noon + (24 - hour) * HOUR + minutes * 60_000;
      });
    fc.assert(
      fc.property(fc.oneof(anyTime, nearMidnight), (time) => {
        expect(toLocalDate(written(time), timeZone)).toBe(shown(time));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['2026-01-01T09:59:59Z', 'Pacific/Kiritimati', '2026-01-01'],
    ['2026-01-01T10:00:00Z', 'Pacific/Kiritimati', '2026-01-02'],
    ['2026-01-01T10:59:59Z', 'Pacific/Pago_Pago', '2025-12-31'],
    ['2026-01-01T18:30:00Z', 'Asia/Kolkata', '2026-01-02'],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['0050-06-01T12:00:00Z', 'Europe/Amsterdam', '0050-06-01'],
  ] as const)('%s in %s is %s', (moment, zone, day) => {
    expect(toLocalDate(moment, zone)).toBe(day);
  });

  it.each(['0000-06-01T12:00:00Z', '9999-12-31T23:30:00Z', 'noonZ'] as const)(
    'is not made up for %s',
    (moment) => {
      expect(() => toLocalDate(moment, 'Europe/Amsterdam')).toThrowError(
        `instant: expected a moment in the years 0001 to 9999, got ${moment}`,
      );
    },
  );

  it.each([
    ['0001-01-02T00:00:00Z', 'Etc/UTC', '0001-01-02'],
    ['9999-12-30T23:59:59Z', 'Etc/UTC', '9999-12-30'],
  ] as const)('is told up to the very ends: %s', (moment, zone, day) => {
    expect(toLocalDate(moment, zone)).toBe(day);
  });

  it.each(['0001-01-01T23:59:59Z', '9999-12-31T00:00:00Z'] as const)(
    'is refused beyond them, with what was asked: %s',
    (moment) => {
      expect(() => toLocalDate(moment, 'Etc/UTC')).toThrowError(
        expect.objectContaining({
          kind: 'invalid',
          code: 'outside-years',
          details: { field: 'instant', value: moment },
        }) as Error,
      );
    },
  );

  it('says why it does not know a time zone', () => {
    expect(() => toLocalDate('2026-01-01T00:00:00Z', 'Europe/Atlantis')).toThrowError(
      expect.objectContaining({
        kind: 'invalid',
        code: 'unknown-time-zone',
        details: { field: 'timeZone', value: 'Europe/Atlantis' },
        cause: expect.any(RangeError) as Error,
      }) as Error,
    );
  });

  it('names a time zone that there is not', () => {
    expect(() => toLocalDate('2026-01-01T00:00:00Z', 'Europe/Atlantis')).toThrowError(
      "time zone: expected an IANA name such as Europe/Amsterdam, got 'Europe/Atlantis'",
    );
  });

  it.each([
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00:00+01:00',
    '2026-02-30T00:00:00Z',
  ])('refuses %j as a moment', (text) => {
    expect(instant.safeParse(text).success).toBe(false);
  });

  it('has a JSON schema', () => {
    expect(z.toJSONSchema(instant)).toMatchObject({ type: 'string', format: 'date-time' });
  });
});

describe('a date of JavaScript', () => {
  it('is a moment, to the millisecond', () => {
    const moment = instantOf(new Date(Date.UTC(2026, 3, 7, 8, 0, 0, 25)));
    expect(moment).toBe('2026-04-07T08:00:00.025Z');
    expect(instant.parse(moment)).toBe(moment);
  });

  it.each([
    [new Date(NaN), /^date: expected a moment in the years 0001 to 9999, got Invalid Date$/],
    [new Date(Date.UTC(10_000, 0, 1)), /got .*10000/],
    [new Date(Date.UTC(-1, 0, 1)), /^date: expected/],
  ])('is refused where it is none that can be written: %#', (date, message) => {
    expect(errorOf(() => instantOf(date))).toMatchObject({
      kind: 'invalid',
      code: 'outside-years',
      message: expect.stringMatching(message) as string,
      details: { field: 'date', value: String(date) },
    });
  });
});
