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
import { addDay, type Box, type DayCounts, type Days, daysIn } from './figures.ts';

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

const endedWithin = ({ endedOn }: Pick<CaseStep, 'endedOn'>, year: Year): boolean =>
  isWithin(endedOn, year);

/** It ended late within the year, or was overdue at the end of it. */
export const isBreachIn = (step: Pick<CaseStep, 'state' | 'endedOn'>, year: Year): boolean =>
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

/** How often there was each number of days, and of working days. */
type Took = { days: DayCounts; workingDays: DayCounts };

const addTook = (
  { days, workingDays }: Took,
  [from, to]: readonly [CaseDay, CaseDay],
  { calendar }: Case,
): void => {
  addDay(days, daysBetween(from, to));
  addDay(workingDays, workingDaysBetween(calendar, from, to));
};

const durationsOf = ({ days, workingDays }: Took): Durations => {
  const { meanDays, medianDays, p90Days } = daysIn(workingDays);
  return {
    ...daysIn(days),
    meanWorkingDays: meanDays,
    medianWorkingDays: medianDays,
    p90WorkingDays: p90Days,
  };
};

type CountedStep = Took & {
  n: number;
  late: number;
  overdueAtEnd: number;
  carriedOver: number;
  complaints: number;
  complaintsLate: number;
};

const noSteps = (): CountedStep => ({
  n: 0,
  late: 0,
  overdueAtEnd: 0,
  carriedOver: 0,
  complaints: 0,
  complaintsLate: 0,
  days: {},
  workingDays: {},
});

/** Counts one of the steps of a complaint, and the complaint by the first of each kind. */
const addStep = (counted: CountedStep, step: CaseStep, one: Case, year: Year): void => {
  const isFirst = (holds: (step: CaseStep, year: Year) => boolean): boolean =>
    one.steps.find((other) => other.kind === step.kind && holds(other, year)) === step;
  if (endedWithin(step, year)) {
    counted.n += 1;
    counted.late += Number(step.state === 'late');
    counted.complaints += Number(isFirst(endedWithin));
    if (step.metOn !== null) addTook(counted, [step.start, step.metOn], one);
  }
  if (isBreachIn(step, year)) {
    counted.overdueAtEnd += Number(step.state === 'overdue');
    counted.carriedOver += Number(isCarriedOver(step, one));
    counted.complaintsLate += Number(isFirst(isBreachIn));
  }
};

const stepOf = ({ days, workingDays, ...counts }: CountedStep): Step => {
  const { n, late, overdueAtEnd, carriedOver, complaints, complaintsLate } = counts;
  return {
    n,
    inTime: n - late,
    late,
    overdueAtEnd,
    carriedOver,
    complaints,
    complaintsLate,
    ...durationsOf({ days, workingDays }),
  };
};

type CountedSteps = { [Kind in StepKind]: CountedStep } & { investigation: Took & { n: number } };

export const countSteps = (year: Year): Counting<Steps, CountedSteps> => ({
  nothing: () => ({
    ...(Object.fromEntries(stepKinds.map((kind) => [kind, noSteps()])) as Record<
      StepKind,
      CountedStep
    >),
    investigation: { n: 0, days: {}, workingDays: {} },
  }),
  add: (counted, one) => {
    for (const step of one.steps) addStep(counted[step.kind], step, one, year);
    for (const days of investigationIn(one, year)) {
      counted.investigation.n += 1;
      addTook(counted.investigation, days, one);
    }
  },
  result: ({ investigation, ...counted }) => {
    const steps = Object.fromEntries(
      stepKinds.map((kind) => [kind, stepOf(counted[kind])]),
    ) as Record<StepKind, Step>;
    const { progress, 'request-information': asked, acknowledge, admissibility, ...rest } = steps;
    const { late, overdueAtEnd, carriedOver, complaintsLate } = progress;
    const { n } = investigation;
    return {
      acknowledge,
      admissibility,
      'request-information': asked,
      investigation: { n, complaints: n, ...durationsOf(investigation) },
      ...rest,
      progress: { late, overdueAtEnd, carriedOver, complaintsLate },
    };
  },
});

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
