import type { Named, Others } from '@klacht/domain';
import { othersIn } from '../register/others-in.ts';
import type { RegisterEntry } from '../register/register-projection.ts';

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

/** The complaints that count: each once, and none that was registered by mistake. */
export const countedEntries = (entries: Iterable<RegisterEntry>): readonly RegisterEntry[] => {
  const all = [...entries];
  const others = othersIn(all);
  return all.filter((entry) => isCounted(entry, others));
};
