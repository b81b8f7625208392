import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import {
  book,
  changed,
  command,
  lacking,
  refused,
  until,
  without,
} from '../testing/by-the-book.ts';
import { given } from '../testing/given.ts';
import { type FindingCode, findingsOf } from './findings.ts';

const letter = 'a'.repeat(64);

/** The book with a command left out, and given on a later day instead. */
const later = (
  of: (one: ComplaintCommand) => boolean,
  at: LocalDate,
): readonly ComplaintCommand[] => [
  ...book.filter((one) => !of(one)),
  ...book.filter(of).map((one) => ({ ...one, data: { ...one.data, at } }) as ComplaintCommand),
];

const isNotice = (decision: 'admissibility' | 'judgement', to: string) => (one: ComplaintCommand) =>
  one.type === 'Notify' && one.data.of === decision && one.data.party === to;

const isOf =
  (type: ComplaintCommand['type'], party?: string) =>
  (one: ComplaintCommand): boolean =>
    one.type === type && (party === undefined || ('party' in one.data && one.data.party === party));

describe('what was not done, and was done after all, stays found and says since when', () => {
  const cases: readonly (readonly [
    FindingCode,
    string,
    readonly ComplaintCommand[],
    LocalDate | null,
  ])[] = [
    [
      'no-officer',
      'somebody takes it on',
      later(isOf('AssignOfficer'), '2026-05-11'),
      '2026-05-11',
    ],
    [
      'no-subject',
      'it gets a subject',
      [
        ...changed('Receive', { subjects: [] }),
        command('Reclassify', '2026-05-11', { subjects: ['price'] }),
      ],
      '2026-05-11',
    ],
    ['not-forwarded', 'it is forwarded', later(isOf('Forward'), '2026-05-11'), '2026-05-11'],
    [
      'no-complainant',
      'it becomes known who complains',
      [
        ...lacking('Receive', 'complainant'),
        command('AddComplainant', '2026-05-11', { id: 'k2', complainant: { name: 'A. de Vries' } }),
      ],
      '2026-05-11',
    ],
    [
      'admissible-not-notified',
      'the employee is told',
      later(isNotice('admissibility', 'piet'), '2026-05-11'),
      '2026-05-11',
    ],
    [
      'inadmissible-not-notified',
      'the complainant is told',
      [
        ...refused,
        ...['piet', 'complainant'].map((party, index) =>
          command('Notify', addDays('2026-04-13', index), { of: 'admissibility', party, letter }),
        ),
      ],
      '2026-04-14',
    ],
    [
      'judgement-not-notified',
      'the complainant is told',
      later(isNotice('judgement', 'complainant'), '2026-06-02'),
      '2026-06-02',
    ],
    [
      'employee-not-informed',
      'the employee is informed',
      later(isOf('InformEmployee'), '2026-06-02'),
      '2026-06-02',
    ],
    [
      'statement-outstanding',
      'the statement comes',
      later(isOf('GiveStatement'), '2026-06-02'),
      '2026-06-02',
    ],
    [
      'party-not-invited',
      'a statement comes uninvited',
      [
        ...without('InviteStatement', 'complainant').filter(
          (one) => !isOf('WaiveStatement', 'complainant')(one),
        ),
        command('GiveStatement', '2026-06-02', { party: 'complainant' }),
      ],
      '2026-06-02',
    ],
    [
      'solution-not-judged',
      'it is judged',
      [
        ...until('DeclineSolution'),
        command('AcceptSolution', '2026-05-20'),
        command('Judge', '2026-06-10', { outcome: 'settled' }),
      ],
      '2026-06-10',
    ],
    [
      'solution-not-judged',
      'another solution is put forward',
      [
        ...until('DeclineSolution'),
        command('AcceptSolution', '2026-05-20'),
        command('ProposeSolution', '2026-06-05', { by: 'piet' }),
      ],
      null,
    ],
    [
      'erasure-unanswered',
      'the request is answered',
      [
        ...book,
        command('RequestErasure', '2026-10-01'),
        command('RefuseErasure', '2026-11-20', { ground: 'legal-claim' }),
      ],
      '2026-11-20',
    ],
    [
      'officer-concerned',
      'somebody else takes over',
      [
        ...changed('AssignOfficer', { officer: 'piet' }, until('NameEmployee')),
        command('AssignOfficer', '2026-04-11', { officer: 'bert', deputy: 'PIET' }),
        command('AssignOfficer', '2026-04-12', { officer: 'bert' }),
        command('NameEmployee', '2026-04-12', { employee: 'piet' }),
      ],
      '2026-04-12',
    ],
  ];

  it.each(cases.map(([code, how, commands, putRightOn]) => ({ code, how, commands, putRightOn })))(
    '$code: $how',
    ({ code, commands, putRightOn }) => {
      const findings = findingsOf(given(...commands) as KnownComplaint, bitonic, '2026-12-31');
      const found = findings.filter((one) => one.code === code);
      expect(new Set(found.map((one) => one.putRightOn))).toEqual(new Set([putRightOn]));
    },
  );

  it.each([
    ['no-officer', later(isOf('AssignOfficer'), '2026-04-13')],
    ['not-forwarded', later(isOf('Forward'), '2026-04-13')],
    [
      'no-subject',
      [
        ...changed('Receive', { subjects: [] }),
        command('Reclassify', '2026-04-13', { subjects: ['price'] }),
      ],
    ],
    // The judgement was on a Saturday.
    ['judgement-not-notified', later(isNotice('judgement', 'piet'), '2026-06-01')],
    ['admissible-not-notified', later(isNotice('admissibility', 'piet'), '2026-04-13')],
  ] as const)('%s is not found where it was done on the last day', (_, commands) => {
    expect(findingsOf(given(...commands) as KnownComplaint, bitonic, '2026-12-31')).toEqual([]);
  });

  it('asks a notice of the decision before only since an employee was named', () => {
    const named = [
      ...book.filter(
        ({ type, data }) =>
          type !== 'NameEmployee' &&
          !('party' in data && data.party === 'piet') &&
          type !== 'InformEmployee',
      ),
      command('NameEmployee', '2026-05-11', { employee: 'piet' }),
    ];
    const told = (at: LocalDate) => [
      ...named,
      command('Notify', at, { of: 'admissibility', party: 'piet', letter }),
    ];
    const codes = (commands: readonly ComplaintCommand[]) =>
      findingsOf(given(...commands) as KnownComplaint, bitonic, '2026-05-29')
        .filter(({ code }) => code === 'admissible-not-notified')
        .map(({ on, putRightOn }) => [on, putRightOn]);
    expect(codes(named)).toEqual([['2026-04-12', null]]);
    expect(codes(told('2026-05-12'))).toEqual([]);
    expect(codes(told('2026-05-13'))).toEqual([['2026-04-12', '2026-05-13']]);
  });
});

describe('what is wrong with an end that was reopened', () => {
  const judgedBadly = [
    ...until('Judge'),
    command('Judge', '2026-05-30', {
      outcome: 'upheld',
      points: [
        { id: 'price', finding: 'upheld' },
        { id: 'conduct', finding: 'upheld' },
      ],
    }),
    command('Reopen', '2026-06-10'),
  ];
  const putRight = (commands: readonly ComplaintCommand[], today: LocalDate = '2026-12-31') =>
    findingsOf(given(...commands) as KnownComplaint, bitonic, today).map(
      ({ code, what, putRightOn }) => [code, what, putRightOn],
    );
  const again = command('Judge', '2026-06-20', {
    outcome: 'upheld',
    reasons: 'It was.',
    points: [
      { id: 'price', finding: 'upheld' },
      { id: 'conduct', finding: 'upheld' },
    ],
  });

  it('is put right neither by a withdrawal, nor by a notice that nobody got yet', () => {
    expect(putRight([...judgedBadly, command('Withdraw', '2026-06-20')])).toEqual([
      ['judgement-without-reasons', null, null],
      ['judgement-not-notified', 'complainant', null],
      ['judgement-not-notified', 'piet', null],
    ]);
    expect(putRight([...judgedBadly, again], '2026-06-20')).toEqual([
      ['judgement-without-reasons', null, '2026-06-20'],
      ['judgement-not-notified', 'complainant', null],
      ['judgement-not-notified', 'piet', null],
    ]);
  });

  it('is put right on the day of the notice, and stays so when it is reopened once more', () => {
    const told = ['complainant', 'piet'].map((party) =>
      command('Notify', '2026-06-22', { of: 'judgement', party, letter }),
    );
    const expected = [
      ['judgement-without-reasons', null, '2026-06-20'],
      ['judgement-not-notified', 'complainant', '2026-06-22'],
      ['judgement-not-notified', 'piet', '2026-06-22'],
    ];
    expect(putRight([...judgedBadly, again, ...told])).toEqual(expected);
    expect(putRight([...judgedBadly, again, ...told, command('Reopen', '2026-07-01')])).toEqual(
      expected,
    );
  });
});
