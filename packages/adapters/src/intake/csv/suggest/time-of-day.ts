/** The time of day in a cell, and what stands before it. */
export type TimeOfDay = {
  /** What is before the time. */
  readonly day: string;
  /** The format of the time, with what parts it from the day. */
  readonly format: string;
  /** Whose clock it is by: that of UTC, one whose offset is written, or one that nobody says. */
  readonly clock: 'utc' | 'said' | 'unsaid';
  readonly isMidnight: boolean;
};

const TIME =
  /^(?<day>.+?)(?<sep>,? (?:om|at|um|ore|alle ore|\u00E0s?|a las|kl\.?|-) |, ?| |T)(?<hour>\d{1,2})(?<mark>[:.uh])(?<minute>\d{2})(?:(?<and>[:.])(?<second>\d{2})(?:(?<point>[.,])(?<part>\d{1,9}))?)?(?<half> ?[ap]\.?m\.?)?(?<tail> ?(?:uur|u|h|hrs|Uhr)\.?)?(?<zone> ?(?:Z|[+-]\d{2}(?::?\d{2})?|UTC|GMT|CES?T))?$/iu;

/** Letters in quotes, in which they are no tokens. */
const literal = (text: string): string => text.replaceAll(/\p{L}[\p{L}. ]*(?<! )/gu, "'$&'");

const zoneFormat = (zone: string): string => {
  if (/[+-]\d{4}/.test(zone)) return zone.replace(/\S+/, 'XX');
  if (/[+-]\d{2}$/.test(zone)) return zone.replace(/\S+/, 'X');
  return /Z|[+-]/i.test(zone) ? zone.replace(/\S+/, 'XXX') : literal(zone);
};

/**
 * Takes a cell apart into a day and a time of day; null where it has none.
 *
 * @example
 * timeOfDay('2 mei 2026 14.30 uur'); // { day: '2 mei 2026', format: " HH.mm 'uur'", … }
 */
export const timeOfDay = (value: string): TimeOfDay | null => {
  const found = TIME.exec(value)?.groups;
  if (found === undefined) return null;
  const { day = '', sep = '', hour = '', mark = '', minute = '', and = '', second } = found;
  const { point = '', part, half = '', tail = '', zone = '' } = found;
  const seconds = second === undefined ? '' : `${and}ss${part === undefined ? '' : `${point}S`}`;
  const isTwelve = half !== '';
  const clock = `${isTwelve ? 'h' : 'HH'}${literal(mark)}mm${seconds}${half.replace(/\S+/, 'a')}`;
  const isFirstHour = Number(hour) === (isTwelve && /a/i.test(half) ? 12 : 0);
  return {
    day,
    format: `${literal(sep)}${clock}${literal(tail)}${zoneFormat(zone)}`,
    clock: /UTC|GMT/i.test(zone) ? 'utc' : /[XZ+-]/i.test(zone) ? 'said' : 'unsaid',
    isMidnight: isFirstHour && [minute, second, part].every((one) => Number(one ?? 0) === 0),
  };
};

const LAST_HOUR = 24;
const SIXTY = 60;

/** The format of a time of day that stands by itself, behind a day and a blank; null for what is none. */
export const timeAlone = (value: string): string | null => {
  const found = timeOfDay(`2000-01-01 ${value}`);
  const [hour = SIXTY, minute = 0] = (value.match(/\d+/g) ?? []).map(Number);
  const isTime = found?.day === '2000-01-01' && hour <= LAST_HOUR && minute < SIXTY;
  return isTime ? found.format : null;
};
