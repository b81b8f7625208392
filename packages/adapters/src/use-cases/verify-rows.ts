import { setImmediate } from 'node:timers/promises';
import type { Procedure } from '@klacht/domain';
import { registerRowToKeep } from '@klacht/projections';
import type { RegisterView } from '../view-stores/sqlite-register-view.ts';

/** How many rows are compared before others have their turn. */
const AT_ONCE = 250;

/**
 * The number of the first complaint of which the rows that are kept tell something else than its entry;
 * null where there is none.
 *
 * @param fold the same entries, from the journal
 */
export const rowToldOtherwise = async (
  view: RegisterView,
  fold: RegisterView,
  procedures: readonly Procedure[],
): Promise<string | null> => {
  const kept = view.rows()[Symbol.iterator]();
  try {
    let after: number | null = null;
    do {
      const { entries, next } = fold.slice(after, AT_ONCE);
      for (const entry of entries) {
        const told = kept.next();
        const row = registerRowToKeep(entry, procedures);
        const isSame = told.done !== true && JSON.stringify(told.value) === JSON.stringify(row);
        if (!isSame) return row.number;
      }
      after = next;
      await setImmediate();
    } while (after !== null);
    return null;
  } finally {
    kept.return?.();
  }
};
