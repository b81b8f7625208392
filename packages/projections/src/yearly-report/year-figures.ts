import type { LinkKind, LocalDate, Others, Outcome, Procedure } from '@klacht/domain';
import type { RegisterEntry } from '../register/register-projection.ts';
import { type Case, isWithin, toCase, type Year } from './case.ts';
import { type DepartureRow, departuresByKind } from './departed.ts';
import { type CorrectionFigures, correctionFigures } from './corrections.ts';
import { meanOf } from './figures.ts';
import { type CourtFigures, courtOf, type KifidFigures, kifidOf } from './proceedings.ts';
import { paidOf, type RedressGiven, type RedressPaid, redressOf } from './redress.ts';
import { type RollForward, rollForwardOf } from './roll-forward.ts';
import { isAboutStaff } from './staff.ts';
import { isUndecidedAfter, isJudgedWithout } from './undecided.ts';
import { progressOf } from './progress.ts';
import { isBackdated } from './backdated.ts';
import { type Steps, stepsOf } from './steps.ts';
import { tally } from './tally.ts';

/** What is counted of a calendar year or a part of it, with the names that programs rely on. */
export type YearFigures = {
  readonly rollForward: RollForward;
  readonly steps: Steps;
  /** Of the judgements; none for a complaint that was inadmissible or withdrawn. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly admissibility: {
    readonly admissible: number;
    readonly inadmissible: number;
    /** Of the inadmissible ones; one with several grounds counts under each. */
    readonly grounds: Readonly<Record<string, number>>;
    /** Of the inadmissible ones, those of another register that has no ground of ours. */
    readonly withoutGround: number;
    /** Open at the end of the year, and nothing was said of it by then. */
    readonly undecided: number;
    /** Judged in the year without having been declared admissible. */
    readonly judgedWithout: number;
  };
  readonly withdrawn: number;
  /** Of the complaints received; one with several subjects counts under each. */
  readonly subjects: Readonly<Record<string, number>>;
  readonly channels: Readonly<Record<string, number>>;
  /**
   * Of the complaints received: it names an employee, or is about persons (article 1). Null in a
   * report where it is of one or two, which could point at a person.
   */
  readonly aboutStaff: number | null;
  readonly informationRequests: {
    readonly asked: number;
    readonly answered: number;
    /** Asked by the end of the year, and not answered in full by then. */
    readonly openAtEnd: number;
    /** The complaints of which something was asked in the year. */
    readonly complaints: number;
  };
  /** How often complainants were told how far the handling was (article 6.3). */
  readonly progress: { readonly reported: number; readonly complaints: number };
  /** `announcedLate`: after the term and every date promised before had passed. */
  readonly delays: {
    readonly announced: number;
    readonly announcedLate: number;
    /** The complaints of which a delay was announced in the year. */
    readonly complaints: number;
  };
  /** Judgements that depart from earlier similar ones, and say why. */
  readonly deviations: number;
  /** Letters that judged some points before the rest; the judgement that ends it is none. */
  readonly judgedInPart: number;
  /** As the judgements of the year granted it, whether or not it was paid. */
  readonly redress: RedressGiven;
  /** As it was paid in the year, whenever it was granted. */
  readonly redressPaid: RedressPaid;
  readonly rootCauses: Readonly<Record<string, number>>;
  /** Of the complaints received, those that are linked to another by what they are to it. */
  readonly recurrence: {
    readonly follows: number;
    readonly sameCause: number;
    /** Split off from another complaint. */
    readonly splitOff: number;
  };
  /** Of the complaints received; one of which it is not recorded counts under none. */
  readonly languages: Readonly<Record<string, number>>;
  readonly services: Readonly<Record<string, number>>;
  readonly kifid: KifidFigures;
  readonly court: CourtFigures;
  /** Every departure from the procedure, by article and kind. */
  readonly departures: readonly DepartureRow[];
  /** What complainants of the year thought of the handling, 1 to 5. */
  readonly feedback: { readonly n: number; readonly mean: number | null };
  readonly corrections: CorrectionFigures;
  /** Complaints of the year with an estimated date, a source that lacks some step, or a correction. */
  readonly dataQuality: {
    readonly estimated: number;
    readonly untracked: number;
    readonly corrected: number;
    /** In time by their own date, and recorded after the step was due. */
    readonly recordedAfterDue: number;
    /** A fact of it was recorded more than a week after it happened; imports aside. */
    readonly backdated: number;
    /** Somebody whom it names was forgotten: their texts are gone, and it counts all the same. */
    readonly erased: number;
  };
};

/** The complaints that had come in by the end of a year, as they stood then. */
export type YearCases = {
  readonly year: Year;
  /** The day by which what is not done is judged: the year's last, or today while it goes on. */
  readonly asOf: LocalDate;
  readonly cases: readonly Case[];
};

/** The day by which what is not done is judged. */
export const judgingDay = ({ end }: Year, today: LocalDate): LocalDate =>
  today < end ? today : end;

export const casesOf = (
  entries: readonly RegisterEntry[],
  year: Year,
  procedures: readonly Procedure[],
  today: LocalDate,
  others: Others,
): YearCases => {
  const asOf = judgingDay(year, today);
  const cases = entries
    .filter(({ complaint }) => complaint.received.at <= year.end)
    .map((entry) => toCase(entry, procedures, year, asOf, others));
  return { year, asOf, cases };
};

/** Whether any of its steps, from receipt to Kifid, has a day that stands in for one not kept. */
const isEstimated = ({ complaint, closes }: Case): boolean =>
  [
    complaint.received,
    complaint.acknowledged,
    ...complaint.requests.flatMap(({ asked, answered }) => [asked, answered]),
    complaint.declaredAdmissible,
    ...complaint.delays.map(({ announced }) => announced),
    ...closes.map(({ closed }) => closed),
    ...complaint.reopenings.map((one) => one.reopened),
    ...complaint.referrals.flatMap(({ began, ruling }) => [began, ruling?.when]),
  ].some((when) => when?.estimated === true);

const isLinked = (as: LinkKind, { complaint }: Case): boolean =>
  complaint.links.some((link) => link.as === as);

export const figuresOfYear = ({ year, cases }: YearCases): YearFigures => {
  const received = cases.filter(({ complaint }) => isWithin(complaint.received.at, year));
  const requests = cases.flatMap(({ complaint }) => complaint.requests);
  const delays = cases.flatMap(({ complaint }) => complaint.delays);
  const late = cases.flatMap(({ lateDelays }) => lateDelays);
  const closes = cases
    .flatMap((one) => one.closes)
    .filter(({ closed }) => isWithin(closed.at, year));
  const judgements = closes.flatMap((close) =>
    close.status === 'judged' ? [close.judgement] : [],
  );
  const refusals = closes.flatMap((close) =>
    close.status === 'inadmissible' ? [close.inadmissibleOn] : [],
  );
  const parts = cases.flatMap(({ complaint }) => complaint.parts);
  const payments = cases.flatMap(({ complaint }) => complaint.payments);
  const feedback = received.flatMap(({ complaint }) => complaint.feedback ?? []);
  const count = (holds: (one: Case) => boolean): number => cases.filter(holds).length;

  return {
    rollForward: rollForwardOf(cases, year),
    steps: stepsOf(cases, year),
    outcomes: {
      upheld: 0,
      'partly-upheld': 0,
      rejected: 0,
      settled: 0,
      ...tally(judgements.map(({ outcome }) => outcome)),
    },
    admissibility: {
      admissible: count(({ complaint }) => isWithin(complaint.declaredAdmissible?.at, year)),
      inadmissible: refusals.length,
      grounds: tally(refusals.flat()),
      withoutGround: refusals.filter((grounds) => grounds.length === 0).length,
      undecided: count((one) => isUndecidedAfter(one, year.end)),
      judgedWithout: count((one) => isJudgedWithout(one, year)),
    },
    withdrawn: closes.filter(({ status }) => status === 'withdrawn').length,
    subjects: tally(received.flatMap(({ complaint }) => complaint.subjects)),
    channels: tally(received.map(({ complaint }) => complaint.channel)),
    aboutStaff: received.filter(isAboutStaff).length,
    informationRequests: {
      asked: requests.filter(({ asked }) => isWithin(asked.at, year)).length,
      answered: requests.filter(({ answered }) => isWithin(answered?.at, year)).length,
      openAtEnd: requests.filter(
        ({ asked, answered }) =>
          asked.at <= year.end && (answered === null || answered.at > year.end),
      ).length,
      complaints: count(({ complaint }) =>
        complaint.requests.some(({ asked }) => isWithin(asked.at, year)),
      ),
    },
    delays: {
      announced: delays.filter(({ announced }) => isWithin(announced.at, year)).length,
      announcedLate: late.filter(({ on }) => isWithin(on, year)).length,
      complaints: count(({ complaint }) =>
        complaint.delays.some(({ announced }) => isWithin(announced.at, year)),
      ),
    },
    progress: progressOf(cases, year),
    deviations: judgements.filter(({ deviates }) => deviates).length,
    judgedInPart: parts.filter(({ judged }) => isWithin(judged.at, year)).length,
    redress: redressOf(judgements),
    redressPaid: paidOf(payments.filter(({ paid }) => isWithin(paid.at, year))),
    rootCauses: tally(received.flatMap(({ complaint }) => complaint.rootCauses)),
    recurrence: {
      follows: received.filter((one) => isLinked('follows', one)).length,
      sameCause: received.filter((one) => isLinked('same-cause', one)).length,
      splitOff: received.filter(({ complaint }) => complaint.splitFrom !== null).length,
    },
    languages: tally(received.flatMap(({ complaint }) => complaint.language ?? [])),
    services: tally(received.flatMap(({ complaint }) => complaint.service ?? [])),
    kifid: kifidOf(cases, year),
    court: courtOf(cases, year),
    departures: departuresByKind(cases, year),
    feedback: { n: feedback.length, mean: meanOf(feedback) },
    corrections: correctionFigures(cases, year),
    dataQuality: {
      estimated: received.filter(isEstimated).length,
      untracked: received.filter(({ complaint }) => complaint.untracked.length > 0).length,
      corrected: received.filter(({ complaint }) => complaint.corrections.length > 0).length,
      recordedAfterDue: received.filter(({ departures }) =>
        departures.some(({ code }) => code === 'recorded-after-due'),
      ).length,
      backdated: received.filter(isBackdated).length,
      erased: received.filter(({ complaint }) =>
        complaint.erasures.some(({ state }) => state === 'erased'),
      ).length,
    },
  };
};

/** The figures of a year in which there was nothing. */
export const NO_FIGURES: YearFigures = figuresOfYear({
  year: { start: '1900-01-01', end: '1900-12-31' },
  asOf: '1900-12-31',
  cases: [],
});
