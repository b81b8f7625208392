import { type Instant, instantOf } from '@klacht/domain';
import { type HeaderLines, rawValues } from './header-lines.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The zones that servers write by name, in minutes: RFC 5322, 4.3, and the firm's own. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  cet: 60,
  met: 60,
  cest: 120,
  mest: 120,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

const DATE =
  /^(?:[a-z]{3}, ?)?(?<day>\d{1,2}) (?<month>[a-z]{3}) (?<year>\d{4}) (?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)? (?<zone>[+-]\d{4}|[a-z]{1,4})$/i;

const minutesOf = (zone: string): number | null => {
  const [sign, hours, minutes] = [zone.slice(0, 1), zone.slice(1, 3), zone.slice(3)];
  if (!/^[+-]\d{4}$/.test(zone)) return ZONES[zone.toLowerCase()] ?? null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/**
 * The moment of a date of RFC 5322.
 *
 * @returns null for a day that does not exist, an unknown zone, and what is no such date
 * @example
 * momentOf('Thu, 2 Apr 2026 10:00:00 +0200 (CEST)'); // '2026-04-02T08:00:00Z'
 */
export const momentOf = (text: string): Instant | null => {
  const found = DATE.exec(text.replaceAll(/\([^()]*\)/g, '').trim())?.groups;
  if (found === undefined) return null;
  const { day, month = '', year, hour, minute, second = '0', zone = '' } = found;
  const numbers = [year, day, hour, minute, second].map(Number);
  const [y = 0, d = 0, h = 0, m = 0, s = 0] = numbers;
  const at = MONTHS.indexOf(month.toLowerCase());
  const offset = minutesOf(zone);
  // A leap second is the last of its minute.
  const local = new Date(Date.UTC(y, at, d, h, m, Math.min(s, 59)));
  const isSo = local.getUTCMonth() === at && local.getUTCDate() === d;
  if (at < 0 || offset === null || y < 1990 || h > 23 || m > 59 || s > 60 || !isSo) return null;
  return instantOf(new Date(local.getTime() - offset * 60_000));
};

/**
 * When a mail reached the firm's server: by the topmost `Received` line, which that server wrote. Never
 * by `Date`, which the sender wrote.
 *
 * @param now the present, where that line tells no moment, or one that is to come
 */
export const receivedAt = (lines: HeaderLines, now: Instant): Instant => {
  const [top = ''] = rawValues(lines, 'received');
  const at = momentOf(top.slice(top.lastIndexOf(';') + 1));
  return at === null || Date.parse(at) > Date.parse(now) ? now : at;
};
