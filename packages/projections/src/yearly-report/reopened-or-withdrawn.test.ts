import { describe, it } from 'vitest';
import type { LocalDate } from '@klacht/domain';
import { judged, received, reopened } from '../testing/register-of.ts';
import { act, came, expectAsTold, type History, withdrawn } from '../testing/told-history.ts';

const refused = (at: LocalDate) =>
  act('DeclareInadmissible', at, { grounds: [{ ground: 'too-late', explanation: 'Of 2019.' }] });

const HISTORIES: Readonly<Record<string, History>> = {
  'judged on the last day': {
    given: [came, judged('2026-04-02')],
    on: '2026-12-31',
    status: 'judged',
    judgements: ['judge by 2026-04-02: met on 2026-04-02'],
    report: { steps: { judge: { n: 1, inTime: 1, late: 0, meanDays: 59 } } },
  },
  'judged a day too late': {
    given: [came, judged('2026-04-03')],
    on: '2026-12-31',
    status: 'judged',
    judgements: ['judge by 2026-04-02: late on 2026-04-03'],
    report: { steps: { judge: { n: 1, inTime: 0, late: 1, meanDays: 60 } } },
  },
  'received on 31 December: two months later February has no 31st': {
    given: [received('2025-12-31'), judged('2026-03-01')],
    on: '2026-12-31',
    status: 'judged',
    judgements: ['judge by 2026-02-28: late on 2026-03-01'],
    report: {
      rollForward: { openAtStart: 1, received: 0, closed: 1, openAtEnd: 0 },
      steps: { judge: { n: 1, late: 1, carriedOver: 0, meanDays: 60 } },
    },
  },
  'withdrawn in time': {
    given: [came, withdrawn('2026-04-01')],
    on: '2026-12-31',
    status: 'withdrawn',
    judgements: ['judge by 2026-04-02: void'],
    report: { withdrawn: 1, steps: { judge: { n: 0, late: 0, overdueAtEnd: 0 } } },
  },
  'withdrawn after the judgement was due: that it was late stays': {
    given: [came, withdrawn('2026-04-10')],
    on: '2026-12-31',
    status: 'withdrawn',
    judgements: ['judge by 2026-04-02: late'],
    report: { withdrawn: 1, steps: { judge: { late: 1, overdueAtEnd: 0 } } },
  },
  'withdrawn, reopened the next day, judged: counted from the receipt': {
    given: [came, withdrawn('2026-04-01'), reopened('2026-04-02'), judged('2026-04-03')],
    on: '2026-12-31',
    status: 'judged',
    judgements: ['judge by 2026-04-02: late on 2026-04-03'],
    report: {
      rollForward: { received: 1, reopened: 1, closed: 2, openAtEnd: 0 },
      steps: { judge: { n: 1, late: 1, meanDays: 60 }, 'judge-reopened': { n: 0 } },
    },
  },
  'withdrawn in time, reopened after the two months: overdue at once': {
    given: [came, withdrawn('2026-04-01'), reopened('2026-05-04')],
    on: '2026-05-04',
    status: 'received',
    judgements: ['judge by 2026-04-02: overdue'],
    report: { rollForward: { reopened: 1, closed: 1, openAtEnd: 1 }, withdrawn: 1 },
  },
  'inadmissible, and it stays so: the decision is its end': {
    given: [came, refused('2026-03-27')],
    on: '2026-12-31',
    status: 'inadmissible',
    judgements: ['judge by 2026-04-02: met on 2026-03-27'],
    report: { admissibility: { inadmissible: 1, grounds: { 'too-late': 1 } } },
  },
  'inadmissible, reopened, judged within the two months': {
    given: [came, refused('2026-03-20'), reopened('2026-03-25'), judged('2026-04-02')],
    on: '2026-12-31',
    status: 'judged',
    judgements: ['judge by 2026-04-02: met on 2026-04-02'],
    report: {
      steps: { judge: { n: 1, inTime: 1, meanDays: 59 } },
      rollForward: { reopened: 1, closed: 2, openAtEnd: 0 },
    },
  },
  'judged, reopened, left lying: two months from the reopening': {
    given: [came, judged('2026-03-20'), reopened('2026-06-01')],
    on: '2026-08-02',
    status: 'received',
    judgements: ['judge by 2026-04-02: met on 2026-03-20', 'judge-reopened by 2026-08-01: overdue'],
    report: {
      steps: { judge: { n: 1, inTime: 1 }, 'judge-reopened': { n: 0, overdueAtEnd: 1 } },
    },
  },
  'judged, reopened, judged again: each is a step of its own': {
    given: [came, judged('2026-03-20'), reopened('2026-06-01'), judged('2026-08-01')],
    on: '2026-12-31',
    status: 'judged',
    judgements: [
      'judge by 2026-04-02: met on 2026-03-20',
      'judge-reopened by 2026-08-01: met on 2026-08-01',
    ],
    report: {
      steps: {
        judge: { n: 1, inTime: 1, meanDays: 46 },
        'judge-reopened': { n: 1, inTime: 1, meanDays: 61 },
      },
    },
  },
  'judged too late, then reopened and judged in time: the first stays late': {
    given: [came, judged('2026-04-10'), reopened('2026-04-13'), judged('2026-04-20')],
    on: '2026-12-31',
    status: 'judged',
    judgements: [
      'judge by 2026-04-02: late on 2026-04-10',
      'judge-reopened by 2026-06-13: met on 2026-04-20',
    ],
    report: { steps: { judge: { late: 1 }, 'judge-reopened': { inTime: 1, late: 0 } } },
  },
  'reopened on the last day of a year, judged in the next': {
    given: [
      received('2025-11-03'),
      judged('2025-12-15'),
      reopened('2025-12-31'),
      judged('2026-03-02'),
    ],
    on: '2026-12-31',
    status: 'judged',
    judgements: [
      'judge by 2026-01-03: met on 2025-12-15',
      'judge-reopened by 2026-02-28: late on 2026-03-02',
    ],
    report: {
      rollForward: { openAtStart: 1, received: 0, reopened: 0, closed: 1, openAtEnd: 0 },
      steps: { judge: { n: 0, late: 0 }, 'judge-reopened': { n: 1, late: 1, meanDays: 61 } },
    },
  },
};

describe('a complaint that is judged, withdrawn, refused or reopened', () => {
  it.each(Object.entries(HISTORIES))('%s', (_, history) => {
    expectAsTold(history);
  });
});
