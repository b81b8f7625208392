import { causesOfLateness, daysBetween, type LocalDate, workingDaysBetween } from '@klacht/domain';
import { type Origin, originOf } from '../register/origin.ts';
import type { Case, Year } from './case.ts';
import type { CaseStep, StepKind } from './case-steps.ts';
import type { Counting } from './counting.ts';
import { isBreachIn, isCarriedOver } from './steps.ts';

/**
 * What the journal has of the last day of a step that was not done in time. `awaiting-information`: on its last day an
 * answer of the complainant was waited for. `delay-announced`: the complainant was told that it takes
 * longer, and why. `no-officer`: nobody handled the complaint on its last day.
 */
export type LateCause = 'awaiting-information' | 'delay-announced' | 'no-officer';

/** A breach by name; `metOn` is null where the step was not done. */
export type LateCase = Origin & {
  readonly number: string;
  readonly complaintId: string;
  readonly kind: StepKind;
  readonly due: LocalDate;
  readonly metOn: LocalDate | null;
  /** Calendar days after `due` on which it was done, or ended undone, or that have passed so far. */
  readonly daysLate: number;
  /** The same in working days of the complaint's calendar. */
  readonly workingDaysLate: number;
  /** It was overdue when the year began, so that an earlier year has it too. */
  readonly carriedOver: boolean;
  /** Who handled the complaint on the day that it was due; null for nobody. */
  readonly officerWhenDue: string | null;
  readonly subjects: readonly string[];
  /** Why it was late, as it was told, by key of the procedure's list; none where nobody told. */
  readonly explained: readonly string[];
  /** What the journal has of its last day. */
  readonly causes: readonly LateCause[];
};

const isToJudge = ({ kind }: CaseStep): boolean => kind.startsWith('judge');

const causesOf = (
  { complaint: { requests, delays } }: Case,
  step: CaseStep,
  until: LocalDate,
): readonly LateCause[] => {
  const { due, officerWhenDue } = step;
  const isAwaited = requests.some(
    ({ asked, answered }) => asked.at <= due && (answered === null || answered.at > due),
  );
  const isDelayed =
    isToJudge(step) && delays.some(({ announced, until: to }) => announced.at <= until && to > due);
  return [
    ...(isAwaited ? (['awaiting-information'] as const) : []),
    ...(isDelayed ? (['delay-announced'] as const) : []),
    ...(officerWhenDue === null ? (['no-officer'] as const) : []),
  ];
};

/** Why a step was late, as it was told, each cause once. */
const explainedOf = ({ complaint }: Pick<Case, 'complaint'>, step: CaseStep): readonly string[] => [
  ...new Set(causesOfLateness(complaint, step).map(({ cause }) => cause)),
];

/** How many late or overdue steps of a complaint nobody told the cause of. */
export const unexplainedIn = (one: Case, year: Year): number =>
  one.steps.filter((step) => isBreachIn(step, year) && explainedOf(one, step).length === 0).length;

/** Every step of one complaint counted as late or overdue, by date. */
const lateCasesIn = (one: Case, year: Year, asOf: LocalDate): readonly LateCase[] =>
  one.steps
    .filter((step) => isBreachIn(step, year))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .map((step) => {
      const { kind, due, metOn, endedOn, officerWhenDue } = step;
      const until = metOn ?? endedOn ?? asOf;
      return {
        number: one.number,
        complaintId: one.complaintId,
        ...originOf(one.complaint),
        kind,
        due,
        metOn,
        daysLate: daysBetween(due, until),
        workingDaysLate: workingDaysBetween(one.calendar, due, until),
        carriedOver: isCarriedOver(step, one),
        officerWhenDue,
        subjects: one.complaint.subjects,
        explained: explainedOf(one, step),
        causes: causesOf(one, step, until),
      };
    });

/** Keeps once what several say, in the list itself: of a long year there may be a hundred thousand. */
const shareAlike = (late: LateCase[]): void => {
  const known = new Map<string, unknown>();
  const once = <Value>(value: Value): Value => {
    const key = JSON.stringify(value);
    if (!known.has(key)) known.set(key, value);
    return known.get(key) as Value;
  };
  for (const [index, one] of late.entries()) {
    const { kind, subjects, explained, causes } = one;
    late[index] = {
      ...one,
      kind: once(kind),
      subjects: once(subjects),
      explained: once(explained),
      causes: once(causes),
    };
  }
};

/** Every step counted as late or overdue: by complaint as the register has them, then by date. */
export const countLateCases = (
  year: Year,
  asOf: LocalDate,
): Counting<readonly LateCase[], { late: LateCase[] }> => ({
  nothing: () => ({ late: [] }),
  add: ({ late }, one) => void late.push(...lateCasesIn(one, year, asOf)),
  result: ({ late }) => {
    shareAlike(late);
    return late;
  },
});
