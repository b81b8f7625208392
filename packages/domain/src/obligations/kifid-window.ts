import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm, type Term, type TermStep } from '../calendar/term.ts';
import { closeOf, type KnownComplaint, type When } from '../complaint/state.ts';
import { type Procedure, procedureTitle } from '../procedure/procedure.ts';

/**
 * - `not-yet`: it has not opened.
 * - `open`: the complainant can go to Kifid.
 * - `closed`: it has passed unused.
 * - `used`: the complaint was put to Kifid within it.
 * - `used-outside`: the complaint was put to Kifid before it opened or after it closed.
 */
export type KifidWindowState = 'not-yet' | 'open' | 'closed' | 'used' | 'used-outside';

/** The terms of the procedure's `kifid`. */
export type KifidTerm = 'opensAfter' | 'closesAfterAnswer' | 'closesAfterReceipt';

/** One step of the proof: each term by its rule and its steps, what follows, and the state. */
export type KifidStep =
  | {
      readonly step: 'rule';
      readonly rule: KifidTerm;
      readonly article: string;
      readonly procedure: string;
      readonly calendar: string;
      readonly term: Term;
      readonly from: 'receipt' | 'final-position';
    }
  | TermStep
  | {
      readonly step: 'opens';
      readonly date: LocalDate;
      readonly by: 'final-position' | 'no-answer';
    }
  | {
      readonly step: 'closes';
      readonly date: LocalDate;
      readonly by: 'closesAfterAnswer' | 'closesAfterReceipt';
    }
  | { readonly step: 'state'; readonly state: KifidWindowState };

/** The time in which a complainant can put a complaint to Kifid; both days are inclusive. */
export type KifidWindow = {
  readonly article: string;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  /**
   * The final position: the judgement, or the decision that there will be none. Null while there is
   * neither.
   */
  readonly finalPositionOn: LocalDate | null;
  readonly state: KifidWindowState;
  readonly usedOn: LocalDate | null;
  readonly proof: readonly KifidStep[];
};

/**
 * The last time that it was put to Kifid, without appeals. A complaint that came too early can come
 * again.
 */
const firstInstanceOf = ({ referrals }: KnownComplaint): When | null =>
  referrals.findLast(({ appeal }) => !appeal)?.began ?? null;

/** The final positions that had been taken by the time that Kifid was asked, in order. */
const finalPositionsOf = (complaint: KnownComplaint): readonly LocalDate[] => {
  const { reopenings } = complaint;
  const escalated = firstInstanceOf(complaint);
  const close = closeOf(complaint);
  return [...reopenings, ...(close === null ? [] : [close])]
    .filter(({ status }) => status !== 'withdrawn')
    .map(({ closed }) => closed.at)
    .filter((day) => escalated === null || day <= escalated.at)
    .toSorted();
};

const stateOf = (
  { opensOn, closesOn }: Pick<KifidWindow, 'opensOn' | 'closesOn'>,
  escalated: When | null,
  today: LocalDate,
): KifidWindowState => {
  if (escalated !== null) {
    return escalated.at >= opensOn && escalated.at <= closesOn ? 'used' : 'used-outside';
  }
  if (today < opensOn) return 'not-yet';
  return today <= closesOn ? 'open' : 'closed';
};

/**
 * The right to go to Kifid (article 4.8). It opens with the first final position, or `opensAfter`
 * the receipt where none has been taken by then; so it does where the complaint was withdrawn. It
 * closes at the later of `closesAfterAnswer` the last final position and `closesAfterReceipt` the
 * receipt; while there is no final position, the latter as it stands. A window that was used is as
 * it was on that day.
 *
 * @param today the local day to judge by; inclusive
 * @example
 * kifidWindow(complaint, bitonic, '2026-08-26').state; // 'open': received on 1 July, no answer yet
 */
export const kifidWindow = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): KifidWindow => {
  const { kifid, calendar } = procedure;
  const { received } = complaint;
  const escalated = firstInstanceOf(complaint);
  const positions = finalPositionsOf(complaint);
  const first = positions[0] ?? null;
  const last = positions.at(-1) ?? null;

  const counted = (rule: KifidTerm, start: LocalDate) => {
    const { due, steps } = endOfTerm(kifid[rule], start, calendar);
    const proof: readonly KifidStep[] = [
      {
        step: 'rule',
        rule,
        article: kifid.article,
        procedure: procedureTitle(procedure),
        calendar: calendar.name,
        term: kifid[rule],
        from: rule === 'closesAfterAnswer' ? 'final-position' : 'receipt',
      },
      ...steps.filter((step) => step.step === 'start' || step.toward === 'due'),
    ];
    return { due, proof };
  };

  const unanswered = counted('opensAfter', received.at);
  const answered = last === null ? null : counted('closesAfterAnswer', last);
  const year = counted('closesAfterReceipt', received.at);
  const byAnswer = first !== null && first <= unanswered.due;
  const opensOn = byAnswer ? first : unanswered.due;
  const laterByAnswer = answered !== null && answered.due > year.due;
  const closesOn = laterByAnswer ? answered.due : year.due;
  const state = stateOf({ opensOn, closesOn }, escalated, today);
  return {
    article: kifid.article,
    opensOn,
    closesOn,
    finalPositionOn: last,
    state,
    usedOn: escalated?.at ?? null,
    proof: [
      ...unanswered.proof,
      { step: 'opens', date: opensOn, by: byAnswer ? 'final-position' : 'no-answer' },
      ...(answered?.proof ?? []),
      ...year.proof,
      {
        step: 'closes',
        date: closesOn,
        by: laterByAnswer ? 'closesAfterAnswer' : 'closesAfterReceipt',
      },
      { step: 'state', state },
    ],
  };
};
