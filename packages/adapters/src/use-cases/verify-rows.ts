import { setImmediate } from 'node:timers/promises';
import type { RegisterView } from '../view-stores/sqlite-register-view.ts';

/** How many rows are compared before others have their turn. */
const AT_ONCE = 250;

/**
 * The number of the first complaint of which the rows that are kept tell something else than its entry;
 * null where there is none.
 *
 * @param fold the same entries, from the journal, with the rows that were just made of them
 */
export const rowToldOtherwise = async (
  view: RegisterView,
  fold: RegisterView,
): Promise<string | null> => {
  const kept = view.rows()[Symbol.iterator]();
  try {
    let compared = 0;
    for (const row of fold.rows()) {
      const told = kept.next();
      const isSame = told.done !== true && JSON.stringify(told.value) === JSON.stringify(row);
      if (!isSame) return row.number;
      compared += 1;
      if (compared % AT_ONCE === 0) await setImmediate();
    }
    return null;
  } finally {
    kept.return?.();
  }
};
