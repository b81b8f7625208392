import {
  type LocalDate,
  type Position,
  type Procedure,
  procedureInForce,
  procedureTitle,
  type Review,
} from '@klacht/domain';
import { daysOf, isWithin, type Year } from './case.ts';
import { yearsBefore } from './years-before.ts';
import { type PeriodDetails, detailsOf } from './details.ts';
import { type RecentYear, recentYears } from './recent-years.ts';
import { suppressedCount } from './suppressed.ts';
import { checkDay, checkWhole } from '../check-input.ts';
import { othersIn } from '../register/others-in.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { type Recommendations, recommendationsOf } from './recommendations.ts';
import { countedEntries } from './duplicates.ts';
import { type SettledFinding, settledIn } from './departed.ts';
import { type LateCase, lateCasesOf } from './late-cases.ts';
import { type Versions, versionsOf } from './versions.ts';
import { differencesOf } from './figure-differences.ts';
import { type AsIssued, type IssuedAs, type SinceIssued, sinceIssued } from './since-issued.ts';
import { casesOf, figuresOfYear, type YearCases, type YearFigures } from './year-figures.ts';

/**
 * How a judgement counts where only upheld and rejected are told apart. The report itself keeps the
 * outcomes apart, so that either way of counting can be had from it.
 */
const CONVENTIONS = { partlyUpheld: 'upheld', rejectedWithRedress: 'rejected' } as const;

/** The report on a calendar year, with the names that programs rely on. */
export type YearlyReport = {
  readonly year: number;
  /** The days that it is about, both inclusive: the year, or a part of it. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The last position that the figures were read from; null for an empty journal. */
  readonly position: Position | null;
  /** The day by which what is not done is judged: the year's last, or today while it goes on. */
  readonly asOf: LocalDate;
  /** The version in force on the year's last day. */
  readonly procedure: string;
  readonly conventions: typeof CONVENTIONS;
} & Versions &
  YearFigures &
  PeriodDetails & {
    /** These days, and the same days of up to five years before, the oldest first. */
    readonly years: readonly RecentYear[];
    /**
     * The same days a year earlier: as the report on them was last issued, else counted from the same
     * journal; null where nothing had come in by their end.
     */
    readonly yearBefore: YearFigures | null;
    /** The report that the year before is told by; null where none was issued. */
    readonly yearBeforeIssued: IssuedAs | null;
    /**
     * The report on the year before that was issued at a position which this journal does not know, so
     * that `yearBefore` is counted anew; null else.
     */
    readonly yearBeforeUnknown: IssuedAs | null;
    /** The year before counted anew, where that differs from what was issued; null else. */
    readonly yearBeforeRecount: YearFigures | null;
    /** What has changed since the report on these days was last issued; null where none was. */
    readonly sinceIssued: SinceIssued | null;
    /** Received in the year as well, and left out: each is a duplicate of another, which counts. */
    readonly duplicates: number;
    /** Received in the year as well, and left out: registered by mistake, or twice, and taken back. */
    readonly registeredByMistake: number;
    readonly lateCases: readonly LateCase[];
    readonly settled: readonly SettledFinding[];
    readonly recommendations: Recommendations;
  };

/** The days of a report, both inclusive; they may begin in an earlier year than they end in. */
export type ReportPeriod = { readonly from: LocalDate; readonly to: LocalDate };

/** What a report is about, and what it is read from. */
export type ReportContext = {
  readonly year: number;
  /** The days of the year that it is about, both inclusive; the whole year unless told. */
  readonly period?: ReportPeriod;
  readonly procedures: readonly Procedure[];
  readonly position: Position | null;
  /** The local day on which the report is asked for. A past year is judged at its last day. */
  readonly today: LocalDate;
  /** The reviews of this year and the year before, where something was recorded. */
  readonly reviews: ReadonlyMap<number, Review>;
  /** The report on these days that was last issued. */
  readonly issued?: AsIssued;
  /** That on the same days a year earlier. */
  readonly issuedBefore?: AsIssued;
};

const isReceivedIn = ({ complaint }: RegisterEntry, year: Year): boolean =>
  isWithin(complaint.received.at, year);

/** The figures as they are told: a count of people that could point at one is left out. */
const toldOf = (year: YearCases): YearFigures => {
  const { aboutStaff, ...figures } = figuresOfYear(year);
  return { ...figures, aboutStaff: suppressedCount(aboutStaff ?? 0) };
};

/** The year before as it was issued, with the recount where that differs. */
const beforeOf = (
  before: YearCases,
  issued: AsIssued | undefined,
  procedures: readonly Procedure[],
): Pick<
  YearlyReport,
  'yearBefore' | 'yearBeforeIssued' | 'yearBeforeUnknown' | 'yearBeforeRecount'
> => {
  const recounted = toldOf(before);
  const anew = {
    yearBefore: before.cases.length === 0 ? null : recounted,
    yearBeforeIssued: null,
    yearBeforeUnknown: null,
    yearBeforeRecount: null,
  };
  if (issued === undefined) return anew;
  const { entries, ...issuedAs } = issued;
  if (entries === null) return { ...anew, yearBeforeUnknown: issuedAs };
  const asIssued = toldOf(
    casesOf(countedEntries(entries), before.year, procedures, issued.asOf, othersIn(entries)),
  );
  const isSame = differencesOf(asIssued, recounted).length === 0;
  return {
    yearBefore: asIssued,
    yearBeforeIssued: issuedAs,
    yearBeforeUnknown: null,
    yearBeforeRecount: isSame ? null : recounted,
  };
};

/**
 * The days that stand beside a period: the same a year earlier.
 *
 * @example
 * periodBefore({ from: '2025-01-01', to: '2025-03-31' }); // { from: '2024-01-01', to: '2024-03-31' }
 */
export const periodBefore = ({ from, to }: ReportPeriod): ReportPeriod => ({
  from: yearsBefore(from, 1),
  to: yearsBefore(to, 1),
});

/**
 * The yearly report (article 7.3; Delegated Regulation (EU) 2025/294, article 8): a pure function
 * of the register and the context. The position pins the facts, and the year pins the day by which
 * its steps are judged: its 31 December, or today while it goes on. How quiet the journal was makes
 * no difference. The review of the year goes on after it, and is judged by today. A fact counts in
 * the year in which it happened; one with an estimated date counts, but never in a step.
 *
 * @throws KlachtError `unknown-procedure` when a complaint fell under a version not given,
 * `invalid-input` for what is no year, no day or no period of the year
 * @example
 * const { entries, ...read } = await registerAsOf(store, { position }, 'Europe/Amsterdam');
 * const report = yearlyReport(entries, { year: 2025, today: '2026-01-15', procedures: [bitonic], ...read });
 */
export const yearlyReport = (
  entries: Iterable<RegisterEntry>,
  { year, period, procedures, position, today, reviews, issued, issuedBefore }: ReportContext,
): YearlyReport => {
  checkWhole('year', year, 1000, 9999);
  checkDay('today', today);
  const registered = [...entries];
  const all = countedEntries(registered);
  const others = othersIn(registered);
  const counted = new Set(all);
  const { start, end } = daysOf(year, period);
  const own = casesOf(all, { start, end }, procedures, today, others);
  const yearBefore = { start: yearsBefore(start, 1), end: yearsBefore(end, 1) };
  const before = casesOf(all, yearBefore, procedures, today, others);
  const leftOut = registered.filter((one) => isReceivedIn(one, own.year) && !counted.has(one));
  const retracted = leftOut.filter(({ complaint }) => complaint.retracted).length;
  return {
    year,
    from: start,
    to: end,
    position,
    asOf: own.asOf,
    procedure: procedureTitle(procedureInForce(procedures, end)),
    ...versionsOf(own, procedures),
    conventions: CONVENTIONS,
    ...toldOf(own),
    ...detailsOf(own),
    years: recentYears(all, own.year, procedures, today),
    ...beforeOf(before, issuedBefore, procedures),
    sinceIssued:
      issued === undefined
        ? null
        : sinceIssued(issued, registered, { year: own.year, procedures }, today),
    duplicates: leftOut.length - retracted,
    registeredByMistake: retracted,
    lateCases: lateCasesOf(own.cases, own.year, own.asOf),
    settled: settledIn(own.cases, own.year),
    recommendations: recommendationsOf(reviews, year, procedures, today),
  };
};
