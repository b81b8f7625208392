import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { givenKnown } from '../testing/given.ts';
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
describe('to judge what was reopened', () => {
  it('is due anew, two months from that day, and what was judged stays judged', () => {
    const before = [judge('2026-05-20'), reopen('2026-07-31')];
    const first = ['2026-06-02', 'met', '2026-05-20'];
    expect(of(/^judge$/, '2026-09-30', before)).toEqual([first, ['2026-09-30', 'open', null]]);
    expect(of(/^judge$/, '2026-10-01', before)).toEqual([first, ['2026-09-30', 'overdue', null]]);
    expect(of(/^judge$/, '2026-12-01', [...before, judge('2026-10-05')])).toEqual([
      first,
      ['2026-09-30', 'late', '2026-10-05'],
    ]);
  });

  it('says that it is counted from the reopening', () => {
    const [, again] = obligationsOf(
      givenKnown(judge('2026-05-20'), reopen('2026-07-31')),
      bitonic,
      '2026-08-01',
    ).filter(({ kind }) => kind === 'judge');
    expect(again?.proof.slice(0, 2)).toEqual([
      {
        step: 'rule',
        article: '4.6',
        procedure: 'bitonic 2025.2',
        calendar: 'NL-2026-11',
        term: { count: 2, unit: 'months' },
        from: 'reopening',
      },
      { step: 'start', date: '2026-07-31' },
    ]);
  });

  it('is due for every reopening, and a withdrawal ends only its own', () => {
    expect(
      of(/^judge$/, '2026-12-01', [
        withdraw('2026-06-10'),
        reopen('2026-06-15'),
        withdraw('2026-07-01'),
        reopen('2026-07-10'),
        judge('2026-08-01'),
      ]),
    ).toEqual([
      ['2026-06-02', 'late', null],
      ['2026-08-15', 'void', null],
      ['2026-09-10', 'met', '2026-08-01'],
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
