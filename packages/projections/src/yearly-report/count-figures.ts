import { type Close, type LinkKind, notKeptIn, type Outcome, type When } from '@klacht/domain';
import { isBackdated } from './backdated.ts';
import { type Case, isWithin, type Year, type YearCases } from './case.ts';
import { countCorrections } from './corrections.ts';
import {
  type Counting,
  countNamesIn,
  countOver,
  countTimes,
  countTogether,
  countWhere,
} from './counting.ts';
import { countDepartures } from './departed.ts';
import { meanOf } from './figures.ts';
import { unexplainedIn } from './late-cases.ts';
import { countCourt, countKifid } from './proceedings.ts';
import { countProgress } from './progress.ts';
import { addRedress, type CountedRedress, countPaid, noRedress, redressOf } from './redress.ts';
import { countRollForward } from './roll-forward.ts';
import { isAboutStaff } from './staff.ts';
import { countSteps } from './steps.ts';
import { addNames, type NameCounts, noNames, sortedByName } from './tally.ts';
import { isJudgedWithout, isUndecidedAfter } from './undecided.ts';
import type { YearFigures } from './year-figures.ts';

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

type CountedCloses = {
  outcomes: Record<Outcome, number>;
  withdrawn: number;
  inadmissible: number;
  withoutGround: number;
  deviations: number;
  grounds: NameCounts;
  redress: CountedRedress;
};

const addClose = (counted: CountedCloses, close: Close): void => {
  if (close.status === 'judged') {
    counted.outcomes[close.judgement.outcome] += 1;
    counted.deviations += Number(close.judgement.deviates);
    addRedress(counted.redress, close.judgement);
  } else if (close.status === 'inadmissible') {
    counted.inadmissible += 1;
    counted.withoutGround += Number(close.inadmissibleOn.length === 0);
    addNames(counted.grounds, close.inadmissibleOn);
  } else counted.withdrawn += 1;
};

type Closes = Pick<YearFigures, 'outcomes' | 'withdrawn' | 'redress' | 'deviations'> &
  Pick<YearFigures['admissibility'], 'inadmissible' | 'grounds' | 'withoutGround'>;

/** How the complaints that were closed in the year ended. */
const countCloses = (year: Year): Counting<Closes, CountedCloses> => ({
  nothing: () => ({
    outcomes: { upheld: 0, 'partly-upheld': 0, rejected: 0, settled: 0 },
    withdrawn: 0,
    inadmissible: 0,
    withoutGround: 0,
    deviations: 0,
    grounds: noNames(),
    redress: noRedress(),
  }),
  add: (counted, { closes }) => {
    for (const close of closes) if (isWithin(close.closed.at, year)) addClose(counted, close);
  },
  result: ({ grounds, redress, ...counts }) => ({
    ...counts,
    grounds: sortedByName(grounds),
    redress: redressOf(redress),
  }),
});

/** How often there was each score. */
const countFeedback = (year: Year): Counting<YearFigures['feedback'], NameCounts> => ({
  nothing: noNames,
  add: (scores, { complaint: { received, feedback } }) => {
    if (feedback !== null && isWithin(received.at, year)) addNames(scores, [String(feedback)]);
  },
  result: (scores) => {
    const each = Object.entries(scores).flatMap(([score, count]) =>
      Array.from({ length: count }, () => Number(score)),
    );
    return { n: each.length, mean: meanOf(each) };
  },
});

/** What is counted of the complaints that came in in the year. */
const countReceived = (year: Year) => {
  const isReceived = ({ complaint }: Case): boolean => isWithin(complaint.received.at, year);
  const where = (holds: (one: Case) => boolean) =>
    countWhere((one) => isReceived(one) && holds(one));
  const names = (namesIn: (complaint: Case['complaint']) => readonly string[]) =>
    countNamesIn((one) => (isReceived(one) ? namesIn(one.complaint) : []));
  return countTogether<
    Pick<
      YearFigures,
      | 'subjects'
      | 'channels'
      | 'aboutStaff'
      | 'rootCauses'
      | 'recurrence'
      | 'languages'
      | 'services'
      | 'dataQuality'
    >
  >({
    subjects: names(({ subjects }) => subjects),
    channels: names(({ channel }) => [channel]),
    aboutStaff: where(isAboutStaff),
    rootCauses: names(({ rootCauses }) => rootCauses),
    recurrence: countTogether({
      follows: where((one) => isLinked('follows', one)),
      sameCause: where((one) => isLinked('same-cause', one)),
      splitOff: where(({ complaint }) => complaint.splitFrom !== null),
    }),
    languages: names(({ language }) => (language === null ? [] : [language])),
    services: names(({ service }) => (service === null ? [] : [service])),
    dataQuality: countTogether({
      estimated: where(isEstimated),
      untracked: where(({ complaint }) => notKeptIn(complaint).length > 0),
      notKept: names(notKeptIn),
      corrected: where(({ complaint }) => complaint.corrections.length > 0),
      recordedAfterDue: where(({ departures }) =>
        departures.some(({ code }) => code === 'recorded-after-due'),
      ),
      backdated: where(isBackdated),
      lateUnexplained: countTimes((one) => unexplainedIn(one, year)),
      erased: where(({ complaint }) => complaint.erasures.some(({ state }) => state === 'erased')),
    }),
  });
};

/** What is counted of acts, on whatever complaint. */
const countActs = (year: Year) => {
  const { end } = year;
  const isIn = (when: When | null | undefined): boolean => isWithin(when?.at, year);
  const times = <Act>(of: (one: Case) => readonly Act[], holds: (act: Act) => boolean) =>
    countTimes((one) => of(one).filter(holds).length);
  return {
    admissible: countWhere(({ complaint }) => isIn(complaint.declaredAdmissible)),
    undecided: countWhere((one) => isUndecidedAfter(one, end)),
    judgedWithout: countWhere((one) => isJudgedWithout(one, year)),
    judgedInPart: times(
      ({ complaint }) => complaint.parts,
      ({ judged }) => isIn(judged),
    ),
    informationRequests: countTogether<YearFigures['informationRequests']>({
      asked: times(
        ({ complaint }) => complaint.requests,
        ({ asked }) => isIn(asked),
      ),
      answered: times(
        ({ complaint }) => complaint.requests,
        ({ answered }) => isIn(answered),
      ),
      openAtEnd: times(
        ({ complaint }) => complaint.requests,
        ({ asked, answered }) => asked.at <= end && (answered === null || answered.at > end),
      ),
      complaints: countWhere(({ complaint }) =>
        complaint.requests.some(({ asked }) => isIn(asked)),
      ),
    }),
    delays: countTogether<YearFigures['delays']>({
      announced: times(
        ({ complaint }) => complaint.delays,
        ({ announced }) => isIn(announced),
      ),
      announcedLate: times(
        ({ lateDelays }) => lateDelays,
        ({ on }) => isWithin(on, year),
      ),
      complaints: countWhere(({ complaint }) =>
        complaint.delays.some(({ announced }) => isIn(announced)),
      ),
    }),
  };
};

/** What a year comes to, counted a complaint at a time. */
export const countFigures = (year: Year): Counting<YearFigures> => {
  const received = countReceived(year);
  const closes = countCloses(year);
  const acts = countActs(year);
  const counted = countTogether({
    received,
    closes,
    acts: countTogether(acts),
    rollForward: countRollForward(year),
    steps: countSteps(year),
    progress: countProgress(year),
    redressPaid: countPaid(year),
    kifid: countKifid(year),
    court: countCourt(year),
    departures: countDepartures(year),
    feedback: countFeedback(year),
    corrections: countCorrections(year),
  });
  return {
    nothing: counted.nothing,
    add: (sums, one) => counted.add(sums, one),
    result: (sums) => {
      const all = counted.result(sums);
      const { outcomes, inadmissible, grounds, withoutGround, ...ends } = all.closes;
      const { admissible, undecided, judgedWithout, ...done } = all.acts;
      const { subjects, channels, aboutStaff, rootCauses, ...of } = all.received;
      return {
        rollForward: all.rollForward,
        steps: all.steps,
        outcomes,
        admissibility: {
          admissible,
          inadmissible,
          grounds,
          withoutGround,
          undecided,
          judgedWithout,
        },
        withdrawn: ends.withdrawn,
        subjects,
        channels,
        aboutStaff,
        informationRequests: done.informationRequests,
        delays: done.delays,
        progress: all.progress,
        deviations: ends.deviations,
        judgedInPart: done.judgedInPart,
        redress: ends.redress,
        redressPaid: all.redressPaid,
        rootCauses,
        recurrence: of.recurrence,
        languages: of.languages,
        services: of.services,
        kifid: all.kifid,
        court: all.court,
        departures: all.departures,
        feedback: all.feedback,
        corrections: all.corrections,
        dataQuality: of.dataQuality,
      };
    },
  };
};

export const figuresOfYear = ({ year, cases }: Omit<YearCases, 'asOf'>): YearFigures =>
  countOver(countFigures(year), cases);

/** The figures of a year in which there was nothing. */
export const NO_FIGURES: YearFigures = figuresOfYear({
  year: { start: '1900-01-01', end: '1900-12-31' },
  cases: [],
});
