import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import {
  book,
  changed,
  command,
  contents,
  delayed,
  lacking,
  refused,
  toldOfRefusal,
  until,
  without,
} from '../testing/by-the-book.ts';
import { given } from '../testing/given.ts';
import { findingsOf } from './findings.ts';

const TODAY = '2026-12-31';
/** The day of the judgement of the book. */
const JUDGED = '2026-05-30';

const found = (commands: readonly ComplaintCommand[], today: LocalDate = TODAY) =>
  findingsOf(given(...commands) as KnownComplaint, bitonic, today).map(
    ({ code, article, on, what }) => [code, article, on, what].join(' '),
  );

describe('what is found', () => {
  const cases: readonly (readonly [
    string,
    readonly ComplaintCommand[],
    readonly string[],
    LocalDate?,
  ])[] = [
    ['nobody handles it', without('AssignOfficer'), ['no-officer 2.2  ']],
    ['it has no subject', changed('Receive', { subjects: [] }), ['no-subject 7.1  ']],
    [
      'a subject is missing after the days to acknowledge',
      changed('Receive', { subjects: [] }).slice(0, 3),
      ['no-subject 7.1  ', 'admissibility-not-stated 4.2  2026-04-13'],
      '2026-04-14',
    ],
    [
      'the acknowledgement says too little',
      changed('Acknowledge', { contents: contents.slice(1) }),
      [
        'acknowledgement-incomplete 4.2 2026-04-03 contact',
        'acknowledgement-incomplete 4.2 2026-04-03 copy',
      ],
    ],
    [
      'what the acknowledgement said was not recorded',
      lacking('Acknowledge', 'contents'),
      ['contact', 'date-of-receipt', 'timeframe', 'copy', 'free-of-charge', 'next-steps'].map(
        (what) => `acknowledgement-incomplete 4.2 2026-04-03 ${what}`,
      ),
    ],
    [
      'no copy of a form was sent',
      changed('Receive', { channel: 'form' }, changed('Acknowledge', { contents })),
      ['acknowledgement-incomplete 4.2 2026-04-03 copy'],
    ],
    [
      'it was acknowledged, and not said whether it is admissible',
      until('RequestInformation'),
      ['admissibility-not-stated 4.2  2026-04-13'],
      '2026-04-14',
    ],
    [
      'it was said too late that it is admissible',
      changed('DeclareAdmissible', { at: '2026-04-20' }, until('Notify')),
      ['admissibility-stated-late 4.2 2026-04-20 2026-04-17'],
      '2026-04-20',
    ],
    [
      'it is admissible on no ground',
      lacking('DeclareAdmissible', 'grounds'),
      ['admissible-without-grounds 4.3 2026-04-12 '],
    ],
    [
      'nobody was told that it is inadmissible',
      refused,
      [
        'inadmissible-not-notified 4.7 2026-04-12 complainant',
        'inadmissible-not-notified 4.7 2026-04-12 piet',
      ],
      '2026-04-14',
    ],
    [
      'the employee was not told that it is inadmissible',
      [...refused, ...toldOfRefusal.slice(0, 1)],
      ['inadmissible-not-notified 4.7 2026-04-12 piet'],
    ],
    [
      'the employee was not informed',
      without('InformEmployee'),
      [`employee-not-informed 4.4 ${JUDGED} piet`],
    ],
    [
      'the employee was informed afterwards',
      [...without('InformEmployee'), command('InformEmployee', '2026-05-31', { employee: 'piet' })],
      [`employee-not-informed 4.4 ${JUDGED} piet`],
    ],
    [
      'the complainant was not invited',
      without('InviteStatement', 'complainant').filter(({ type }) => type !== 'WaiveStatement'),
      [`party-not-invited 4.4 ${JUDGED} complainant`],
    ],
    [
      'nobody was invited',
      without('InviteStatement').filter(({ type }) => !type.endsWith('Statement')),
      [`party-not-invited 4.4 ${JUDGED} complainant`, `party-not-invited 4.4 ${JUDGED} piet`],
    ],
    [
      'a statement was not waited for',
      without('GiveStatement'),
      [`statement-outstanding 4.4 ${JUDGED} piet`],
    ],
    [
      'a statement came afterwards',
      [...without('GiveStatement'), command('GiveStatement', '2026-06-01', { party: 'piet' })],
      [`statement-outstanding 4.4 ${JUDGED} piet`],
    ],
    [
      'a settlement nobody agreed to',
      changed(
        'RecordKifidRuling',
        { result: 'rejected' },
        changed('Judge', { outcome: 'settled' }),
      ),
      [`settled-without-solution 4.5 ${JUDGED} `],
    ],
    [
      'a solution and no judgement',
      [...until('DeclineSolution'), command('AcceptSolution', '2026-05-20')],
      ['solution-not-judged 4.6  2026-06-02'],
      '2026-06-03',
    ],
    [
      'a judgement of what was not declared admissible',
      without('DeclareAdmissible').filter(
        (one) => one.type !== 'Notify' || one.data.of !== 'admissibility',
      ),
      [`judged-without-admissibility 4.2 ${JUDGED} `],
    ],
    [
      'a delay that came too late',
      [...until('Delay'), delayed('2026-06-03', '2026-08-01')],
      ['delay-announced-late 4.6 2026-06-03 2026-06-02'],
    ],
    [
      'a second delay that came too late',
      [...until('Judge'), delayed('2026-06-17', '2026-08-01')],
      [
        'delay-announced-late 4.6 2026-06-17 2026-06-16',
        'delay-without-end 4.6 2026-06-17 2026-08-01',
      ],
    ],
    [
      'a delay that came too late after a reopening, whatever was promised before',
      [
        ...changed('Delay', { until: '2026-12-15' }).filter(({ type }) => !type.includes('Kifid')),
        command('Reopen', '2026-07-01'),
        delayed('2026-09-02', '2026-10-01'),
      ],
      ['delay-announced-late 4.6 2026-09-02 2026-09-01'],
    ],
    [
      'delays of which it was not said why',
      [
        ...until('Delay'),
        command('Delay', '2026-05-22', { until: '2026-06-16' }),
        delayed('2026-05-25', '2026-07-01'),
        command('Delay', '2026-05-26', { until: '2026-07-02' }),
      ],
      [
        'delay-without-reason 4.6 2026-05-22 ',
        'delay-without-reason 4.6 2026-05-26 ',
        'delay-without-end 4.6 2026-05-25 2026-07-01',
        'delay-without-end 4.6 2026-05-26 2026-07-02',
      ],
      '2026-05-30',
    ],
    [
      'a judgement that says why of one point of two',
      changed(
        'Judge',
        {
          points: [
            { id: 'price', finding: 'upheld', reasons: 'It was.' },
            { id: 'conduct', finding: 'rejected' },
          ],
        },
        lacking('Judge', 'reasons'),
      ),
      [`judgement-without-reasons RTS 6(1) ${JUDGED} `],
    ],
    [
      'a point that was passed over',
      changed('Judge', { points: [{ id: 'price', finding: 'upheld' }] }),
      [`point-not-addressed RTS 6(1) ${JUDGED} conduct`],
    ],
    [
      'no remedy',
      lacking('Judge', 'remedies'),
      [`remedy-not-named RTS 6(4) ${JUDGED} kifid`, `remedy-not-named RTS 6(4) ${JUDGED} court`],
    ],
    [
      'one remedy of two',
      changed('Judge', { remedies: ['kifid'] }),
      [`remedy-not-named RTS 6(4) ${JUDGED} court`],
    ],
    [
      'a judgement that nobody was told of',
      book.filter((one) => one.type !== 'Notify' || one.data.of !== 'judgement'),
      [
        `judgement-not-notified 4.7 ${JUDGED} complainant`,
        `judgement-not-notified 4.7 ${JUDGED} piet`,
      ],
      '2026-06-02',
    ],
  ];

  it.each(
    cases.map(([name, commands, expected, today = TODAY]) => ({ name, commands, expected, today })),
  )('$name', ({ commands, expected, today }) => {
    expect(found(commands, today)).toEqual(expected);
  });

  it.each([
    [
      'solution-not-judged',
      [...until('DeclineSolution'), command('AcceptSolution', '2026-05-20')],
      '2026-06-02',
    ],
    ['no-subject', changed('Receive', { subjects: [] }).slice(0, 3), '2026-04-13'],
    ['inadmissible-not-notified', refused, '2026-04-13'],
    [
      'judgement-not-notified',
      book.slice(0, book.findIndex(({ type }) => type === 'Judge') + 1),
      '2026-06-01',
    ],
    [
      'delay-announced-late',
      [...until('Delay'), delayed('2026-06-02', '2026-08-01')],
      '2026-06-02',
    ],
  ] as const)('%s only when its day has passed', (_, commands, today) => {
    expect(found(commands, today)).toEqual([]);
  });
});

describe('a complaint from another register', () => {
  const imported = (...commands: readonly ComplaintCommand[]) => [
    command('Receive', '2026-04-02', {
      channel: 'other',
      subjects: [],
      origin: { source: 'old', reference: '1', untracked: ['progress'] },
    }),
    ...commands,
  ];

  it('is asked for nothing that it need not keep', () => {
    const judged = command('Judge', JUDGED, { outcome: 'rejected' });
    expect(found(imported(command('Acknowledge', '2026-04-03'), judged))).toEqual([]);
    expect(found(imported(command('DeclareInadmissible', JUDGED)))).toEqual([]);
  });

  it('is asked for what is certain where it is kept', () => {
    const late = delayed('2026-06-10', '2026-07-01');
    expect(found(imported(late))).toEqual(['delay-announced-late 4.6 2026-06-10 2026-06-02']);
    const unexplained = command('Delay', '2026-05-10', { until: '2026-07-01' });
    expect(found(imported(unexplained))).toEqual(['delay-without-reason 4.6 2026-05-10 ']);
    const estimated = { estimated: true };
    expect(found(imported(delayed('2026-06-10', '2026-07-01', estimated)))).toEqual([]);
  });
});
