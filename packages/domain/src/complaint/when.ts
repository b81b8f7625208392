import { type Instant, toLocalDate } from '../calendar/instant.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { When } from './state.ts';

/**
 * The day of a command's `at`, and the moment where it is one.
 *
 * @param timeZone the firm's, in which a moment falls on a day
 * @throws KlachtError as `toLocalDate`
 * @example
 * dayAndInstant('2026-04-02T22:30:00Z', 'Europe/Amsterdam').at; // '2026-04-03'
 */
export const dayAndInstant = (at: LocalDate | Instant, timeZone: string): When =>
  at.endsWith('Z')
    ? { at: toLocalDate(at as Instant, timeZone), instant: at as Instant }
    : { at: at as LocalDate };

/** When an event happened, out of its data. */
export const whenOf = ({ at, instant, estimated }: When): When => {
  if (instant !== undefined) return estimated ? { at, instant, estimated } : { at, instant };
  return estimated ? { at, estimated } : { at };
};

/**
 * Two times as a message tells them apart: as moments where they are of one day and both moments
 * are known, else as days.
 *
 * @example
 * toldApart({ at: '2026-04-02' }, { at: '2026-04-03' }); // ['2026-04-02', '2026-04-03']
 */
export const toldApart = (a: When, b: When): readonly [string, string] =>
  a.at === b.at && a.instant !== undefined && b.instant !== undefined
    ? [a.instant, b.instant]
    : [a.at, b.at];

/** Whether one time is before another: by day, and within a day by moment where both are known. */
export const isBefore = (a: When, b: When): boolean =>
  a.at < b.at ||
  (a.at === b.at &&
    a.instant !== undefined &&
    b.instant !== undefined &&
    Date.parse(a.instant) < Date.parse(b.instant));
