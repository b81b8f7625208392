import {
  admittedIn,
  daysBetween,
  type ObligationKind,
  obligationKind,
  workingDaysBetween,
} from '@klacht/domain';
import { type Case, isWithin, type Year } from './case.ts';
import type { CaseStep, StepKind } from './case-steps.ts';
import { type Counting, countOver } from './counting.ts';
import { type Box, countDays, type Days } from './figures.ts';

/** As {@link Days}, in working days of the complaint's calendar by the legal reading. */
export type WorkingDays = {
  readonly meanWorkingDays: number | null;
  readonly medianWorkingDays: number | null;
  readonly p90WorkingDays: number | null;
};

/** How long something took, over the times that it was done in the year. */
export type Durations = Days & Box & WorkingDays;

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
  /** The complaints in which it ended in the year. */
  readonly complaints: number;
  /** The complaints in which it was late or overdue. */
  readonly complaintsLate: number;
} & Durations;

/** What has no date of its own, and is counted by how long it took. */
export type StepWithoutTerm = Pick<Step, 'n' | 'complaints'> & Durations;

/**
 * Each step that has a date, and the investigation. A complaint has as many promised dates as delays
 * were announced: they stand beside its judgement, and never in place of it. Of the progress only the
 * silences that were too long are known, so that there is nothing to count them against. The
 * investigation goes from the day on which a complaint was declared admissible to its first judgement.
 */
export type Steps = Readonly<Record<Exclude<StepKind, 'progress'>, Step>> & {
  readonly investigation: StepWithoutTerm;
  readonly progress: Pick<Step, 'late' | 'overdueAtEnd' | 'carriedOver' | 'complaintsLate'>;
};

/** Every step that has a date, in the order of the handling. */
export const stepKinds: readonly StepKind[] = obligationKind.options.flatMap((kind) =>
  kind === 'acknowledge' ? [kind, 'admissibility'] : [kind],
);

const endedWithin = ({ endedOn }: CaseStep, year: Year): boolean => isWithin(endedOn, year);

/** It ended late within the year, or was overdue at the end of it. */
export const isBreachIn = (step: CaseStep, year: Year): boolean =>
  step.state === 'overdue' || (step.state === 'late' && endedWithin(step, year));

const isSame = (one: CaseStep, other: CaseStep): boolean =>
  one.kind === other.kind && one.due === other.due;

/** It had been broken when the year began. */
export const isCarriedOver = (step: CaseStep, { stepsBefore }: Case): boolean =>
  stepsBefore.some(
    (before) => isSame(step, before) && (before.state === 'overdue' || before.state === 'late'),
  );

/** From the declaration that a complaint is admissible to its first judgement; none without both. */
const investigationIn = (
  { complaint, closes }: Case,
  year: Year,
): readonly [CaseDay, CaseDay][] => {
  const judged = closes.find(({ status }) => status === 'judged')?.closed;
  if (judged === undefined) return [];
  if (judged.estimated || !isWithin(judged.at, year)) return [];
  const begun = admittedIn(complaint).findLast(({ at }) => at <= judged.at);
  if (begun === undefined) return [];
  return begun.estimated ? [] : [[begun.at, judged.at]];
};

type CaseDay = CaseStep['due'];

const countDurations = () => {
  const days = countDays();
  const workingDays = countDays();
  return {
    add: ([from, to]: readonly [CaseDay, CaseDay], { calendar }: Case): void => {
      days.add(daysBetween(from, to));
      workingDays.add(workingDaysBetween(calendar, from, to));
    },
    durations: (): Durations => {
      const { meanDays, medianDays, p90Days } = workingDays.figures();
      return {
        ...days.figures(),
        meanWorkingDays: meanDays,
        medianWorkingDays: medianDays,
        p90WorkingDays: p90Days,
      };
    },
  };
};

const countStep = (kind: StepKind, year: Year): Counting<Step> => {
  const took = countDurations();
  let [n, late, overdueAtEnd, carriedOver, complaints, complaintsLate] = [0, 0, 0, 0, 0, 0];
  return {
    add: (one) => {
      const own = one.steps.filter((step) => step.kind === kind);
      if (own.length === 0) return;
      const ended = own.filter((step) => endedWithin(step, year));
      const breaches = own.filter((step) => isBreachIn(step, year));
      n += ended.length;
      late += ended.filter(({ state }) => state === 'late').length;
      overdueAtEnd += own.filter(({ state }) => state === 'overdue').length;
      carriedOver += breaches.filter((step) => isCarriedOver(step, one)).length;
      complaints += Math.min(ended.length, 1);
      complaintsLate += Math.min(breaches.length, 1);
      for (const { start, metOn } of ended) if (metOn !== null) took.add([start, metOn], one);
    },
    result: () => ({
      n,
      inTime: n - late,
      late,
      overdueAtEnd,
      carriedOver,
      complaints,
      complaintsLate,
      ...took.durations(),
    }),
  };
};

const countInvestigation = (year: Year): Counting<StepWithoutTerm> => {
  const took = countDurations();
  let n = 0;
  return {
    add: (one) => {
      for (const days of investigationIn(one, year)) {
        n += 1;
        took.add(days, one);
      }
    },
    result: () => ({ n, complaints: n, ...took.durations() }),
  };
};

export const countSteps = (year: Year): Counting<Steps> => {
  const steps = stepKinds.map((kind) => [kind, countStep(kind, year)] as const);
  const investigation = countInvestigation(year);
  return {
    add: (one) => {
      for (const [, { add }] of steps) add(one);
      investigation.add(one);
    },
    result: () => {
      const counted = Object.fromEntries(
        steps.map(([kind, { result }]) => [kind, result()]),
      ) as Record<StepKind, Step>;
      const {
        progress,
        'request-information': asked,
        acknowledge,
        admissibility,
        ...rest
      } = counted;
      const { late, overdueAtEnd, carriedOver, complaintsLate } = progress;
      return {
        acknowledge,
        admissibility,
        'request-information': asked,
        investigation: investigation.result(),
        ...rest,
        progress: { late, overdueAtEnd, carriedOver, complaintsLate },
      };
    },
  };
};

export const stepsOf = (cases: readonly Case[], year: Year): Steps =>
  countOver(countSteps(year), cases);

/** The days that each step of a kind took which was done in the year. */
export const stepDaysOf = (
  cases: readonly Case[],
  kind: keyof Steps,
  year: Year,
): readonly number[] =>
  cases
    .flatMap((one): readonly (readonly [CaseDay, CaseDay])[] =>
      kind === 'investigation'
        ? investigationIn(one, year)
        : one.steps.flatMap((step) =>
            step.kind === kind && endedWithin(step, year) && step.metOn !== null
              ? [[step.start, step.metOn]]
              : [],
          ),
    )
    .map(([from, to]) => daysBetween(from, to));

export const isObligation = (kind: StepKind): kind is ObligationKind => kind !== 'admissibility';
