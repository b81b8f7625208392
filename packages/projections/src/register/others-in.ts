import type { Others } from '@klacht/domain';
import type { RegisterEntry } from './register-projection.ts';

/**
 * The complaints of a register by what one says of another: by id, by number, or by the number in an
 * earlier register.
 *
 * @param entries the whole register, those too that are duplicates or were registered by mistake
 * @example
 * othersIn(entries)('2026-0001')?.complaint.status; // 'judged'
 */
export const othersIn = (entries: Iterable<RegisterEntry>): Others => {
  const byName = new Map<string, RegisterEntry>();
  for (const entry of entries) {
    const { number, complaintId, complaint } = entry;
    const old = complaint.origin?.number ?? null;
    // An earlier register's number stands back for a number of this one.
    if (old !== null && !byName.has(old)) byName.set(old, entry);
    byName.set(complaintId, entry).set(number, entry);
  }
  return (name) => byName.get(name) ?? null;
};
