import {
  type LocalDate,
  type Position,
  type Procedure,
  procedureInForce,
  procedureTitle,
  type Review,
} from '@klacht/domain';
import { checkDay, checkWhole } from '../check-input.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { type Recommendations, recommendationsOf } from './recommendations.ts';
import { type LateCase, lateCasesOf } from './steps.ts';
import { casesOf, figuresOfYear, type YearCases, type YearFigures } from './year-figures.ts';

/**
 * How a judgement counts where only upheld and rejected are told apart. The report itself keeps the
 * outcomes apart, so that either way of counting can be had from it.
 */
const CONVENTIONS = { partlyUpheld: 'upheld', rejectedWithRedress: 'rejected' } as const;

/** The report on a calendar year, with the names that programs rely on. */
export type YearlyReport = {
  readonly year: number;
  /** The last position that the figures were read from; null for an empty journal. */
  readonly position: Position | null;
  /** The day by which what is not done is judged: the year's last, or today while it goes on. */
  readonly asOf: LocalDate;
  /** The version in force on the year's last day. */
  readonly procedure: string;
  /** Every version that held for a complaint that was open in the year, by name. */
  readonly procedures: readonly string[];
  readonly conventions: typeof CONVENTIONS;
} & YearFigures & {
    /** Counted anew, from the same journal; null where nothing had come in by its end. */
    readonly yearBefore: YearFigures | null;
    readonly lateCases: readonly LateCase[];
    readonly recommendations: Recommendations;
  };

/** What a report is about, and what it is read from. */
export type ReportContext = {
  readonly year: number;
  readonly procedures: readonly Procedure[];
  readonly position: Position | null;
  /** The local day on which the report is asked for. A past year is judged at its last day. */
  readonly today: LocalDate;
  /** The reviews of this year and the year before, where something was recorded. */
  readonly reviews: ReadonlyMap<number, Review>;
};

/** The versions that held for the complaints of a year. */
const versionsOf = ({ year, cases }: YearCases): readonly string[] => {
  const open = cases.filter(({ periods }) =>
    periods.some(({ to }) => to === null || to >= year.start),
  );
  return [...new Set(open.map(({ complaint }) => complaint.procedure))].toSorted();
};

/**
 * The yearly report (article 7.3; Delegated Regulation (EU) 2025/294, article 8): a pure function
 * of the register and the context. The position pins the facts, and the year pins the day by which
 * its steps are judged: its 31 December, or today while it goes on. How quiet the journal was makes
 * no difference. The review of the year goes on after it, and is judged by today. A fact counts in
 * the year in which it happened; one with an estimated date counts, but never in a step.
 *
 * @throws KlachtError `unknown-procedure` when a complaint fell under a version not given,
 * `invalid-input` for what is no year or no day
 * @example
 * const { entries, ...read } = await registerAsOf(store, { position }, 'Europe/Amsterdam');
 * const report = yearlyReport(entries, { year: 2025, today: '2026-01-15', procedures: [bitonic], ...read });
 */
export const yearlyReport = (
  entries: Iterable<RegisterEntry>,
  { year, procedures, position, today, reviews }: ReportContext,
): YearlyReport => {
  checkWhole('year', year, 1000, 9999);
  checkDay('today', today);
  const all = [...entries].filter(({ complaint }) => !complaint.retracted);
  const own = casesOf(all, year, procedures, today);
  const before = casesOf(all, year - 1, procedures, today);
  return {
    year,
    position,
    asOf: own.asOf,
    procedure: procedureTitle(procedureInForce(procedures, own.year.end)),
    procedures: versionsOf(own),
    conventions: CONVENTIONS,
    ...figuresOfYear(own),
    yearBefore: before.cases.length === 0 ? null : figuresOfYear(before),
    lateCases: lateCasesOf(own.cases, own.year),
    recommendations: recommendationsOf(reviews, year, procedures, today),
  };
};
