import { describe, expect, it } from 'vitest';
import { instant, toLocalDate } from './instant.ts';

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
});
