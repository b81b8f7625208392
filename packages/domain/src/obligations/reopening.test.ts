import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { givenKnown } from '../testing/given.ts';
import { explainObligation } from './explain-obligation.ts';
import { obligationsOf } from './obligations.ts';

const command = (type: ComplaintCommand['type'], at: LocalDate, more = {}): ComplaintCommand =>
  ({ type, data: { at, ...more } }) as ComplaintCommand;
const judge = (at: LocalDate) => command('Judge', at, { outcome: 'rejected' });
const withdraw = (at: LocalDate) => command('Withdraw', at);
const reopen = (at: LocalDate) => command('Reopen', at);
const acknowledge = (at: LocalDate) => command('Acknowledge', at);
const ask = (at: LocalDate) => command('RequestInformation', at);
const delay = (at: LocalDate, until: LocalDate) => command('Delay', at, { until });
const refuse = (at: LocalDate) =>
  command('DeclareInadmissible', at, {
    grounds: [{ ground: 'too-little-detail', explanation: 'It names no order.' }],
  });

const of = (kinds: RegExp, today: LocalDate, commands: readonly ComplaintCommand[]) =>
  obligationsOf(givenKnown(...commands), bitonic, today)
    .filter(({ kind }) => kinds.test(kind))
    .map(({ due, state, metOn }) => [due, state, metOn]);

/** Received on 2 April 2026: acknowledge by 13 April, ask by 2 May, judge by 2 June. */
describe('to judge again what was judged and reopened', () => {
  it('is due two months from that day, and the first judgement stays as it was', () => {
    const before = [judge('2026-05-20'), reopen('2026-07-31')];
    const first = ['2026-06-02', 'met', '2026-05-20'];
    const again = /^judge(?:-reopened)?$/;
    expect(of(again, '2026-09-30', before)).toEqual([first, ['2026-09-30', 'open', null]]);
    expect(of(again, '2026-10-01', before)).toEqual([first, ['2026-09-30', 'overdue', null]]);
    expect(of(again, '2026-12-01', [...before, judge('2026-10-05')])).toEqual([
      first,
      ['2026-09-30', 'late', '2026-10-05'],
    ]);
  });

  it('is due by the term that the version names, and by that of a judgement where it names none', () => {
    const complaint = givenKnown(judge('2026-05-20'), reopen('2026-07-31'));
    const { reopened: _none, ...terms } = bitonic.terms;
    const month = { article: '4.6', term: { count: 1, unit: 'months' } } as const;
    const dueBy = (procedure: typeof bitonic) =>
      obligationsOf(complaint, procedure, '2026-08-01').find(
        ({ kind }) => kind === 'judge-reopened',
      )?.due;
    expect(dueBy({ ...bitonic, terms: { ...terms, reopened: month } })).toBe('2026-08-31');
    expect(dueBy({ ...bitonic, terms })).toBe('2026-09-30');
  });

  it('is not due again when it is withdrawn and reopened once more', () => {
    const history = [
      judge('2026-05-20'),
      reopen('2026-06-01'),
      withdraw('2026-06-10'),
      reopen('2026-07-31'),
      judge('2026-08-02'),
    ];
    expect(of(/^judge-reopened$/, '2026-12-01', history)).toEqual([
      ['2026-08-01', 'late', '2026-08-02'],
    ]);
  });

  it('says that it is counted from the reopening', () => {
    const [, again] = obligationsOf(
      givenKnown(judge('2026-05-20'), reopen('2026-07-31')),
      bitonic,
      '2026-08-01',
    ).filter(({ kind }) => kind.startsWith('judge'));
    expect(again?.proof.slice(0, 2)).toEqual([
      {
        step: 'rule',
        article: '4.6',
        procedure: 'bitonic 2025.3',
        calendar: 'NL-2026-11',
        term: { count: 2, unit: 'months' },
        from: 'reopening',
      },
      { step: 'start', date: '2026-07-31' },
    ]);
  });

  it('keeps each announced date with the time in which it was announced', () => {
    expect(
      of(/judge/, '2026-12-01', [
        delay('2026-05-20', '2026-07-01'),
        judge('2026-06-25'),
        reopen('2026-07-20'),
        delay('2026-08-20', '2026-10-20'),
        judge('2026-10-30'),
      ]),
    ).toEqual([
      ['2026-06-02', 'late', '2026-06-25'],
      ['2026-07-01', 'met', '2026-06-25'],
      ['2026-09-20', 'late', '2026-10-30'],
      ['2026-10-20', 'late', '2026-10-30'],
    ]);
  });
});

describe('to judge what was refused or withdrawn, and reopened', () => {
  const judged = judge('2026-07-27');
  it.each([
    [
      'is late from the receipt: refused in time, reopened in time, judged after it',
      [refuse('2026-05-30'), reopen('2026-05-31'), judged],
      '2026-12-01',
      ['2026-06-02', 'late', '2026-07-27'],
    ],
    [
      'is met from the receipt: refused, reopened and judged in time',
      [refuse('2026-05-20'), reopen('2026-05-25'), judge('2026-06-02')],
      '2026-12-01',
      ['2026-06-02', 'met', '2026-06-02'],
    ],
    [
      'is met by a refusal in time, for as long as that stands',
      [refuse('2026-05-30')],
      '2026-12-01',
      ['2026-06-02', 'met', '2026-05-30'],
    ],
    [
      'is open again on its last day: withdrawn, and reopened the next day',
      [withdraw('2026-05-30'), reopen('2026-05-31')],
      '2026-06-02',
      ['2026-06-02', 'open', null],
    ],
    [
      'is overdue the day after',
      [withdraw('2026-05-30'), reopen('2026-05-31')],
      '2026-06-03',
      ['2026-06-02', 'overdue', null],
    ],
    [
      'is overdue at once when it is reopened after its last day',
      [withdraw('2026-05-30'), reopen('2026-07-10')],
      '2026-07-10',
      ['2026-06-02', 'overdue', null],
    ],
    [
      'is late when it is withdrawn again after its last day',
      [refuse('2026-05-30'), reopen('2026-05-31'), withdraw('2026-06-03')],
      '2026-12-01',
      ['2026-06-02', 'late', null],
    ],
    [
      'stays late, whatever was done after a late withdrawal',
      [
        withdraw('2026-06-10'),
        reopen('2026-06-15'),
        withdraw('2026-07-01'),
        reopen('2026-07-10'),
        judged,
      ],
      '2026-12-01',
      ['2026-06-02', 'late', '2026-07-27'],
    ],
  ] as const)('%s', (_, commands, today, expected) => {
    expect(of(/^judge/, today, commands)).toEqual([expected]);
  });

  it('holds the firm to the date that it promised before', () => {
    const history = [delay('2026-05-20', '2026-07-01'), refuse('2026-05-30'), reopen('2026-06-15')];
    expect(of(/announced/, '2026-12-01', [...history, judged])).toEqual([
      ['2026-07-01', 'late', '2026-07-27'],
    ]);
  });

  it('is explained: what ended it, what revived it, and what became of it', () => {
    const [, , judgement] = obligationsOf(
      givenKnown(withdraw('2026-05-30'), reopen('2026-05-31')),
      bitonic,
      '2026-06-02',
    );
    if (judgement === undefined) throw new Error('expected to judge');
    expect(explainObligation(judgement, 'en', bitonic.calendar)).toMatch(
      /Withdrawn on 30 May 2026 and reopened on 31 May 2026: the same date holds again\. Not done yet\.$/,
    );
    expect(explainObligation(judgement, 'nl', bitonic.calendar)).toMatch(
      /Op 30 mei 2026 ingetrokken en op 31 mei 2026 heropend: dezelfde uiterste dag geldt weer\. Nog niet gedaan\.$/,
    );
    const [, , late] = obligationsOf(
      givenKnown(refuse('2026-05-30'), reopen('2026-05-31'), judged),
      bitonic,
      '2026-12-01',
    );
    if (late === undefined) throw new Error('expected to judge');
    expect(explainObligation(late, 'en', bitonic.calendar)).toMatch(
      /Declared inadmissible on 30 May 2026 and reopened on 31 May 2026: the same date holds again\. Done on 27 July 2026: late\.$/,
    );
  });
});

describe('to acknowledge what was reopened', () => {
  const early = [withdraw('2026-04-07'), reopen('2026-04-09')];
  const later = [withdraw('2026-04-07'), reopen('2026-05-01')];
  it.each([
    ['is open again before its date', early, '2026-04-13', ['2026-04-13', 'open', null]],
    ['is overdue again after it', early, '2026-04-14', ['2026-04-13', 'overdue', null]],
    [
      'is late when it is withdrawn again, after its date',
      [...early, withdraw('2026-04-14')],
      '2026-12-01',
      ['2026-04-13', 'late', null],
    ],
    [
      'is open again when it was reopened on its date',
      [withdraw('2026-04-07'), reopen('2026-04-13')],
      '2026-04-13',
      ['2026-04-13', 'open', null],
    ],
    [
      'is void when it ended on its date, and was done after a reopening',
      [withdraw('2026-04-13'), reopen('2026-05-01'), acknowledge('2026-05-04')],
      '2026-12-01',
      ['2026-04-13', 'void', null],
    ],
    ['stays void when its date had passed', later, '2026-12-01', ['2026-04-13', 'void', null]],
    [
      'is not late for a day on which the complaint was closed',
      [...later, acknowledge('2026-05-04')],
      '2026-12-01',
      ['2026-04-13', 'void', null],
    ],
    [
      'stays late when it was withdrawn too late',
      [withdraw('2026-04-20'), reopen('2026-05-01')],
      '2026-12-01',
      ['2026-04-13', 'late', null],
    ],
    [
      'is late when it had been late, and says when it was done',
      [withdraw('2026-04-20'), reopen('2026-05-01'), acknowledge('2026-05-04')],
      '2026-12-01',
      ['2026-04-13', 'late', '2026-05-04'],
    ],
    [
      'stays met by what was done before it ended in time',
      [acknowledge('2026-04-07'), withdraw('2026-04-09'), reopen('2026-05-01')],
      '2026-12-01',
      ['2026-04-13', 'met', '2026-04-07'],
    ],
    [
      'stays met by what was done on its date, on which it ended',
      [acknowledge('2026-04-13'), withdraw('2026-04-13'), reopen('2026-05-01')],
      '2026-12-01',
      ['2026-04-13', 'met', '2026-04-13'],
    ],
    [
      'stays met',
      [acknowledge('2026-04-07'), judge('2026-05-20'), reopen('2026-06-01')],
      '2026-12-01',
      ['2026-04-13', 'met', '2026-04-07'],
    ],
  ] as const)('%s', (_, commands, today, expected) => {
    expect(of(/^acknowledge$/, today, commands)).toEqual([expected]);
  });
});

describe('to request information on what was reopened', () => {
  const early = [refuse('2026-04-20'), reopen('2026-04-25')];
  it.each([
    ['is open again before its date', early, '2026-05-02', ['2026-05-02', 'open', null]],
    ['is met', [...early, ask('2026-05-02')], '2026-06-01', ['2026-05-02', 'met', '2026-05-02']],
    ['is late', [...early, ask('2026-05-03')], '2026-06-01', ['2026-05-02', 'late', '2026-05-03']],
    [
      'is void once the complaint is admissible',
      [...early, command('DeclareAdmissible', '2026-04-28')],
      '2026-04-28',
      ['2026-05-02', 'void', null],
    ],
    [
      'is void when it was reopened after its date',
      [refuse('2026-04-20'), reopen('2026-05-10'), ask('2026-05-12')],
      '2026-06-01',
      ['2026-05-02', 'void', null],
    ],
    [
      'keeps what was asked before the end',
      [ask('2026-04-10'), refuse('2026-04-20'), reopen('2026-05-10'), ask('2026-05-12')],
      '2026-06-01',
      ['2026-05-02', 'met', '2026-04-10'],
    ],
  ] as const)('%s', (_, commands, today, expected) => {
    expect(of(/^request/, today, commands)).toEqual([expected]);
  });
});
