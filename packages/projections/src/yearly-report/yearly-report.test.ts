import { describe, expect, it } from 'vitest';
import { type ComplaintCommand, type LocalDate } from '@klacht/domain';
import { judged, received, registerOf, reopened } from '../testing/register-of.ts';
import { reportOver } from '../testing/report-over.ts';
import { NO_FIGURES } from './count-figures.ts';

const command = (type: ComplaintCommand['type'], at: LocalDate, more = {}): ComplaintCommand =>
  ({ type, data: { at, ...more } }) as ComplaintCommand;
const cameIn = (at: LocalDate, channel: string, subject: string, more = {}): ComplaintCommand =>
  command('Receive', at, { channel, subjects: [subject], ...more });
const delay = (at: LocalDate, until: LocalDate): ComplaintCommand =>
  command('Delay', at, { until, reason: 'It is complex.' });

const entries = registerOf(
  // By the book, and then to Kifid.
  [
    command('Receive', '2026-01-05', { channel: 'email', subjects: ['price', 'service'] }),
    command('Acknowledge', '2026-01-07'),
    command('RequestInformation', '2026-01-08'),
    command('ProvideInformation', '2026-01-15'),
    command('DeclareAdmissible', '2026-01-16'),
    command('RecordRootCause', '2026-01-20', { cause: 'system' }),
    judged('2026-02-20', { outcome: 'partly-upheld' }),
    command('EscalateToKifid', '2026-03-01'),
    command('GiveFeedback', '2026-03-02', { satisfaction: 4 }),
    command('RecordKifidRuling', '2026-06-01', { result: 'upheld', deviates: true }),
  ],
  // Of the year before, to be judged by 3 January; its second delay comes on that day, and its third
  // the day after the one that was promised then.
  [
    cameIn('2025-11-03', 'letter', 'transfer'),
    command('Acknowledge', '2025-11-05'),
    delay('2025-12-20', '2026-01-09'),
    delay('2026-01-03', '2026-01-20'),
    delay('2026-01-21', '2026-02-15'),
    judged('2026-02-10', { outcome: 'rejected' }),
  ],
  // Inadmissible before it had to be acknowledged, by 8 June.
  [
    cameIn('2026-06-01', 'letter', 'fraud'),
    command('DeclareInadmissible', '2026-06-05', {
      grounds: [{ ground: 'too-late', explanation: 'It is about 2019.' }],
    }),
    command('GiveFeedback', '2026-06-10', { satisfaction: 1 }),
  ],
  // Withdrawn after it had to be acknowledged, by 9 November.
  [cameIn('2026-11-02', 'form', 'price'), command('Withdraw', '2026-11-20')],
  // From another register.
  [
    cameIn('2026-12-01', 'other', 'koers', {
      origin: { source: 'old', reference: '1', untracked: ['progress'] },
    }),
    command('Acknowledge', '2026-12-02', { estimated: true }),
    command('Correct', '2026-12-10', {
      channel: { from: 'other', to: 'email' },
      why: 'It was an email.',
    }),
  ],
  // Acknowledged after 8 October, and not judged by 1 December.
  [received('2026-10-01'), command('Acknowledge', '2026-10-12'), delay('2026-11-25', '2026-12-20')],
);

const reportOf = (year: number) =>
  reportOver(entries, { year, position: '26', today: '2026-12-31' });

/** What is told of the period alone has tests of its own. */
const OF_THE_PERIOD = Object.fromEntries(
  ['months', 'judgementDays', 'openByAge', 'outcomesBySubject', 'staff', 'departing', 'years'].map(
    (name) => [name, expect.anything() as unknown],
  ),
);

const COUNTED = {
  year: 2026,
  from: '2026-01-01',
  to: '2026-12-31',
  position: '26',
  asOf: '2026-12-31',
  procedure: 'bitonic 2025.3',
  procedures: ['bitonic 2025.3'],
  conventions: { partlyUpheld: 'upheld', rejectedWithRedress: 'rejected' },
  rollForward: { openAtStart: 1, received: 5, reopened: 0, closed: 4, openAtEnd: 2 },
  steps: {
    acknowledge: {
      n: 3,
      inTime: 1,
      late: 2,
      overdueAtEnd: 0,
      carriedOver: 0,
      meanDays: 6.5,
      medianDays: 6.5,
      p90Days: 11,
    },
    'request-information': {
      n: 1,
      inTime: 1,
      late: 0,
      overdueAtEnd: 0,
      carriedOver: 0,
      meanDays: 3,
      medianDays: 3,
      p90Days: 3,
    },
    judge: {
      n: 3,
      inTime: 2,
      late: 1,
      overdueAtEnd: 1,
      carriedOver: 0,
      meanDays: 49.7,
      medianDays: 46,
      p90Days: 99,
    },
    // 52, 38 and 20 days from the announcements of 20 December, 3 and 21 January to 10 February.
    'judge-by-announced-date': {
      n: 3,
      inTime: 1,
      late: 2,
      overdueAtEnd: 1,
      carriedOver: 0,
      meanDays: 36.7,
      medianDays: 38,
      p90Days: 52,
    },
    'judge-reopened': NO_FIGURES.steps['judge-reopened'],
    progress: { late: 2, overdueAtEnd: 1, carriedOver: 0, complaintsLate: 2 },
  },
  lateCases: expect.any(Array) as unknown,
  outcomes: { upheld: 0, 'partly-upheld': 1, rejected: 1, settled: 0 },
  subjects: { fraud: 1, koers: 1, price: 3, service: 1 },
  channels: { email: 3, form: 1, letter: 1 },
  admissibility: {
    admissible: 1,
    inadmissible: 1,
    grounds: { 'too-late': 1 },
    withoutGround: 0,
    undecided: 2,
    judgedWithout: 1,
  },
  withdrawn: 1,
  aboutStaff: 0,
  informationRequests: { asked: 1, answered: 1, openAtEnd: 0, complaints: 1 },
  delays: { announced: 3, announcedLate: 1, complaints: 2 },
  progress: { reported: 0, complaints: 0 },
  deviations: 0,
  duplicates: 0,
  registeredByMistake: 0,
  stepsByVersion: [],
  earlierThanVersion: [],
  judgedInPart: 0,
  redress: { judgements: 0, rejected: 0, kinds: {}, amounts: {}, amountsByKind: {} },
  redressPaid: { payments: 0, kinds: {}, amounts: {}, amountsByKind: {} },
  recurrence: { follows: 0, sameCause: 0, splitOff: 0 },
  languages: {},
  services: {},
  court: { brought: 0, byFirm: 0, appeals: 0, ruled: 0, results: {} },
  settled: [],
  complainants: [],
  rootCauses: { system: 1 },
  kifid: {
    escalated: 1,
    byFirm: 0,
    appeals: 0,
    outsideWindow: 0,
    ruled: 1,
    results: { upheld: 1 },
    deviating: 1,
    byOwnOutcome: {},
  },
  departures: expect.any(Array) as unknown,
  feedback: { n: 2, mean: 2.5 },
  recommendations: {
    asOf: '2026-12-31',
    made: [],
    followUp: [],
    ownMeasures: [],
    findings: [],
    discussedOn: [],
    discuss: { due: '2027-12-31', state: 'open' },
  },
  corrections: {
    made: 1,
    ofEarlierYears: 0,
    kinds: { Corrected: 1 },
    events: { Received: 1 },
  },
  dataQuality: {
    estimated: 1,
    untracked: 1,
    notKept: { progress: 1 },
    corrected: 1,
    recordedAfterDue: 0,
    backdated: 0,
    erased: 0,
  },
  yearBefore: expect.any(Object) as unknown,
  yearBeforeIssued: null,
  yearBeforeUnknown: null,
  yearBeforeRecount: null,
  sinceIssued: null,
  ...OF_THE_PERIOD,
};

const LATE = [
  ['2026-0001', 'c1', 'progress', '2026-02-13', '2026-02-20'],
  ['2025-0001', 'c2', 'judge', '2026-01-03', '2026-02-10'],
  ['2025-0001', 'c2', 'judge-by-announced-date', '2026-01-09', '2026-02-10'],
  ['2025-0001', 'c2', 'judge-by-announced-date', '2026-01-20', '2026-02-10'],
  ['2026-0003', 'c4', 'acknowledge', '2026-11-09', null],
  ['2026-0005', 'c6', 'acknowledge', '2026-10-08', '2026-10-12'],
  ['2026-0005', 'c6', 'progress', '2026-11-09', '2026-11-25'],
  ['2026-0005', 'c6', 'judge', '2026-12-01', null],
  ['2026-0005', 'c6', 'judge-by-announced-date', '2026-12-20', null],
  ['2026-0005', 'c6', 'progress', '2026-12-23', null],
];

describe('the yearly report', () => {
  it('has these figures, counted by hand', () => {
    const report = reportOf(2026);
    expect(Object.keys(COUNTED)).toEqual(expect.arrayContaining(Object.keys(report)));
    expect(report).toMatchObject(COUNTED);
    const late = report.lateCases.filter(({ kind }) => kind !== 'admissibility');
    const rows = late.map((one) => [one.number, one.complaintId, one.kind, one.due, one.metOn]);
    expect(rows).toEqual(LATE);
  });

  it('leaves to another year what happened in it', () => {
    expect(reportOf(2025)).toMatchObject({
      asOf: '2025-12-31',
      rollForward: { openAtStart: 0, received: 1, reopened: 0, closed: 0, openAtEnd: 1 },
      steps: { acknowledge: { n: 1, inTime: 1, meanDays: 2 }, judge: { n: 0, overdueAtEnd: 0 } },
      lateCases: [
        { kind: 'admissibility', due: '2025-11-10', metOn: null },
        { kind: 'progress', due: '2025-12-03', metOn: '2025-12-20' },
      ],
      outcomes: { upheld: 0, 'partly-upheld': 0, rejected: 0, settled: 0 },
      subjects: { transfer: 1 },
      channels: { letter: 1 },
      admissibility: { admissible: 0, inadmissible: 0 },
      withdrawn: 0,
      informationRequests: { asked: 0, answered: 0 },
      delays: { announced: 1, announcedLate: 0 },
      rootCauses: {},
      kifid: { escalated: 0, outsideWindow: 0, ruled: 0, results: {}, deviating: 0 },
      feedback: { n: 0, mean: null },
      dataQuality: { estimated: 0, untracked: 0, corrected: 0, recordedAfterDue: 0 },
      yearBefore: null,
    });
  });

  it('has the year before, as the report on that year has it', () => {
    const { rollForward, yearBefore } = reportOf(2026);
    expect(reportOf(2025)).toMatchObject(yearBefore ?? {});
    expect(yearBefore?.rollForward).toEqual({
      openAtStart: 0,
      received: 1,
      reopened: 0,
      closed: 0,
      openAtEnd: rollForward.openAtStart,
    });
    expect(reportOf(2027).yearBefore?.outcomes).toEqual(reportOf(2026).outcomes);
  });

  it('holds a delay of a reopened complaint to the date that is counted from the reopening', () => {
    const history = [
      received('2026-01-05'),
      delay('2026-03-06', '2026-03-31'),
      judged('2026-03-20'),
      reopened('2026-06-01'),
    ];
    const delays = (...more: readonly ComplaintCommand[]) =>
      reportOver(registerOf([...history, ...more]), { today: '2026-12-31' }).delays;
    expect(delays()).toEqual({ announced: 1, announcedLate: 1, complaints: 1 });
    const inTime = delay('2026-08-01', '2026-09-01');
    expect(delays(inTime)).toMatchObject({ announced: 2, announcedLate: 1 });
    expect(delays(inTime, judged('2026-08-20'))).toMatchObject({ announced: 2, announcedLate: 1 });
    const tooLate = delay('2026-08-02', '2026-09-01');
    expect(delays(tooLate)).toMatchObject({ announced: 2, announcedLate: 2 });
  });

  it.each([
    [command('Acknowledge', '2026-04-07', { estimated: true })],
    [command('DeclareAdmissible', '2026-04-07', { estimated: true })],
    [command('EscalateToKifid', '2026-04-07', { estimated: true })],
    [judged('2026-04-07', { estimated: true })],
  ])('counts a complaint with a day that is a guess: $type', (guessed) => {
    const { dataQuality } = reportOver(registerOf([received('2026-04-02'), guessed]), {
      today: '2026-12-31',
    });
    const none = { untracked: 0, corrected: 0, recordedAfterDue: 0 };
    expect(dataQuality).toMatchObject({ estimated: 1, ...none });
  });

  it('judges what is not done by today, while the year goes on', () => {
    const early = reportOver(entries, { today: '2026-12-01' });
    expect(early.asOf).toBe('2026-12-01');
    expect(early.steps.judge.overdueAtEnd).toBe(0);
  });
});
