import { TZDate, tz } from '@date-fns/tz';
import { isValid } from 'date-fns/isValid';
import { parse } from 'date-fns/parse';
import type { Instant, LocalDate } from '@klacht/domain';
import type { DateColumn } from './mapping.ts';

const REMEMBERED = 20_000;
const START = new Date(0);

/** A date-fns format's tokens of the clock, outside quoted text. */
const hasClock = (format: string): boolean => /[hHKkm]/.test(format.replaceAll(/'[^']*'/g, ''));

/** Reads a cell as a day or a moment; null when it is neither. */
export type ReadDate = (cell: string) => LocalDate | Instant | null;

/**
 * A reader of one column's dates: a format with hours gives a moment, by the clock of the time
 * zone, and one without gives the day that is written.
 *
 * @param timeZone IANA name
 */
export const dateReader = ({ format }: DateColumn, timeZone: string): ReadDate => {
  const clock = hasClock(format);
  const zone = tz(clock ? timeZone : 'UTC');
  const known = new Map<string, LocalDate | Instant | null>();

  const read = (cell: string): LocalDate | Instant | null => {
    const date = parse(cell, format, new TZDate(START, clock ? timeZone : 'UTC'), { in: zone });
    if (!isValid(date)) return null;
    const moment = new Date(date.getTime()).toISOString();
    if (!/^[12]\d{3}-/.test(moment)) return null;
    return clock ? (moment.replace('.000Z', 'Z') as Instant) : (moment.slice(0, 10) as LocalDate);
  };

  return (cell) => {
    const remembered = known.get(cell);
    if (remembered !== undefined) return remembered;
    if (known.size >= REMEMBERED) known.clear();
    const date = read(cell);
    known.set(cell, date);
    return date;
  };
};
