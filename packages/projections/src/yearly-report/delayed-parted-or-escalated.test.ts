import { describe, it } from 'vitest';
import type { LocalDate } from '@klacht/domain';
import { judged, reopened } from '../testing/register-of.ts';
import { act, came, expectAsTold, type History, withdrawn } from '../testing/told-history.ts';

const delayed = (at: LocalDate, until: LocalDate) =>
  act('Delay', at, { until, reason: 'The provider is slow.' });
const escalated = (at: LocalDate) => act('EscalateToKifid', at);
const points = act('ListPoints', '2026-02-04', { points: [{ id: 'price' }, { id: 'call' }] });
const judgedPart = (at: LocalDate, id: string) =>
  act('JudgePart', at, { points: [{ id, finding: 'upheld', reasons: 'It was so.' }] });

const HISTORIES: Readonly<Record<string, History>> = {
  'delayed, and judged by the announced date: the two months are late all the same': {
    given: [came, delayed('2026-03-30', '2026-04-30'), judged('2026-04-30')],
    on: '2026-12-31',
    status: 'judged',
    judgements: [
      'judge by 2026-04-02: late on 2026-04-30',
      'judge-by-announced-date by 2026-04-30: met on 2026-04-30',
    ],
    found: [],
    report: { delays: { announced: 1, announcedLate: 0 }, steps: { judge: { late: 1 } } },
  },
  'the delay announced after the two months': {
    given: [came, delayed('2026-04-03', '2026-05-01'), judged('2026-05-04')],
    on: '2026-12-31',
    status: 'judged',
    judgements: [
      'judge by 2026-04-02: late on 2026-05-04',
      'judge-by-announced-date by 2026-05-01: late on 2026-05-04',
    ],
    found: ['delay-announced-late'],
    report: { delays: { announced: 1, announcedLate: 1 } },
  },
  'delayed twice: each date is kept, and the second delay is found': {
    given: [
      came,
      delayed('2026-03-30', '2026-04-30'),
      delayed('2026-04-29', '2026-05-29'),
      judged('2026-05-29'),
    ],
    on: '2026-12-31',
    status: 'judged',
    judgements: [
      'judge by 2026-04-02: late on 2026-05-29',
      'judge-by-announced-date by 2026-04-30: late on 2026-05-29',
      'judge-by-announced-date by 2026-05-29: met on 2026-05-29',
    ],
    found: ['delay-without-end'],
    report: {
      delays: { announced: 2, announcedLate: 0 },
      steps: { 'judge-by-announced-date': { n: 2, inTime: 1, late: 1 } },
    },
  },
  'withdrawn before the announced date': {
    given: [came, delayed('2026-03-30', '2026-04-30'), withdrawn('2026-04-20')],
    on: '2026-12-31',
    status: 'withdrawn',
    judgements: ['judge by 2026-04-02: late', 'judge-by-announced-date by 2026-04-30: void'],
    report: { withdrawn: 1, steps: { 'judge-by-announced-date': { n: 0, late: 0 } } },
  },
  'judged in parts: the last letter is the judgement': {
    given: [
      came,
      points,
      judgedPart('2026-03-20', 'price'),
      judged('2026-04-02', { points: [{ id: 'call', finding: 'upheld' }] }),
    ],
    on: '2026-12-31',
    status: 'judged',
    judgements: ['judge by 2026-04-02: met on 2026-04-02'],
    report: { judgedInPart: 1, outcomes: { upheld: 1 }, rollForward: { closed: 1 } },
  },
  'judged in part, and the rest left: it is not judged': {
    given: [came, points, judgedPart('2026-03-20', 'price')],
    on: '2026-04-03',
    status: 'received',
    judgements: ['judge by 2026-04-02: overdue'],
    report: { judgedInPart: 1, outcomes: { upheld: 0 }, rollForward: { closed: 0, openAtEnd: 1 } },
  },
  'withdrawn after a part was judged': {
    given: [came, points, judgedPart('2026-03-20', 'price'), withdrawn('2026-03-30')],
    on: '2026-12-31',
    status: 'withdrawn',
    judgements: ['judge by 2026-04-02: void'],
    report: { judgedInPart: 1, withdrawn: 1, outcomes: { upheld: 0 } },
  },
  // Eight weeks after Monday 2 February is Monday 30 March.
  'put to Kifid a day too early: no departure of the firm': {
    given: [came, escalated('2026-03-29')],
    on: '2026-03-29',
    status: 'received',
    judgements: ['judge by 2026-04-02: open'],
    kifid: '2026-03-30 to 2027-02-02: used-outside',
    found: [],
    report: { kifid: { escalated: 1, outsideWindow: 1, ruled: 0 } },
  },
  'put to Kifid without an answer, after eight weeks: to be judged all the same': {
    given: [came, escalated('2026-03-30')],
    on: '2026-04-03',
    status: 'received',
    judgements: ['judge by 2026-04-02: overdue'],
    kifid: '2026-03-30 to 2027-02-02: used',
    report: { kifid: { escalated: 1, outsideWindow: 0 } },
  },
  'judged after eleven months: Kifid is open three months from the answer, not a year from receipt':
    {
      given: [came, judged('2026-12-15')],
      on: '2027-03-15',
      status: 'judged',
      judgements: ['judge by 2026-04-02: late on 2026-12-15'],
      kifid: '2026-03-30 to 2027-03-15: open',
      report: { kifid: { escalated: 0 }, steps: { judge: { late: 1 } } },
    },
  'too early, again in time, and ruled otherwise than the firm': {
    given: [
      came,
      escalated('2026-03-02'),
      judged('2026-03-20', { outcome: 'rejected' }),
      escalated('2026-05-04'),
      act('RecordKifidRuling', '2026-09-01', { result: 'upheld', deviates: true }),
    ],
    on: '2026-12-31',
    status: 'judged',
    judgements: ['judge by 2026-04-02: met on 2026-03-20'],
    kifid: '2026-03-20 to 2027-02-02: used',
    found: ['kifid-decided-otherwise'],
    report: {
      kifid: { escalated: 2, outsideWindow: 1, ruled: 1, deviating: 1, results: { upheld: 1 } },
    },
  },
  'reopened after Kifid ruled: a second judgement, not a second ruling': {
    given: [
      came,
      judged('2026-03-20', { outcome: 'rejected' }),
      escalated('2026-05-04'),
      act('RecordKifidRuling', '2026-09-01', { result: 'upheld', deviates: true }),
      reopened('2026-09-02'),
      judged('2026-09-10'),
    ],
    on: '2026-12-31',
    status: 'judged',
    judgements: [
      'judge by 2026-04-02: met on 2026-03-20',
      'judge-reopened by 2026-11-02: met on 2026-09-10',
    ],
    kifid: '2026-03-20 to 2027-02-02: used',
    report: {
      kifid: { escalated: 1, ruled: 1 },
      outcomes: { upheld: 1, rejected: 1 },
    },
  },
};

describe('a complaint that is delayed, judged in parts or put to Kifid', () => {
  it.each(Object.entries(HISTORIES))('%s', (_, history) => {
    expectAsTold(history);
  });
});
