import type { YearCases } from './year-figures.ts';
import { countOver } from './counting.ts';
import { countJudgementDays, type JudgementDays } from './judgement-days.ts';
import { countMonths, type MonthFigures } from './months.ts';
import { type AgeBand, countOpenByAge } from './open-by-age.ts';
import { countOutcomesBySubject, type Endings } from './outcomes-by-subject.ts';
import { countStaff, type StaffFigures } from './staff.ts';
import { departsIn, isLateIn } from './departed.ts';

/** What is told of the period alone, with the names that programs rely on. */
export type PeriodDetails = {
  readonly months: readonly MonthFigures[];
  readonly judgementDays: JudgementDays;
  readonly openByAge: readonly AgeBand[];
  readonly outcomesBySubject: Readonly<Record<string, Endings>>;
  readonly staff: StaffFigures;
  /** The complaints with any step that was late or overdue, and those with any departure. */
  readonly departing: { readonly late: number; readonly complaints: number };
};

/** What the figures of a period are made of beside the year's own. */
export const detailsOf = ({ year, asOf, cases }: YearCases): PeriodDetails => ({
  months: countOver(countMonths(year, asOf), cases),
  judgementDays: countOver(countJudgementDays(year), cases),
  openByAge: countOver(countOpenByAge(year, asOf), cases),
  outcomesBySubject: countOver(countOutcomesBySubject(year), cases),
  staff: countOver(countStaff(year), cases),
  departing: {
    late: cases.filter((one) => isLateIn(one, year)).length,
    complaints: cases.filter((one) => departsIn(one, year)).length,
  },
});
