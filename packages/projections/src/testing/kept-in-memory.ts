import type { Procedure } from '@klacht/domain';
import type { RegisterEntry } from '../register/register-projection.ts';
import type { Keeping, Stretch } from '../yearly-report/count-register.ts';
import { outlinedBy, outlineOf } from '../yearly-report/outline.ts';

/**
 * A register in stretches of so many entries, with what was counted of them kept as JSON beside what
 * the entries were, and an outline of each by some procedures.
 */
export const keptInMemory = (size: number, procedures: readonly Procedure[]) => {
  const all = new Map<string, { readonly of: string; readonly counted: string }>();
  let read = 0;
  let outlines = 0;
  function* atHand(entries: readonly RegisterEntry[]) {
    for (const entry of entries) {
      const outline = outlineOf(entry, procedures);
      yield {
        receivedOn: entry.complaint.received.at,
        outline: () => {
          outlines += Number(outline !== null);
          return JSON.parse(JSON.stringify(outline)) as typeof outline;
        },
        entry: () => entry,
      };
    }
  }
  const keepingOf = (stretch: number, entries: readonly RegisterEntry[]): Keeping => {
    const of = (by: string): string => JSON.stringify([by, entries]);
    return {
      entry: (complaintId) => {
        const entry = entries.find((one) => one.complaintId === complaintId);
        if (entry === undefined) throw new Error(`expected ${complaintId} in the stretch`);
        return entry;
      },
      kept: (name, by) => {
        const kept = all.get(`${stretch} ${name}`);
        if (kept?.of !== of(by)) return undefined;
        read += 1;
        return JSON.parse(kept.counted) as ReturnType<Keeping['kept']>;
      },
      keep: (name, by, counted) =>
        void all.set(`${stretch} ${name}`, { of: of(by), counted: JSON.stringify(counted) }),
    };
  };
  return {
    /** How often something that was kept was read. */
    read: () => read,
    /** How often an outline was read. */
    outlines: () => outlines,
    stretches: (entries: readonly RegisterEntry[]): readonly Stretch[] =>
      Array.from({ length: Math.ceil(entries.length / size) }, (_, index) => {
        const own = entries.slice(index * size, (index + 1) * size);
        return {
          entries: () => own,
          atHand: () => atHand(own),
          outlinedBy: outlinedBy(procedures),
          keeping: keepingOf(index, own),
        };
      }),
  };
};
