import type { Procedure } from '@klacht/domain';
import { type InPieces, outlineOf, type Stretch } from '@klacht/projections';
import type { RegisterView } from '../view-stores/sqlite-register-view.ts';

/**
 * The number of the first complaint of which its outline, by which a report counts it, says something else
 * than its entry comes to; null where there is none.
 *
 * @param view of which the entries are what the journal says
 */
export const outlinedOtherwise = (
  view: RegisterView,
  procedures: readonly Procedure[],
): Promise<string | null> =>
  view.fold(function* (stretches: Iterable<Stretch>): InPieces<string | null> {
    for (const { atHand } of stretches) {
      for (const one of atHand()) {
        const entry = one.entry();
        const [told, own] = [one.outline(), outlineOf(entry, procedures)];
        if (JSON.stringify(told) !== JSON.stringify(own)) return entry.number;
        yield;
      }
    }
    return null;
  });
