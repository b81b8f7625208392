import {
  daysBetween,
  type LocalDate,
  type Obligation,
  type ObligationKind,
  obligationKind,
} from '@klacht/domain';
import { type Origin, originOf } from '../register/origin.ts';
import { type Case, isWithin, type Year } from './case.ts';
import { type Days, figuresOf } from './figures.ts';

/** How a step went, over the times that it ended in the year. */
export type Step = {
  /** In time and late together. */
  readonly n: number;
  readonly inTime: number;
  /** Done after its date, or never done on a complaint that ended after that date. */
  readonly late: number;
  /** Not done, and past its date, at the end of the year, or today while it goes on. */
  readonly overdueAtEnd: number;
  /**
   * Of the late and the overdue together: the ones that were overdue when the year began. The
   * others are new, so that the new ones of the years add up.
   */
  readonly carriedOver: number;
} & Days;

/**
 * Each step that has a date. A complaint has as many promised dates as delays were announced: they
 * stand beside its judgement, and never in place of it. Of the progress only the silences that were
 * too long are known, so that there is nothing to count them against.
 */
export type Steps = Readonly<Record<Exclude<ObligationKind, 'progress'>, Step>> & {
  readonly progress: Pick<Step, 'late' | 'overdueAtEnd' | 'carriedOver'>;
};

/** A breach by name; `metOn` is null where the step was not done. */
export type LateCase = Origin & {
  readonly number: string;
  readonly complaintId: string;
  readonly kind: ObligationKind;
  readonly due: LocalDate;
  readonly metOn: LocalDate | null;
  /** It was overdue when the year began, so that an earlier year has it too. */
  readonly carriedOver: boolean;
  /** Who handled the complaint on the day that it was due; null for nobody. */
  readonly officerWhenDue: string | null;
};

const endedWithin = ({ endedOn }: Obligation, year: Year): boolean => isWithin(endedOn, year);

/** It ended late within the year, or was overdue at the end of it. */
const isBreachIn = (step: Obligation, year: Year): boolean =>
  step.state === 'overdue' || (step.state === 'late' && endedWithin(step, year));

const isSame = (one: Obligation, other: Obligation): boolean =>
  one.kind === other.kind && one.due === other.due;

/** It had been broken when the year began. */
const isCarriedOver = (step: Obligation, { obligationsBefore }: Case): boolean =>
  obligationsBefore.some(
    (before) => isSame(step, before) && (before.state === 'overdue' || before.state === 'late'),
  );

const allOf = (cases: readonly Case[], kind: ObligationKind): readonly Obligation[] =>
  cases.flatMap(({ obligations }) => obligations.filter((one) => one.kind === kind));

/** The days that each step of a kind took which was done in the year. */
export const stepDaysOf = (
  cases: readonly Case[],
  kind: ObligationKind,
  year: Year,
): readonly number[] =>
  allOf(cases, kind)
    .filter((step) => endedWithin(step, year))
    .flatMap(({ metOn, proof }) => {
      const start = proof.find(({ step }) => step === 'start');
      return metOn === null || start?.step !== 'start' ? [] : [daysBetween(start.date, metOn)];
    });

const stepOf = (cases: readonly Case[], kind: ObligationKind, year: Year): Step => {
  const all = allOf(cases, kind);
  const ended = all.filter((step) => endedWithin(step, year));
  const late = ended.filter(({ state }) => state === 'late').length;
  return {
    n: ended.length,
    inTime: ended.length - late,
    late,
    overdueAtEnd: all.filter(({ state }) => state === 'overdue').length,
    carriedOver: cases
      .flatMap((one) => one.obligations.filter((step) => isCarriedOver(step, one)))
      .filter((step) => step.kind === kind && isBreachIn(step, year)).length,
    ...figuresOf(stepDaysOf(cases, kind, year)),
  };
};

export const stepsOf = (cases: readonly Case[], year: Year): Steps => {
  const step = (kind: ObligationKind): Step => stepOf(cases, kind, year);
  const { late, overdueAtEnd, carriedOver } = step('progress');
  return {
    ...(Object.fromEntries(obligationKind.options.map((kind) => [kind, step(kind)])) as Record<
      ObligationKind,
      Step
    >),
    progress: { late, overdueAtEnd, carriedOver },
  };
};

/** Every step counted as late or overdue: by complaint as the register has them, then by date. */
export const lateCasesOf = (cases: readonly Case[], year: Year): readonly LateCase[] =>
  cases.flatMap((one) =>
    one.obligations
      .filter((obligation) => isBreachIn(obligation, year))
      .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
      .map((obligation) => ({
        number: one.number,
        complaintId: one.complaintId,
        ...originOf(one.complaint),
        kind: obligation.kind,
        due: obligation.due,
        metOn: obligation.metOn,
        carriedOver: isCarriedOver(obligation, one),
        officerWhenDue: obligation.officerWhenDue,
      })),
  );
