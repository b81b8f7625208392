import type { Named, Others } from '@klacht/domain';
import { othersIn } from '../register/others-in.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { isWithin, type Year } from './case.ts';
import type { EntryCounting } from './count-register.ts';

/** The complaint that one is a duplicate of, by the first such link to one that is there. */
const originalOf = ({ complaint }: Named, others: Others): Named | undefined =>
  complaint.links
    .filter(({ as }) => as === 'duplicate-of')
    .flatMap(({ to }) => others(to) ?? [])
    .find((other) => !other.complaint.retracted);

/** The number of the one that counts: the end of the chain, or the first in the register of a circle. */
const countedFor = (entry: Named, others: Others): string => {
  const passed: string[] = [];
  let one = entry;
  for (;;) {
    const next = originalOf(one, others);
    if (next === undefined) return one.number;
    passed.push(one.number);
    const back = passed.indexOf(next.number);
    if (back !== -1) return passed.slice(back).reduce((a, b) => (b < a ? b : a));
    one = next;
  }
};

/**
 * Whether a complaint counts: of the same complaint, one does, and none that was registered by
 * mistake. A duplicate of a complaint that is not there counts itself.
 *
 * @param others the whole register
 */
export const isCounted = (entry: Named, others: Others): boolean =>
  !entry.complaint.retracted &&
  (entry.complaint.links.length === 0 || countedFor(entry, others) === entry.number);

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

/** The complaints that count: each once, and none that was registered by mistake. */
export const countedEntries = (entries: Iterable<RegisterEntry>): readonly RegisterEntry[] => {
  const all = [...entries];
  const others = othersIn(all);
  return all.filter((entry) => isCounted(entry, others));
};
