import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm, endOnDate, type Term, type TermStep } from '../calendar/term.ts';
import { closeOf, type KnownComplaint, type When } from '../complaint/state.ts';
import type { ObligationKind } from '../complaint/values.ts';
import { type Procedure, procedureTitle } from '../procedure/procedure.ts';

/**
 * - `open`: not done, and still in time.
 * - `met`: done in time; `metOn` says when.
 * - `late`: done after `due`, or no longer to be done while `due` had passed (`metOn` is null).
 * - `overdue`: not done, and `due` has passed.
 * - `void`: nothing to hold it to; the proof says why.
 */
export type ObligationState = 'open' | 'met' | 'late' | 'overdue' | 'void';

/** Why an obligation is in its state, as the last step of its proof. */
export type StateGround =
  | 'done'
  | 'not-done'
  | 'ended-before-due'
  | 'ended-after-due'
  | 'not-needed'
  | 'untracked'
  | 'estimated';

/** One step of a proof: the rule, each step of the term, then what became of it. */
export type ProofStep =
  | {
      readonly step: 'rule';
      readonly article: string;
      readonly procedure: string;
      readonly calendar: string;
      /** Null for a date that was announced rather than computed. */
      readonly term: Term | null;
      readonly from: 'receipt' | 'announcement' | 'year-end';
    }
  | TermStep
  | { readonly step: 'state'; readonly state: ObligationState; readonly ground: StateGround };

/** What the firm has to do, by when, and how that came about. */
export type Obligation = {
  readonly kind: ObligationKind;
  readonly article: string;
  /** The last day, by the legal reading; inclusive. */
  readonly due: LocalDate;
  /** The last day by the safe reading; never after `due`. */
  readonly target: LocalDate;
  readonly state: ObligationState;
  readonly metOn: LocalDate | null;
  readonly proof: readonly ProofStep[];
};

type Verdict = {
  readonly state: ObligationState;
  readonly ground: StateGround;
  readonly metOn: LocalDate | null;
};

const nothingToHoldTo = (ground: StateGround): Verdict => ({ state: 'void', ground, metOn: null });

/** An act that must be done by `due`, unless the complaint ends first. */
const judgeAct = (
  done: When | null,
  ended: When | null,
  due: LocalDate,
  today: LocalDate,
): Verdict => {
  if (done !== null) {
    if (done.estimated) return nothingToHoldTo('estimated');
    return { state: done.at <= due ? 'met' : 'late', ground: 'done', metOn: done.at };
  }
  if (ended !== null) {
    if (ended.estimated) return nothingToHoldTo('estimated');
    return ended.at <= due
      ? nothingToHoldTo('ended-before-due')
      : { state: 'late', ground: 'ended-after-due', metOn: null };
  }
  return { state: today <= due ? 'open' : 'overdue', ground: 'not-done', metOn: null };
};

/** Only a request that decides on admissibility is bound to the month; none may be needed. */
const judgeRequest = (complaint: KnownComplaint, due: LocalDate, today: LocalDate): Verdict => {
  const decided = complaint.declaredAdmissible ?? closeOf(complaint)?.closed ?? null;
  const latest = complaint.requests
    .map(({ asked }) => asked)
    .filter(({ at }) => decided === null || at <= decided.at)
    .reduce<When | null>(
      (last, asked) => (last === null || last.at < asked.at ? asked : last),
      null,
    );
  if (latest !== null) return judgeAct(latest, null, due, today);
  return decided !== null || today > due
    ? nothingToHoldTo('not-needed')
    : { state: 'open', ground: 'not-done', metOn: null };
};

const verdictOn = (
  kind: ObligationKind,
  complaint: KnownComplaint,
  due: LocalDate,
  today: LocalDate,
): Verdict => {
  const recorded =
    kind === 'acknowledge'
      ? complaint.acknowledged !== null
      : kind === 'request-information'
        ? complaint.requests.length > 0
        : complaint.status === 'judged' || complaint.status === 'inadmissible';
  if (!recorded && complaint.untracked.includes(kind)) return nothingToHoldTo('untracked');
  if (kind === 'request-information') return judgeRequest(complaint, due, today);
  const closed = closeOf(complaint)?.closed ?? null;
  return kind === 'acknowledge'
    ? judgeAct(complaint.acknowledged, closed, due, today)
    : judgeAct(
        complaint.status === 'withdrawn' ? null : closed,
        complaint.status === 'withdrawn' ? closed : null,
        due,
        today,
      );
};

/**
 * Every obligation of a complaint, as of a day: acknowledge (4.2), request-information (4.3),
 * judge (4.6), and one judge-by-announced-date (4.6) for each delay. A delay never replaces the
 * first date.
 *
 * @param today the local day to judge by; inclusive, so what is due today is not yet overdue
 * @throws KlachtError `outside-calendar` when a date falls outside the procedure's calendar
 * @example
 * obligationsOf(complaint, bitonic, '2026-05-01').filter(({ state }) => state === 'overdue');
 */
export const obligationsOf = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): readonly Obligation[] => {
  const { terms, calendar } = procedure;
  const title = procedureTitle(procedure);

  const obligation = (
    kind: ObligationKind,
    article: string,
    term: Term | null,
    end: ReturnType<typeof endOfTerm>,
  ): Obligation => {
    const { state, ground, metOn } = verdictOn(kind, complaint, end.due, today);
    return {
      kind,
      article,
      due: end.due,
      target: end.target,
      state,
      metOn,
      proof: [
        {
          step: 'rule',
          article,
          procedure: title,
          calendar: calendar.name,
          term,
          from: term === null ? 'announcement' : 'receipt',
        },
        ...end.steps,
        { step: 'state', state, ground },
      ],
    };
  };

  return [
    ...(['acknowledge', 'request-information', 'judge'] as const).map((kind) => {
      const { article, term } = terms[kind];
      return obligation(kind, article, term, endOfTerm(term, complaint.received.at, calendar));
    }),
    ...complaint.delays.map(({ announced, until }) =>
      obligation(
        'judge-by-announced-date',
        terms.judge.article,
        null,
        endOnDate(until, announced.at, calendar),
      ),
    ),
  ];
};
