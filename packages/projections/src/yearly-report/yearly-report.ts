import {
  type LocalDate,
  type Outcome,
  type Position,
  type Procedure,
  procedureInForce,
  procedureTitle,
  type Review,
} from '@klacht/domain';
import { checkWhole } from '../check-input.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { type Case, isWithin, toCase, type Year, yearOfReport } from './case.ts';
import { meanOf } from './figures.ts';
import { type Recommendations, recommendationsOf } from './recommendations.ts';
import { type RedressGiven, redressOf } from './redress.ts';
import { type RollForward, rollForwardOf } from './roll-forward.ts';
import { type LateCase, lateCasesOf, type Steps, stepsOf } from './steps.ts';

/** The figures of a calendar year, with the names that programs rely on. */
export type YearlyReport = {
  readonly year: number;
  /** The last position that the figures were read from; null for an empty journal. */
  readonly position: Position | null;
  /** The day by which what is not done is judged: the year's last, or the journal's. */
  readonly asOf: LocalDate;
  /** The version in force on the year's last day. */
  readonly procedure: string;
  readonly rollForward: RollForward;
  readonly steps: Steps;
  readonly lateCases: readonly LateCase[];
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Of the complaints received; one with several subjects counts under each. */
  readonly subjects: Readonly<Record<string, number>>;
  readonly channels: Readonly<Record<string, number>>;
  readonly admissibility: { readonly admissible: number; readonly inadmissible: number };
  readonly withdrawn: number;
  readonly informationRequests: { readonly asked: number; readonly answered: number };
  /** `announcedLate`: after the term and every date promised before had passed. */
  readonly delays: { readonly announced: number; readonly announcedLate: number };
  readonly redress: RedressGiven;
  readonly rootCauses: Readonly<Record<string, number>>;
  readonly kifid: {
    readonly escalated: number;
    readonly ruled: number;
    readonly results: Readonly<Record<string, number>>;
    /** Rulings that came to something else than the firm did. */
    readonly deviating: number;
  };
  /** What complainants of the year thought of the handling, 1 to 5. */
  readonly feedback: { readonly n: number; readonly mean: number | null };
  readonly recommendations: Recommendations;
  /** Complaints of the year with an estimated date, a source that lacks some step, or a correction. */
  readonly dataQuality: {
    readonly estimated: number;
    readonly untracked: number;
    readonly corrected: number;
  };
};

/** What a report is about, and what it is read from. */
export type ReportContext = {
  readonly year: number;
  readonly procedures: readonly Procedure[];
  readonly position: Position | null;
  /** The local day on which the journal's last event was recorded; null when it is empty. */
  readonly lastRecordedOn: LocalDate | null;
  /** The reviews of this year and the year before, where something was recorded. */
  readonly reviews: ReadonlyMap<number, Review>;
};

const tally = (values: readonly string[]): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

const outcomesOf = (cases: readonly Case[], year: Year): Record<Outcome, number> => {
  const outcomes = { upheld: 0, 'partly-upheld': 0, rejected: 0, settled: 0 };
  for (const close of cases.flatMap(({ closes }) => closes)) {
    if (close.status === 'judged' && isWithin(close.closed.at, year)) {
      outcomes[close.judgement.outcome] += 1;
    }
  }
  return outcomes;
};

const isEstimated = ({ complaint }: Case): boolean =>
  [
    complaint.acknowledged,
    complaint.declaredAdmissible,
    complaint.escalated,
    'closed' in complaint ? complaint.closed : null,
  ].some((when) => when?.estimated === true);

/**
 * The yearly report (article 7.3; Delegated Regulation (EU) 2025/294, article 8): a pure function
 * of the register and the context, so the same journal gives the same report whenever it is asked
 * for. A fact counts in the year in which it happened; one with an estimated date counts, but
 * never in a step.
 *
 * @throws KlachtError `unknown-procedure` when a complaint fell under a version not given,
 * `invalid-input` for what is no year
 * @example
 * const { entries, ...read } = await registerAsOf(store, { position }, 'Europe/Amsterdam');
 * const report = yearlyReport(entries, { year: 2025, procedures: [bitonic], ...read });
 */
export const yearlyReport = (
  entries: Iterable<RegisterEntry>,
  { year: number, procedures, position, lastRecordedOn, reviews }: ReportContext,
): YearlyReport => {
  checkWhole('year', number, 1000, 9999);
  const year = yearOfReport(number);
  const asOf = lastRecordedOn !== null && lastRecordedOn < year.end ? lastRecordedOn : year.end;
  const cases = [...entries]
    .filter(({ complaint }) => complaint.received.at <= year.end)
    .map((entry) => toCase(entry, procedures, asOf));
  const received = cases.filter(({ complaint }) => isWithin(complaint.received.at, year));
  const requests = cases.flatMap(({ complaint }) => complaint.requests);
  const delays = cases.flatMap(({ complaint }) => complaint.delays);
  const late = cases.flatMap(({ lateDelays }) => lateDelays);
  const closes = cases.flatMap((one) => one.closes);
  const closedAs = (status: string): number =>
    closes.filter((close) => close.status === status && isWithin(close.closed.at, year)).length;
  const rulings = cases.flatMap(({ complaint: { ruled } }) =>
    ruled !== null && isWithin(ruled.when.at, year) ? [ruled] : [],
  );
  const feedback = received.flatMap(({ complaint }) => complaint.feedback ?? []);
  const count = (holds: (one: Case) => boolean): number => cases.filter(holds).length;

  return {
    year: number,
    position,
    asOf,
    procedure: procedureTitle(procedureInForce(procedures, year.end)),
    rollForward: rollForwardOf(cases, year),
    steps: stepsOf(cases, year, asOf),
    lateCases: lateCasesOf(cases, year, asOf),
    outcomes: outcomesOf(cases, year),
    subjects: tally(received.flatMap(({ complaint }) => complaint.subjects)),
    channels: tally(received.map(({ complaint }) => complaint.channel)),
    admissibility: {
      admissible: count(({ complaint }) => isWithin(complaint.declaredAdmissible?.at, year)),
      inadmissible: closedAs('inadmissible'),
    },
    withdrawn: closedAs('withdrawn'),
    informationRequests: {
      asked: requests.filter(({ asked }) => isWithin(asked.at, year)).length,
      answered: requests.filter(({ answered }) => isWithin(answered?.at, year)).length,
    },
    delays: {
      announced: delays.filter(({ announced }) => isWithin(announced.at, year)).length,
      announcedLate: late.filter(({ on }) => isWithin(on, year)).length,
    },
    redress: redressOf(cases, year),
    rootCauses: tally(received.flatMap(({ complaint }) => complaint.rootCauses)),
    kifid: {
      escalated: count(({ complaint }) => isWithin(complaint.escalated?.at, year)),
      ruled: rulings.length,
      results: tally(rulings.map(({ result }) => result)),
      deviating: rulings.filter(({ deviates }) => deviates).length,
    },
    feedback: { n: feedback.length, mean: meanOf(feedback) },
    recommendations: recommendationsOf(reviews, number, procedures, lastRecordedOn ?? year.end),
    dataQuality: {
      estimated: received.filter(isEstimated).length,
      untracked: received.filter(({ complaint }) => complaint.untracked.length > 0).length,
      corrected: received.filter(({ complaint }) => complaint.corrections > 0).length,
    },
  };
};
