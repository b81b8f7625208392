import type { RegisterEntry } from '../register/register-projection.ts';

/** The complaint that one is a duplicate of, by the first such link to one that is there. */
const originalOf = (
  { complaint }: RegisterEntry,
  byId: ReadonlyMap<string, RegisterEntry>,
): RegisterEntry | undefined =>
  complaint.links
    .filter(({ as }) => as === 'duplicate-of')
    .flatMap(({ to }) => byId.get(to) ?? [])
    .at(0);

/** The one that counts: the end of the chain, or the first in the register of a circle. */
const countedFor = (
  entry: RegisterEntry,
  byId: ReadonlyMap<string, RegisterEntry>,
): RegisterEntry => {
  const passed: RegisterEntry[] = [];
  let one = entry;
  for (;;) {
    const next = originalOf(one, byId);
    if (next === undefined) return one;
    passed.push(one);
    const back = passed.indexOf(next);
    if (back !== -1) {
      return passed.slice(back).reduce((a, b) => (b.number < a.number ? b : a));
    }
    one = next;
  }
};

/**
 * Complaints without those that are a duplicate of another of them: of the same complaint, one
 * counts. A duplicate of a complaint that is not there counts itself.
 *
 * @param entries those that count at all
 */
export const withoutDuplicates = (entries: readonly RegisterEntry[]): readonly RegisterEntry[] => {
  const byId = new Map(entries.map((entry) => [entry.complaintId, entry]));
  return entries.filter((entry) => countedFor(entry, byId) === entry);
};

/** The complaints that count: each once, and none that was registered by mistake. */
export const countedEntries = (entries: Iterable<RegisterEntry>): readonly RegisterEntry[] =>
  withoutDuplicates([...entries].filter(({ complaint }) => !complaint.retracted));
