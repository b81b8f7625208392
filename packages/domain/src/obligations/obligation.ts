import type { LocalDate } from '../calendar/local-date.ts';
import type { Term, TermEnd, TermStep } from '../calendar/term.ts';
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
  | 'anonymous'
  | 'duplicate'
  | 'estimated'
  | 'estimated-start';

/** What a term is counted from. `contact`: the last word to the complainant. */
export type TermOrigin = 'receipt' | 'announcement' | 'reopening' | 'contact' | 'year-end';

/** One step of a proof: the rule, each step of the term, what revived it, then what became of it. */
export type ProofStep =
  | {
      readonly step: 'rule';
      readonly article: string;
      readonly procedure: string;
      readonly calendar: string;
      /** Null for a date that was announced rather than computed. */
      readonly term: Term | null;
      readonly from: TermOrigin;
      /** The article names no such length: it is the firm's own. */
      readonly own?: true;
    }
  | TermStep
  | {
      /** The complaint had ended and was reopened, so it is due by its first date again. */
      readonly step: 'revived';
      readonly ended: LocalDate;
      readonly by: 'inadmissible' | 'withdrawn';
      readonly reopened: LocalDate;
    }
  | {
      /** The act that met it was recorded after it was due and after the days of grace. */
      readonly step: 'recorded';
      /** The day by its own date. */
      readonly on: LocalDate;
      readonly date: LocalDate;
      /** Calendar days after `due`. */
      readonly days: number;
      /** Whether it comes from another register, of which the day of recording says nothing. */
      readonly imported: boolean;
    }
  | {
      /** Somebody else handled the complaint on the last day; null where nobody did. */
      readonly step: 'handled';
      readonly officer: string | null;
    }
  | {
      /** Why it was late, as it was told; its name where the version lists it. */
      readonly step: 'explained';
      readonly cause: string;
      readonly name: { readonly nl: string; readonly en: string } | null;
      readonly on: LocalDate;
    }
  | { readonly step: 'state'; readonly state: ObligationState; readonly ground: StateGround };

/** What the firm has to do, by when, and how that came about. */
export type Obligation<Kind extends string = ObligationKind> = {
  readonly kind: Kind;
  readonly article: string;
  /** The last day, by the legal reading; inclusive. */
  readonly due: LocalDate;
  /** The last day by the safe reading; never after `due`. */
  readonly target: LocalDate;
  readonly state: ObligationState;
  readonly metOn: LocalDate | null;
  /**
   * The day on which it was done, or on which it was no longer needed although it was late; else
   * null.
   */
  readonly endedOn: LocalDate | null;
  /** Of one that is overdue or late: who handled the complaint on its last day; null for nobody. */
  readonly officerWhenDue: string | null;
  readonly proof: readonly ProofStep[];
};

/** What became of an obligation, and why. */
export type Verdict = {
  readonly state: ObligationState;
  readonly ground: StateGround;
  readonly metOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
};

/** The parts of an obligation beside its verdict. */
export type Duty<Kind extends string = ObligationKind> = {
  readonly kind: Kind;
  readonly article: string;
  /** Null for a date that was announced. */
  readonly term: Term | null;
  readonly from: TermOrigin;
  readonly end: TermEnd;
  readonly own?: true;
  /** The steps between its term and its verdict. */
  readonly between?: readonly ProofStep[];
};

/** An obligation with its proof: the rule, each step of the term, and the verdict. */
export const obligationOn = <Kind extends string>(
  { kind, article, term, from, end, own, between = [] }: Duty<Kind>,
  procedure: Procedure,
  { state, ground, metOn, endedOn }: Verdict,
): Obligation<Kind> => ({
  kind,
  article,
  due: end.due,
  target: end.target,
  state,
  metOn,
  endedOn,
  officerWhenDue: null,
  proof: [
    {
      step: 'rule',
      article,
      procedure: procedureTitle(procedure),
      calendar: procedure.calendar.name,
      term,
      from,
      ...(own ? { own } : {}),
    },
    ...end.steps,
    ...between,
    { step: 'state', state, ground },
  ],
});
