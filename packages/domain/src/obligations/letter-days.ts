import type { LocalDate } from '../calendar/local-date.ts';
import { closeOf, type KnownComplaint } from '../complaint/state.ts';
import type { ObligationKind } from '../complaint/values.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { type KifidTerm, type KifidWindow, kifidWindow } from './kifid-window.ts';
import { obligationsOf } from './obligations.ts';

/** The days that a letter to a complainant tells, each a local day, inclusive. */
export type LetterDays = {
  /** The last day for the judgement (article 4.6), that of the letter or later; null where none is to come. */
  readonly judgeBy: LocalDate | null;
  /** The last day for a judgement that was not given, before that of the letter; null where it is not so. */
  readonly judgeByGone: LocalDate | null;
  /** What the last announced delay put off: the term, or the day announced before it; null without a term. */
  readonly putOff: LocalDate | null;
  /** The right to go to Kifid (article 4.8) as the final position leaves it, used before or not. */
  readonly kifid: {
    readonly opensOn: LocalDate;
    readonly closesOn: LocalDate;
    /** Null while there is no final position; then so is `closesAfterAnswer`. */
    readonly finalPositionOn: LocalDate | null;
    readonly closesAfterAnswer: LocalDate | null;
    readonly closesAfterReceipt: LocalDate;
  };
};

const JUDGING: ReadonlySet<ObligationKind> = new Set([
  'judge',
  'judge-reopened',
  'judge-by-announced-date',
]);

/** The last day by one of the two terms that close the way to Kifid; null where that term has not begun. */
const closesBy = (
  { proof }: KifidWindow,
  term: Exclude<KifidTerm, 'opensAfter'>,
): LocalDate | null => {
  const begins = proof.findIndex((step) => step.step === 'rule' && step.rule === term);
  const end = begins < 0 ? undefined : proof.slice(begins).find((one) => one.step === 'end');
  return end?.step === 'end' ? end.date : null;
};

/**
 * The days that a letter tells. A complaint that was put to Kifid already, too early or not, has the same
 * final position and windows as any: Delegated Regulation (EU) 2025/294, article 6(4), asks the letter to
 * tell what is open.
 *
 * @param complaint once what the letter tells has happened
 * @param at the local day of the letter
 * @example
 * letterDays(complaint, bitonic, '2026-04-07').judgeBy; // '2026-06-02': received on 2 April
 */
export const letterDays = (
  complaint: KnownComplaint,
  procedure: Procedure,
  at: LocalDate,
): LetterDays => {
  // Of each time that it was handled in, the term and then the dates that were announced.
  const terms = obligationsOf(complaint, procedure, at).filter(({ kind }) => JUDGING.has(kind));
  const last = terms.at(-1);
  const putOff = terms.at(last?.kind === 'judge-by-announced-date' ? -2 : -1);
  // Of one that is closed, nothing is to come.
  const due = closeOf(complaint) === null ? (last?.due ?? null) : null;
  const window = kifidWindow({ ...complaint, referrals: [] }, procedure, at);
  const { opensOn, closesOn, finalPositionOn } = window;
  return {
    judgeBy: due === null || due < at ? null : due,
    judgeByGone: due === null || due >= at ? null : due,
    putOff: due === null ? null : (putOff?.due ?? null),
    kifid: {
      opensOn,
      closesOn,
      finalPositionOn,
      closesAfterAnswer: closesBy(window, 'closesAfterAnswer'),
      closesAfterReceipt: closesBy(window, 'closesAfterReceipt') ?? closesOn,
    },
  };
};
