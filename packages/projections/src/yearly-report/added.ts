import type { Case, YearCases } from './case.ts';
import { countOver } from './counting.ts';
import type { DepartureRow } from './departed.ts';
import { countLateCases } from './late-cases.ts';
import { stepDaysOf, type Steps } from './steps.ts';
import { tally } from './tally.ts';
import { countFigures } from './count-figures.ts';
import { isFindingOfStaff } from './of-staff.ts';

/** Counts by name, and sums of money as decimals. */
export type Added = { readonly [name: string]: number | string | Added };

type DepartureCounts = Pick<DepartureRow, 'steps' | 'complaints' | 'carriedOver' | 'putRight'>;

const departuresAdded = (
  rows: readonly DepartureRow[],
): Readonly<Record<string, DepartureCounts>> => {
  const added: Record<string, DepartureCounts> = {};
  for (const { code, kind, ...row } of rows) {
    const { steps = 0, complaints = 0, carriedOver = 0, putRight = 0 } = added[kind ?? code] ?? {};
    added[kind ?? code] = {
      steps: steps + row.steps,
      complaints: complaints + row.complaints,
      carriedOver: carriedOver + row.carriedOver,
      putRight: putRight + row.putRight,
    };
  }
  return added;
};

/** As reports were made that told of a complaint by name whether it is about staff: to make one again. */
export type TellsOfStaff = { readonly tellsOfStaff?: boolean };

/**
 * What one complaint adds to the figures of a year, as what adds up: where the figures have a mean,
 * how often there was each number of days, or each score.
 *
 * @param one undefined for none, which adds nothing
 * @param leftOut why one that was received in the year counts nowhere
 */
export const addedBy = (
  one: Case | undefined,
  { year, asOf, tellsOfStaff }: Pick<YearCases, 'year' | 'asOf'> & TellsOfStaff,
  leftOut: 'duplicates' | 'registeredByMistake' | null = null,
): Added => {
  const cases = one === undefined ? [] : [one];
  // That a complaint is about staff is told of no complaint by name.
  const {
    departures,
    feedback,
    steps,
    aboutStaff: _,
    ...counts
  } = countOver(countFigures(year), cases);
  const daysOf = (kind: keyof Steps): Added => tally(stepDaysOf(cases, kind, year).map(String));
  const stepAdded = (kind: keyof Steps): Added => {
    if (kind === 'progress') return steps.progress;
    if (kind === 'investigation') {
      const { n, complaints } = steps.investigation;
      return { n, complaints, days: daysOf(kind) };
    }
    const { n, inTime, late, overdueAtEnd, carriedOver, complaints, complaintsLate } = steps[kind];
    const counts = { n, inTime, late, overdueAtEnd, carriedOver, complaints, complaintsLate };
    return { ...counts, days: daysOf(kind) };
  };
  return {
    ...counts,
    duplicates: Number(leftOut === 'duplicates'),
    registeredByMistake: Number(leftOut === 'registeredByMistake'),
    steps: Object.fromEntries(
      (Object.keys(steps) as (keyof Steps)[]).map((kind) => [kind, stepAdded(kind)]),
    ),
    departures: departuresAdded(
      tellsOfStaff === true ? departures : departures.filter((row) => !isFindingOfStaff(row)),
    ),
    feedback: tally(feedback.mean === null ? [] : [String(feedback.mean)]),
    lateCases: tally(
      countOver(countLateCases(year, asOf), cases).map(
        ({ kind, due, metOn }) => `${kind} ${due} ${metOn ?? '-'}`,
      ),
    ),
  };
};
