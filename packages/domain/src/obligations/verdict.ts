import type { LocalDate } from '../calendar/local-date.ts';
import type { When } from '../complaint/state.ts';
import type { ObligationKind } from '../complaint/values.ts';
import type { StateGround, Verdict } from './obligation.ts';

/** The verdict that there is nothing to hold anybody to. */
export const nothingToHoldTo = (ground: StateGround): Verdict => ({
  state: 'void',
  ground,
  metOn: null,
  endedOn: null,
});

/** The verdict on what is still to be done. */
export const notDone = (state: 'open' | 'overdue'): Verdict => ({
  state,
  ground: 'not-done',
  metOn: null,
  endedOn: null,
});

/** What need not be done any more once its day has passed. */
const LAPSING: ReadonlySet<ObligationKind> = new Set(['request-information']);

/**
 * The state on a day of an obligation that is not done, of a complaint that goes on. Nothing else of an
 * obligation hangs on the day by which it is judged: one that is neither open nor overdue on some day
 * is the same on each later day.
 *
 * @param today the local day to judge by; inclusive
 * @example
 * undoneOn('judge', '2026-06-02', '2026-06-03'); // 'overdue'
 */
export const undoneOn = (
  kind: ObligationKind,
  due: LocalDate,
  today: LocalDate,
): 'open' | 'overdue' | 'void' => {
  if (today <= due) return 'open';
  return LAPSING.has(kind) ? 'void' : 'overdue';
};

/** An obligation counted from an estimated day is held to nothing. */
export const unlessEstimated = ({ estimated }: When, verdict: Verdict): Verdict =>
  estimated ? nothingToHoldTo('estimated-start') : verdict;

/**
 * An act that must be done by `due`, unless the complaint ends first.
 *
 * @param done when it was, or null
 * @param ended when the complaint ended, in case it was not done; null while it is open
 * @param today the local day to judge by; inclusive
 * @example
 * verdictOn({ at: '2026-04-14' }, null, '2026-04-13', today); // late, done
 */
export const verdictOn = (
  done: When | null,
  ended: When | null,
  due: LocalDate,
  today: LocalDate,
): Verdict => {
  if (done !== null) {
    if (done.estimated) return nothingToHoldTo('estimated');
    return {
      state: done.at <= due ? 'met' : 'late',
      ground: 'done',
      metOn: done.at,
      endedOn: done.at,
    };
  }
  if (ended !== null) {
    if (ended.estimated) return nothingToHoldTo('estimated');
    return ended.at <= due
      ? nothingToHoldTo('ended-before-due')
      : { state: 'late', ground: 'ended-after-due', metOn: null, endedOn: ended.at };
  }
  return notDone(today <= due ? 'open' : 'overdue');
};
