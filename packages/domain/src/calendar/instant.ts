import { z } from 'zod';
import { KlachtError } from '../errors.ts';
import { addDays, type LocalDate } from './local-date.ts';

/** A moment, ISO 8601 in UTC with `Z`, such as `2026-04-02T21:30:00Z`. */
export type Instant = `${string}Z`;

/** A moment that exists, in UTC. */
export const instant = z.iso.datetime({
  error: 'expected a moment in UTC as YYYY-MM-DDTHH:MM:SSZ',
}) as unknown as z.ZodType<Instant, Instant>;

/** The first and the last moment that have a local date of four digits in every zone. */
const FIRST_MOMENT = Date.parse('0001-01-02T00:00:00Z');
const LAST_MOMENT = Date.parse('9999-12-31T00:00:00Z');

const DAY_MS = 86_400_000;

/** Since 1900 no zone is a day ahead of another's date. Offsets are remembered from there on. */
const FIRST_OFFSET = Date.parse('1900-01-01T00:00:00Z');

/** Days of which a zone's offset is remembered. */
const REMEMBERED = 4_096;

/**
 * A zone's clock, and how far it is ahead of UTC on the days asked about; null for a day on which
 * that changes.
 */
type Clock = {
  readonly format: Intl.DateTimeFormat;
  readonly offsets: Map<number, number | null>;
  /** What was asked last: what is recorded together has one moment. */
  last: { readonly moment: Instant; readonly day: LocalDate } | null;
};

const clocks = new Map<string, Clock>();

const clockOf = (timeZone: string): Clock => {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  try {
    const format = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    const clock: Clock = { format, offsets: new Map(), last: null };
    clocks.set(timeZone, clock);
    return clock;
  } catch (cause) {
    throw new KlachtError(
      'invalid',
      'unknown-time-zone',
      `time zone: expected an IANA name such as Europe/Amsterdam, got '${timeZone}'`,
      { field: 'timeZone', value: timeZone },
      { cause },
    );
  }
};

const isKnown = (timeZone: string): boolean => {
  try {
    clockOf(timeZone);
    return true;
  } catch {
    return false;
  }
};

/** An IANA time zone that this machine knows; an offset such as `+01:00` is none. */
export const timeZone = z.string().refine((name) => /^[A-Za-z]/.test(name) && isKnown(name), {
  error: 'expected an IANA time zone such as Europe/Amsterdam',
});

/**
 * The parts are read, because the way a locale writes a whole date differs between versions of ICU.
 */
const partsOf = ({ format }: Clock, time: number): Record<string, string> =>
  Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));

const offsetAt = (clock: Clock, time: number): number => {
  const { year, month, day, hour, minute, second } = partsOf(clock, time);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - time;
};

/**
 * How far a zone is ahead of UTC throughout the UTC day of a moment, or null when its clock is put
 * forward or back on that day. Asking once a day takes a tenth of the time of asking for each
 * moment.
 */
const offsetOn = (clock: Clock, time: number): number | null => {
  const day = Math.floor(time / DAY_MS);
  const known = clock.offsets.get(day);
  if (known !== undefined) return known;
  const offset = offsetAt(clock, day * DAY_MS);
  const steady = offset === offsetAt(clock, (day + 1) * DAY_MS) ? offset : null;
  if (clock.offsets.size >= REMEMBERED) clock.offsets.clear();
  clock.offsets.set(day, steady);
  return steady;
};

/**
 * How far a zone is ahead of UTC at a moment, in milliseconds.
 *
 * @param time whole seconds, in milliseconds since 1970
 * @throws KlachtError `unknown-time-zone`
 * @example
 * offsetOf(Date.parse('2026-07-01T00:00:00Z'), 'Europe/Amsterdam'); // 7_200_000
 */
export const offsetOf = (time: number, timeZone: string): number => {
  const clock = clockOf(timeZone);
  return (time < FIRST_OFFSET ? null : offsetOn(clock, time)) ?? offsetAt(clock, time);
};

/**
 * @param field what the moment came in as
 * @param shown the moment, for the message
 */
const refuseOutsideYears = (time: number, field: string, shown: string): void => {
  if (time >= FIRST_MOMENT && time < LAST_MOMENT) return;
  throw new KlachtError(
    'invalid',
    'outside-years',
    `${field}: expected a moment in the years 0001 to 9999, got ${shown}`,
    { field, value: shown },
  );
};

/**
 * A date of JavaScript as a moment, such as the present that a request takes.
 *
 * @throws KlachtError `outside-years` for a date that is not in the years 0001 to 9999, or is none
 * @example
 * await execute(journal, { ...request, now: instantOf(new Date()) });
 */
export const instantOf = (date: Date): Instant => {
  refuseOutsideYears(date.getTime(), 'date', String(date));
  return date.toISOString() as Instant;
};

const dayOf = (clock: Clock, moment: Instant): LocalDate => {
  const time = Date.parse(moment);
  refuseOutsideYears(time, 'instant', moment);
  const offset = time < FIRST_OFFSET ? null : offsetOn(clock, time);
  if (offset !== null) return addDays('1970-01-01', Math.floor((time + offset) / DAY_MS));
  const { year = '', month, day } = partsOf(clock, time);
  return `${year.padStart(4, '0')}-${month}-${day}` as LocalDate;
};

/**
 * The local day of a moment.
 *
 * @param timeZone an IANA name
 * @throws KlachtError `unknown-time-zone`; `outside-years` for a moment that is not in the years
 * 0001 to 9999
 * @example
 * toLocalDate('2026-04-02T22:30:00Z', 'Europe/Amsterdam'); // '2026-04-03'
 */
export const toLocalDate = (moment: Instant, timeZone: string): LocalDate => {
  const clock = clockOf(timeZone);
  if (clock.last?.moment === moment) return clock.last.day;
  const day = dayOf(clock, moment);
  clock.last = { moment, day };
  return day;
};
