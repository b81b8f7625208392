export * from './register/as-of.ts';
export type { Replayed } from './register/replay.ts';
export * from './register/up-to.ts';
export * from './conformance/conformance.ts';
export * from './compare-names.ts';
export * from './in-words.ts';
export { nameIn, namesOf } from './recorded-names.ts';
export * from './overdue/overdue.ts';
export * from './projection.ts';
export * from './overdue/decide-reminders.ts';
export { type RegisterEntry, registerProjection } from './register/register-projection.ts';
export * from './register/others-in.ts';
export * from './register/register.ts';
export type { RegisterFilter } from './register/register-filter.ts';
export * from './retention/retention.ts';
export * from './register/most-pressing.ts';
export * from './review/read-review.ts';
export * from './timeline/sentences.ts';
export type { FactNames, NamingLists } from './timeline/telling.ts';
export * from './in-pieces.ts';
export * from './yearly-report/balances.ts';
export * from './yearly-report/cases-behind.ts';
export * from './yearly-report/figure-differences.ts';
export { type Box, type Days, figuresOf, meanOf } from './yearly-report/figures.ts';
export * from './yearly-report/recommendations.ts';
export type { RepeatComplainant } from './yearly-report/complainants.ts';
export type { LeftOut } from './yearly-report/left-out.ts';
export type * from './yearly-report/proceedings.ts';
export type * from './yearly-report/corrections.ts';
export type * from './yearly-report/versions.ts';
export { type ByKind, type RedressGiven, type RedressPaid } from './yearly-report/redress.ts';
export type * from './yearly-report/roll-forward.ts';
export type * from './yearly-report/departed.ts';
export type { Cause } from './yearly-report/cause.ts';
export type {
  AsIssued,
  ChangedComplaint,
  IssuedAs,
  SinceIssued,
} from './yearly-report/since-issued.ts';
export type { PeriodDetails } from './yearly-report/details.ts';
export type { JudgementBin, JudgementDays } from './yearly-report/judgement-days.ts';
export type { MonthFigures } from './yearly-report/months.ts';
export type { AgeBand } from './yearly-report/open-by-age.ts';
export type { Ending, Endings } from './yearly-report/outcomes-by-subject.ts';
export type { RecentYear } from './yearly-report/recent-years.ts';
export type { StaffFigures } from './yearly-report/staff.ts';
export { isFindingOfStaff } from './yearly-report/of-staff.ts';
export type { TellsOfStaff } from './yearly-report/added.ts';
export { FEWEST } from './yearly-report/suppressed.ts';
export type { LateCase, LateCause } from './yearly-report/late-cases.ts';
export {
  type Durations,
  type Step,
  stepKinds,
  type Steps,
  type StepWithoutTerm,
  type WorkingDays,
} from './yearly-report/steps.ts';
export type { CaseStep, StepKind } from './yearly-report/case-steps.ts';
export type { Period } from './yearly-report/periods.ts';
export { NO_FIGURES } from './yearly-report/count-figures.ts';
export type { YearFigures } from './yearly-report/year-figures.ts';
export * from './yearly-report/report-period.ts';
export * from './yearly-report/yearly-report.ts';
export * from './what-if/what-if.ts';
export type { Origin } from './register/origin.ts';
export type { Outside } from './register/outside-calendar.ts';
export type { Case, Year, YearCases } from './yearly-report/case.ts';
export type { Counting, Sums } from './yearly-report/counting.ts';
export {
  type AtHand,
  type Keeping,
  type Kept,
  type Stretch,
  stretchOf,
  stretchUpTo,
} from './yearly-report/count-register.ts';
export type { AddedInYear, ByYear, CountedOf } from './yearly-report/by-year.ts';
export { type Outline, outlinedBy, outlineOf } from './yearly-report/outline.ts';
export type { JudgeStep, Stands } from './yearly-report/stands.ts';
export type { Standing } from './yearly-report/standing.ts';
