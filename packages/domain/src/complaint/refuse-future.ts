import type { Instant } from '../calendar/instant.ts';
import { dayAndInstant, isBefore } from './when.ts';
import type { When } from './state.ts';
import { KlachtError } from '../errors.ts';

/** The present that was asked about last, and its day: commands come by the thousand at one moment. */
let last: { readonly now: Instant; readonly timeZone: string; readonly present: When } | null =
  null;

const presentOf = (now: Instant, timeZone: string): When => {
  if (last?.now === now && last.timeZone === timeZone) return last.present;
  last = { now, timeZone, present: dayAndInstant(now, timeZone) };
  return last.present;
};

/**
 * Refuses what is said to happen after the present.
 *
 * @throws KlachtError of kind `rejected`, `in-the-future`
 */
export const refuseFuture = (
  command: string,
  when: When,
  { now, timeZone }: { readonly now: Instant; readonly timeZone: string },
): void => {
  if (!isBefore(presentOf(now, timeZone), when)) return;
  const value = when.instant ?? when.at;
  throw new KlachtError(
    'rejected',
    'in-the-future',
    `${command}: at ${value} is in the future (now is ${now})`,
    { field: 'at', value, now },
  );
};
