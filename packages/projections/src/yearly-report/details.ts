import type { LocalDate } from '@klacht/domain';
import type { Year, YearCases } from './case.ts';
import { type Counting, countOver, countTogether, countWhere } from './counting.ts';
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

/** What is counted of a period beside the year's own figures. */
export const countDetails = (year: Year, asOf: LocalDate): Counting<PeriodDetails> =>
  countTogether<PeriodDetails>({
    months: countMonths(year, asOf),
    judgementDays: countJudgementDays(year),
    openByAge: countOpenByAge(year, asOf),
    outcomesBySubject: countOutcomesBySubject(year),
    staff: countStaff(year),
    departing: countTogether({
      late: countWhere((one) => isLateIn(one, year)),
      complaints: countWhere((one) => departsIn(one, year)),
    }),
  });

export const detailsOf = ({ year, asOf, cases }: YearCases): PeriodDetails =>
  countOver(countDetails(year, asOf), cases);
