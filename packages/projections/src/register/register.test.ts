import { describe, expect, it } from 'vitest';
import { bitonic, type ComplaintCommand } from '@klacht/domain';
import { judged, received, registerOf } from '../testing/register-of.ts';
import { registerRows } from './register.ts';

const rowsOf = (...complaints: readonly (readonly ComplaintCommand[])[]) => [
  ...registerRows(registerOf(...complaints), { procedures: [bitonic], today: '2026-12-31' }),
];

const admissible: ComplaintCommand = { type: 'DeclareAdmissible', data: { at: '2026-04-09' } };
const escalated: ComplaintCommand = { type: 'EscalateToKifid', data: { at: '2026-07-20' } };
const ruled: ComplaintCommand = {
  type: 'RecordKifidRuling',
  data: { at: '2026-10-05', result: 'upheld', deviates: true },
};
const delayed = (at: `2026-${string}`, until: `2026-${string}`) =>
  ({ type: 'Delay', data: { at, until, reason: 'It is complex.' } }) as ComplaintCommand;

describe('a row of the register', () => {
  it('says of a complaint all that became of it, each on its own day', () => {
    const rows = rowsOf([
      received('2026-04-02'),
      { type: 'Acknowledge', data: { at: '2026-04-07' } },
      admissible,
      delayed('2026-05-20', '2026-06-15'),
      delayed('2026-06-12', '2026-07-10'),
      judged('2026-07-08'),
      escalated,
      ruled,
    ]);
    expect(rows).toEqual([
      {
        number: '2026-0001',
        complaintId: 'c1',
        source: null,
        sourceNumber: null,
        status: 'judged',
        channel: 'email',
        receivedOn: '2026-04-02',
        acknowledgedOn: '2026-04-07',
        admissible: true,
        judgedOn: '2026-07-08',
        outcome: 'upheld',
        subjects: ['price'],
        officer: 'anna',
        delayedTo: '2026-07-10',
        kifid: 'ruled',
        closedOn: '2026-07-08',
        retracted: false,
        obligations: [
          ['acknowledge', '4.2', '2026-04-13', '2026-04-10', 'met', '2026-04-07'],
          ['request-information', '4.3', '2026-05-02', '2026-05-01', 'void', null],
          ['judge', '4.6', '2026-06-02', '2026-06-02', 'late', '2026-07-08'],
          ['judge-by-announced-date', '4.6', '2026-06-15', '2026-06-15', 'late', '2026-07-08'],
          ['judge-by-announced-date', '4.6', '2026-07-10', '2026-07-10', 'met', '2026-07-08'],
          ['progress', '6.3', '2026-05-07', '2026-05-07', 'late', '2026-05-20'],
          ['progress', '6.3', '2026-07-10', '2026-07-10', 'met', '2026-07-08'],
        ].map(([kind, article, due, target, state, metOn]) => ({
          kind,
          article,
          due,
          target,
          state,
          metOn,
        })),
      },
    ]);
  });

  it.each([
    ['nothing more', [], { status: 'received', admissible: null, kifid: 'none', closedOn: null }],
    ['it may be judged', [admissible], { status: 'admissible', admissible: true, judgedOn: null }],
    [
      'it was not taken up',
      [
        {
          type: 'DeclareInadmissible',
          data: { at: '2026-04-10', grounds: [{ ground: 'too-late', explanation: 'Of 2019.' }] },
        },
      ],
      { status: 'inadmissible', admissible: false, judgedOn: null, closedOn: '2026-04-10' },
    ],
    [
      'it was withdrawn',
      [admissible, { type: 'Withdraw', data: { at: '2026-04-12' } }],
      { status: 'withdrawn', admissible: true, judgedOn: null, closedOn: '2026-04-12' },
    ],
    [
      'it went to Kifid',
      [judged('2026-05-01'), escalated],
      { admissible: null, kifid: 'escalated' },
    ],
  ] as [string, ComplaintCommand[], object][])('of which %s', (_, commands, row) => {
    expect(rowsOf([received('2026-04-02'), ...commands])).toMatchObject([row]);
  });
});
