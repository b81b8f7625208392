import type { Others } from '@klacht/domain';
import { isWithin, type Year } from './case.ts';
import type { EntryCounting } from './count-register.ts';
import { isCounted } from './duplicates.ts';

/** Those received in some days that do not count, by why. */
export type LeftOut = {
  /** Received in the year as well, and left out: each is a duplicate of another, which counts. */
  readonly duplicates: number;
  /** Received in the year as well, and left out: registered by mistake, or twice, and taken back. */
  readonly registeredByMistake: number;
};

export const countLeftOut = (
  days: Year,
  others: Others,
): EntryCounting<LeftOut, { duplicates: number; registeredByMistake: number }> => ({
  name: `left out ${days.start} ${days.end}`,
  by: '',
  until: days.end,
  nothing: () => ({ duplicates: 0, registeredByMistake: 0 }),
  add: (counted, entry) => {
    const { received, retracted } = entry.complaint;
    if (!isWithin(received.at, days) || isCounted(entry, others)) return;
    counted[retracted ? 'registeredByMistake' : 'duplicates'] += 1;
  },
  addOutline: () => true,
  result: (counted) => counted,
});
