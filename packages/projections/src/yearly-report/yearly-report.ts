import {
  type LocalDate,
  type Others,
  type Position,
  type Procedure,
  procedureInForce,
  procedureTitle,
  type Review,
} from '@klacht/domain';
import { checkDay, checkWhole } from '../check-input.ts';
import { atOnce, type InPieces } from '../in-pieces.ts';
import { othersIn } from '../register/others-in.ts';
import { daysOf, judgingDay, type Year } from './case.ts';
import type { RepeatComplainant } from './complainants.ts';
import { countCases, type CountedCases, lookingAt } from './count-cases.ts';
import { countFigures } from './count-figures.ts';
import type { SettledFinding } from './departed.ts';
import {
  addEntry,
  countRegister,
  countRegisterFor,
  type FiguresOf,
  type Stretch,
  stretchOf,
} from './count-register.ts';
import type { PeriodDetails } from './details.ts';
import { countLeftOut, type LeftOut } from './left-out.ts';
import { differencesOf } from './figure-differences.ts';
import type { LateCase } from './late-cases.ts';
import type { TellsOfStaff } from './added.ts';
import { tellsOfStaff as tellsThat, withoutFewOfStaff } from './of-staff.ts';
import { countOfPeriod } from './of-period.ts';
import { countRecentYears, type RecentYear } from './recent-years.ts';
import { type Recommendations, recommendationsOf } from './recommendations.ts';
import { type AsIssued, type IssuedAs, type SinceIssued, sinceIssued } from './since-issued.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import type { ReportPeriod } from './report-period.ts';
import { suppressedCount } from './suppressed.ts';
import type { Versions } from './versions.ts';
import type { YearFigures } from './year-figures.ts';
import { yearsBefore } from './years-before.ts';

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
  } & LeftOut & {
    readonly lateCases: readonly LateCase[];
    readonly settled: readonly SettledFinding[];
    /** Who complained more than once, by the links of officers. */
    readonly complainants: readonly RepeatComplainant[];
    readonly recommendations: Recommendations;
  };

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
} & TellsOfStaff;

/** The figures as they are told: a count of people that could point at one is left out. */
const toldOf = (counted: YearFigures, ofStaff: boolean): YearFigures => {
  const { aboutStaff, ...figures } = counted;
  const { departures } = figures;
  return {
    ...figures,
    departures: ofStaff ? departures : withoutFewOfStaff(departures),
    aboutStaff: suppressedCount(aboutStaff ?? 0),
  };
};

/** The year before as it was issued, with the recount where that differs. */
function* beforeOf(
  { complaints, figures, days }: Before,
  issued: AsIssued | undefined,
  procedures: readonly Procedure[],
  ofStaff: boolean,
): InPieces<
  Pick<YearlyReport, 'yearBefore' | 'yearBeforeIssued' | 'yearBeforeUnknown' | 'yearBeforeRecount'>
> {
  const recounted = toldOf(figures, ofStaff);
  const anew = {
    yearBefore: complaints > 0 ? recounted : null,
    yearBeforeIssued: null,
    yearBeforeUnknown: null,
    yearBeforeRecount: null,
  };
  if (issued === undefined) return anew;
  const { entries, ...issuedAs } = issued;
  if (entries === null) return { ...anew, yearBeforeUnknown: issuedAs };
  const rules = { procedures, today: issued.asOf, others: othersIn(entries) };
  const counting = countCases('figures', lookingAt(days, rules), countFigures(days));
  const then = counting.nothing();
  for (const entry of entries) {
    addEntry(counting, then, entry);
    yield;
  }
  const asIssued = toldOf(counting.result(then).figures, ofStaff);
  const isSame = differencesOf(asIssued, recounted).length === 0;
  return {
    yearBefore: asIssued,
    yearBeforeIssued: issuedAs,
    yearBeforeUnknown: null,
    yearBeforeRecount: isSame ? null : recounted,
  };
}

/** The days a year earlier, as they are counted now. */
type Before = CountedCases<YearFigures> & { readonly days: Year };

/** Every entry of a register that is given in stretches. */
function* allOf(stretches: Iterable<Stretch>): InPieces<readonly RegisterEntry[]> {
  const all: RegisterEntry[] = [];
  for (const { entries } of stretches) {
    for (const entry of entries()) all.push(entry);
    yield;
  }
  return all;
}

/** What a report is counted by. */
const countingsOf = (context: ReportContext, others: Others) => {
  const { year, period, procedures, today } = context;
  checkWhole('year', year, 1000, 9999);
  checkDay('today', today);
  const { start, end } = daysOf(year, period);
  const days = { start, end };
  const daysBefore = { start: yearsBefore(start, 1), end: yearsBefore(end, 1) };
  const asOf = judgingDay(days, today);
  const rules = { procedures, today, others };
  const [looking, lookingBefore] = [lookingAt(days, rules), lookingAt(daysBefore, rules)];
  const countings = [
    countCases('figures', looking, countFigures(days)),
    countCases('period', looking, countOfPeriod(days, asOf, procedures, others)),
    countCases('figures', lookingBefore, countFigures(daysBefore)),
    countLeftOut(days, others),
    ...countRecentYears(days, rules),
  ] as const;
  return { days, daysBefore, asOf, countings };
};

type Countings = ReturnType<typeof countingsOf>['countings'];

/** The report of what was counted; `held` is the whole register, where it was compared with an issue. */
function* reportOf(
  { days, daysBefore, asOf }: Omit<ReturnType<typeof countingsOf>, 'countings'>,
  [own, ofPeriod, before, leftOut, ...years]: FiguresOf<Countings>,
  context: ReportContext,
  held: readonly RegisterEntry[] | null,
): InPieces<YearlyReport> {
  const { year, procedures, position, today, reviews, issued, issuedBefore } = context;
  const { tellsOfStaff = false } = context;
  const { versions, details, ...lists } = ofPeriod.figures;
  return {
    year,
    from: days.start,
    to: days.end,
    position,
    asOf,
    procedure: procedureTitle(procedureInForce(procedures, days.end)),
    ...versions,
    conventions: CONVENTIONS,
    ...toldOf(own.figures, tellsOfStaff),
    ...details,
    years: years.filter((one) => one !== null),
    ...(yield* beforeOf({ ...before, days: daysBefore }, issuedBefore, procedures, tellsOfStaff)),
    sinceIssued:
      issued === undefined || held === null
        ? null
        : yield* sinceIssued(issued, held, { year: days, procedures, tellsOfStaff }, today),
    ...leftOut,
    ...lists,
    settled: lists.settled.filter((one) => tellsOfStaff || !tellsThat(one)),
    recommendations: recommendationsOf(reviews, year, procedures, today),
  };
}

/**
 * As {@link yearlyReport}, of a register that is read in stretches: what was counted of one is kept
 * with it, and read instead of its entries for as long as they do not change. The report is the same,
 * and is counted an entry at a time, so that others can have their turn meanwhile.
 *
 * @param others the whole register, by what one complaint says of another
 * @throws KlachtError as {@link yearlyReport}
 * @example
 * await view.fold((stretches, { find }) => yearlyReportInPieces(stretches, find, context));
 */
export function* yearlyReportInPieces(
  stretches: Iterable<Stretch>,
  others: Others,
  context: ReportContext,
): InPieces<YearlyReport> {
  const { procedures, issued } = context;
  const { countings, ...by } = countingsOf(context, others);
  // What changed since an issue is told of each complaint, beside what it was then.
  const held = issued === undefined ? null : yield* allOf(stretches);
  const read = held === null ? stretches : [stretchOf(held)];
  const figures = yield* countRegister(read, countings, procedures);
  return yield* reportOf(by, figures, context, held);
}

/**
 * Reports on several years, each as {@link yearlyReportInPieces} makes it, in one reading of the register:
 * what two of them count is counted once.
 *
 * @param contexts of the same procedures; none is compared with what was issued on the same days
 * @throws KlachtError as {@link yearlyReport}
 * @example
 * await view.fold((stretches, { find }) => yearlyReportsInPieces(stretches, find, [context]));
 */
export function* yearlyReportsInPieces(
  stretches: Iterable<Stretch>,
  others: Others,
  contexts: readonly Omit<ReportContext, 'issued'>[],
): InPieces<readonly YearlyReport[]> {
  const asked = contexts.map((context) => ({ context, ...countingsOf(context, others) }));
  const groups = asked.map(({ countings }) => countings);
  const all = yield* countRegisterFor(stretches, groups, contexts[0]?.procedures ?? []);
  const reports: YearlyReport[] = [];
  for (const [index, figures] of all.entries()) {
    const one = asked[index];
    if (one !== undefined) reports.push(yield* reportOf(one, figures, one.context, null));
  }
  return reports;
}

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
  context: ReportContext,
): YearlyReport => {
  const all = [...entries];
  return atOnce(yearlyReportInPieces([stretchOf(all)], othersIn(all), context));
};
