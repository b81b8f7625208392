import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atWallTime, type WallTime } from './wall-clock.ts';

describe('the moment at which a clock shows a time', () => {
  it.each([
    ['2026-07-01T09:00:00', 'Europe/Amsterdam', '2026-07-01T07:00:00Z', 'once'],
    ['2026-10-25T02:30:00', 'Europe/Amsterdam', '2026-10-25T00:30:00Z', 'twice'],
    ['2026-10-25T01:59:59', 'Europe/Amsterdam', '2026-10-24T23:59:59Z', 'once'],
    ['2026-10-25T03:00:00', 'Europe/Amsterdam', '2026-10-25T02:00:00Z', 'once'],
    ['2026-03-29T02:30:00', 'Europe/Amsterdam', '2026-03-29T01:30:00Z', 'never'],
    ['2026-03-29T03:00:00', 'Europe/Amsterdam', '2026-03-29T01:00:00Z', 'once'],
    ['2026-11-01T01:30:00', 'America/New_York', '2026-11-01T05:30:00Z', 'twice'],
    ['2026-04-05T01:45:00', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z', 'twice'],
    ['2011-12-30T12:00:00', 'Pacific/Apia', '2011-12-30T22:00:00Z', 'never'],
    ['2026-04-02T09:00:00.500', 'Asia/Kolkata', '2026-04-02T03:30:00.500Z', 'once'],
    ['1969-12-31T23:59:59.250', 'UTC', '1969-12-31T23:59:59.250Z', 'once'],
  ] as const)('%s in %s is %s, which it shows %s', (wall, zone, instant, shown) => {
    expect(atWallTime(wall, zone)).toEqual({ instant, shown });
  });

  it("is the first of which the zone's own clock reads so, looked up minute by minute", () => {
    const zones = ['Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'];
    const hours = fc.integer({ min: 0, max: 24 * 366 * 4 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), hours, (zone, hour) => {
        const wall = new Date(Date.UTC(2023, 0, 1, hour)).toISOString().slice(0, 19) as WallTime;
        const clock = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'medium',
        });
        const found = [];
        for (let at = Date.parse(`${wall}Z`) - 16 * 3_600_000, n = 0; n < 64; n += 1) {
          const time = at + n * 1_800_000;
          if (clock.format(time).replace(' ', 'T') === wall) found.push(time);
        }
        const { instant, shown } = atWallTime(wall, zone);
        expect(shown).toBe(['never', 'once', 'twice'][found.length]);
        if (found[0] !== undefined) expect(Date.parse(instant)).toBe(found[0]);
      }),
    );
  });
});
