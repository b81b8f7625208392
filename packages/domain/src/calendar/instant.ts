import { z } from 'zod';
import { KlachtError } from '../errors.ts';
import type { LocalDate } from './local-date.ts';

/** A moment, ISO 8601 in UTC with `Z`, such as `2026-04-02T21:30:00Z`. */
export type Instant = `${string}Z`;

/** A moment that exists, in UTC. */
export const instant = z.iso.datetime({
  error: 'expected a moment in UTC as YYYY-MM-DDTHH:MM:SSZ',
}) as unknown as z.ZodType<Instant, Instant>;

/** A day within the years that a local date can write, for any zone. */
const FIRST_MOMENT = Date.parse('0001-01-02T00:00:00Z');
const LAST_MOMENT = Date.parse('9999-12-31T00:00:00Z');

const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  try {
    const format = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
    return format;
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
    formatFor(timeZone);
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
 * The local day of a moment.
 *
 * @param timeZone an IANA name
 * @throws KlachtError `unknown-time-zone`; `outside-years` for a moment that is not in the years
 * 0001 to 9999
 * @example
 * toLocalDate('2026-04-02T22:30:00Z', 'Europe/Amsterdam'); // '2026-04-03'
 */
export const toLocalDate = (moment: Instant, timeZone: string): LocalDate => {
  const format = formatFor(timeZone);
  const time = Date.parse(moment);
  if (!(time >= FIRST_MOMENT && time < LAST_MOMENT)) {
    throw new KlachtError(
      'invalid',
      'outside-years',
      `instant: expected a moment in the years 0001 to 9999, got ${moment}`,
      { field: 'instant', value: moment },
    );
  }
  let year = '';
  let month = '';
  let day = '';
  // By part: how a locale writes a date whole has changed from one ICU to the next.
  for (const { type, value } of format.formatToParts(time)) {
    if (type === 'year') year = value;
    else if (type === 'month') month = value;
    else if (type === 'day') day = value;
  }
  return `${year.padStart(4, '0')}-${month}-${day}` as LocalDate;
};
