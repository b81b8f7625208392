import { z } from 'zod';
import { KlachtError } from '../errors.ts';
import type { LocalDate } from './local-date.ts';

/** A moment, ISO 8601 in UTC with `Z`, such as `2026-04-02T21:30:00Z`. */
export type Instant = `${string}Z`;

/** A moment that exists, in UTC. */
export const instant = z.iso.datetime({
  error: 'expected a moment in UTC as YYYY-MM-DDTHH:MM:SSZ',
}) as unknown as z.ZodType<Instant, Instant>;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  try {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
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

/**
 * The local day of a moment.
 *
 * @param timeZone an IANA name
 * @throws KlachtError `unknown-time-zone`
 * @example
 * toLocalDate('2026-04-02T22:30:00Z', 'Europe/Amsterdam'); // '2026-04-03'
 */
export const toLocalDate = (moment: Instant, timeZone: string): LocalDate =>
  formatFor(timeZone).format(Date.parse(moment)) as LocalDate;
