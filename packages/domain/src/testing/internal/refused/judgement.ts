import { receive } from '../../given.ts';
import { on, saying, steps } from '../../command-examples.ts';
import type { RefusedBy } from './refused-example.ts';

const received = [receive()];
const judged = [receive(), steps.Judge];
const asked = [receive(), steps.RequestInformation];

/** Refusals by the judgement. */
export const ofJudgement = {
  'already-listed': [
    [receive(), steps.ListPoints],
    saying(steps.ListPoints, { points: [{ id: 'answer' }, { id: 'call' }] }),
    "ListPoints: points: expected each id once, got 'call' again",
    { field: 'points', value: 'call' },
  ],
  'unknown-point': [
    [receive(), steps.ListPoints],
    saying(steps.Judge, { points: [{ id: 'manners', finding: 'upheld' }] }),
    "Judge: points: expected one of price, call, got 'manners'",
    { field: 'points', value: 'manners', expected: ['price', 'call'] },
  ],
  'already-judged': [
    [receive(), steps.ListPoints, steps.JudgePart],
    saying(steps.Judge, { points: [{ id: 'price', finding: 'upheld' }] }),
    "Judge: points: 'price' was judged on 2026-05-15 already",
    { field: 'points', value: 'price', judgedOn: '2026-05-15' },
  ],
  'until-before-announcement': [
    received,
    saying(steps.Delay, { until: '2026-05-19' }),
    'Delay: until: expected 2026-05-20, the day of the announcement, or later, got 2026-05-19',
    { field: 'until', value: '2026-05-19', announcedOn: '2026-05-20' },
  ],
  'already-closed': [
    judged,
    on(steps.Withdraw, '2026-06-02'),
    'Withdraw: the complaint has been judged since 2026-06-01; it ends once, unless it is reopened',
    { status: 'judged', closedOn: '2026-06-01' },
  ],
  'after-close': [
    judged,
    on(steps.Delay, '2026-06-02'),
    'Delay: at 2026-06-02 is after the complaint was judged, 2026-06-01',
    { field: 'at', value: '2026-06-02', closedOn: '2026-06-01' },
  ],
  'nothing-to-notify': [
    judged,
    on(steps.Notify, '2026-05-31'),
    'Notify: of: the judgement was decided on 2026-06-01, after 2026-05-31',
    { field: 'of', value: 'judgement', decidedOn: '2026-06-01' },
  ],
  'already-notified': [
    [...judged, steps.Notify],
    on(steps.Notify, '2026-06-03'),
    'Notify: complainant was notified of the judgement on 2026-06-02 already',
    { party: 'complainant', of: 'judgement', notifiedOn: '2026-06-02' },
  ],
  'not-closed': [
    asked,
    steps.Reopen,
    'Reopen: the complaint is awaiting-information',
    { status: 'awaiting-information' },
  ],
  'before-close': [
    judged,
    on(steps.Reopen, '2026-05-31'),
    'Reopen: at 2026-05-31 is before the complaint was judged, 2026-06-01',
    { field: 'at', value: '2026-05-31', closedOn: '2026-06-01' },
  ],
  'before-reopening': [
    [...judged, steps.Reopen],
    on(steps.Judge, '2026-06-30'),
    'Judge: at 2026-06-30 is before the complaint was reopened, 2026-07-01',
    { field: 'at', value: '2026-06-30', reopenedOn: '2026-07-01' },
  ],
} satisfies RefusedBy;
