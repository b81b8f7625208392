import { type Instant, instantOf, offsetOf } from './instant.ts';

/**
 * How often a clock shows a time on a day: once, twice when it is put back, or never when it is put
 * forward past it.
 */
export type Shown = 'once' | 'twice' | 'never';

/** What a clock shows, without its zone, such as `2026-10-25T02:30:00`. */
export type WallTime = `${number}-${number}-${number}T${string}`;

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;

/**
 * The moment at which a clock shows a time. The first moment when it shows it twice. When it never
 * shows it, the moment by the offset before the clock was put forward (RFC 5545, section 3.3.5).
 * The machine's own zone plays no part.
 *
 * @param wall ISO 8601 without an offset; parts of a second as far as milliseconds
 * @param timeZone an IANA name
 * @throws KlachtError `unknown-time-zone`; `outside-years` for a moment outside 0001 to 9999
 * @example
 * atWallTime('2026-10-25T02:30:00', 'Europe/Amsterdam');
 * // { instant: '2026-10-25T00:30:00Z', shown: 'twice' }
 */
export const atWallTime = (
  wall: WallTime,
  timeZone: string,
): { readonly instant: Instant; readonly shown: Shown } => {
  const local = Date.parse(`${wall}Z`);
  const part = ((local % SECOND_MS) + SECOND_MS) % SECOND_MS;
  const whole = local - part;
  const before = offsetOf(whole - DAY_MS, timeZone);
  const after = offsetOf(whole + DAY_MS, timeZone);
  const early = whole - before;
  const late = whole - after;
  const isEarly = offsetOf(early, timeZone) === before;
  const isLate = offsetOf(late, timeZone) === after;
  const shown =
    isEarly && isLate && early !== late ? 'twice' : isEarly || isLate ? 'once' : 'never';
  const time = !isEarly && isLate ? late : early;
  const instant = instantOf(new Date(time + part)).replace('.000Z', 'Z') as Instant;
  return { instant, shown };
};
