import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { given, givenKnown } from '../testing/given.ts';
import { obligationsOf } from './obligations.ts';

/** Received on 2 April 2026: acknowledge by 13 April, ask by 2 May, judge by 2 June. */
const stateOf = (complaint: KnownComplaint, kind: string, today: LocalDate) => {
  const { due, state, metOn } =
    obligationsOf(complaint, bitonic, today).find((one) => one.kind === kind) ?? {};
  return { due, state, metOn };
};

const command = (
  type: ComplaintCommand['type'],
  at: LocalDate,
  more: object = {},
): ComplaintCommand => ({ type, data: { at, ...more } }) as ComplaintCommand;

describe('to acknowledge (article 4.2)', () => {
  const due = '2026-04-13';
  it.each([
    ['open on its last day', [], '2026-04-13', { due, state: 'open', metOn: null }],
    ['overdue on the day after', [], '2026-04-14', { due, state: 'overdue', metOn: null }],
    [
      'met on its last day',
      [command('Acknowledge', '2026-04-13')],
      '2026-12-01',
      { due, state: 'met', metOn: '2026-04-13' },
    ],
    [
      'late a day after',
      [command('Acknowledge', '2026-04-14')],
      '2026-12-01',
      { due, state: 'late', metOn: '2026-04-14' },
    ],
    [
      'void when the complaint ended in time',
      [command('Withdraw', '2026-04-13')],
      '2026-12-01',
      { due, state: 'void', metOn: null },
    ],
    [
      'late when the complaint ended after it',
      [command('Withdraw', '2026-04-14')],
      '2026-12-01',
      { due, state: 'late', metOn: null },
    ],
  ] as const)('is %s', (_, commands, today, expected) => {
    expect(stateOf(givenKnown(...commands), 'acknowledge', today)).toEqual(expected);
  });
});

describe('to request information (article 4.3)', () => {
  const due = '2026-05-02';
  const ask = (at: LocalDate) => command('RequestInformation', at);
  it.each([
    ['open while it may still be needed', [], '2026-05-02', { due, state: 'open', metOn: null }],
    ['void when the month has passed', [], '2026-05-03', { due, state: 'void', metOn: null }],
    [
      'void once the complaint is admissible',
      [command('DeclareAdmissible', '2026-04-08')],
      '2026-04-09',
      { due, state: 'void', metOn: null },
    ],
    [
      'met by what is asked on the day of the decision',
      [ask('2026-04-20'), command('DeclareAdmissible', '2026-04-20')],
      '2026-06-01',
      { due, state: 'met', metOn: '2026-04-20' },
    ],
    ['met', [ask('2026-05-02')], '2026-06-01', { due, state: 'met', metOn: '2026-05-02' }],
    ['late', [ask('2026-05-03')], '2026-06-01', { due, state: 'late', metOn: '2026-05-03' }],
    [
      'late when a second request is',
      [ask('2026-04-20'), ask('2026-05-03')],
      '2026-06-01',
      { due, state: 'late', metOn: '2026-05-03' },
    ],
    [
      'not late for what is asked after admissibility',
      [ask('2026-04-20'), command('DeclareAdmissible', '2026-04-28'), ask('2026-05-10')],
      '2026-06-01',
      { due, state: 'met', metOn: '2026-04-20' },
    ],
  ] as const)('is %s', (_, commands, today, expected) => {
    expect(stateOf(givenKnown(...commands), 'request-information', today)).toEqual(expected);
  });
});

describe('to judge (article 4.6)', () => {
  const due = '2026-06-02';
  const judged = (at: LocalDate) => command('Judge', at, { outcome: 'rejected' });
  it.each([
    ['open on its last day', [], '2026-06-02', { due, state: 'open', metOn: null }],
    ['overdue on the day after', [], '2026-06-03', { due, state: 'overdue', metOn: null }],
    [
      'met on its last day',
      [judged('2026-06-02')],
      '2026-12-01',
      { due, state: 'met', metOn: '2026-06-02' },
    ],
    ['late', [judged('2026-06-03')], '2026-12-01', { due, state: 'late', metOn: '2026-06-03' }],
    [
      'met by declaring it inadmissible',
      [
        command('DeclareInadmissible', '2026-05-01', {
          grounds: [{ ground: 'too-late', explanation: 'It is too late.' }],
        }),
      ],
      '2026-12-01',
      { due, state: 'met', metOn: '2026-05-01' },
    ],
    [
      'void when withdrawn in time',
      [command('Withdraw', '2026-06-02')],
      '2026-12-01',
      { due, state: 'void', metOn: null },
    ],
    [
      'late when withdrawn after',
      [command('Withdraw', '2026-06-03')],
      '2026-12-01',
      { due, state: 'late', metOn: null },
    ],
    [
      'not paused by a request for information',
      [command('RequestInformation', '2026-04-10'), command('ProvideInformation', '2026-05-30')],
      '2026-06-03',
      { due, state: 'overdue', metOn: null },
    ],
    [
      'not moved by a delay',
      [command('Delay', '2026-05-20', { until: '2026-07-05' })],
      '2026-06-03',
      { due, state: 'overdue', metOn: null },
    ],
    [
      'held to no term by an estimated date',
      [command('Judge', '2026-09-01', { outcome: 'upheld', estimated: true })],
      '2026-12-01',
      { due, state: 'void', metOn: null },
    ],
  ] as const)('is %s', (_, commands, today, expected) => {
    expect(stateOf(givenKnown(...commands), 'judge', today)).toEqual(expected);
  });
});

describe('to judge by an announced date (article 4.6)', () => {
  const delay = (at: LocalDate, until: LocalDate) => command('Delay', at, { until });
  const announced = (complaint: KnownComplaint, today: LocalDate) =>
    obligationsOf(complaint, bitonic, today)
      .filter(({ kind }) => kind === 'judge-by-announced-date')
      .map(({ due, target, state }) => [due, target, state]);

  it('is there once for every delay, each with its own date', () => {
    const complaint = givenKnown(
      delay('2026-05-20', '2026-07-05'),
      delay('2026-07-01', '2026-08-03'),
      command('Judge', '2026-08-03', { outcome: 'settled' }),
    );
    expect(announced(complaint, '2026-12-01')).toEqual([
      ['2026-07-05', '2026-07-03', 'late'],
      ['2026-08-03', '2026-08-03', 'met'],
    ]);
  });

  it('is overdue when the promise is broken', () => {
    const complaint = givenKnown(delay('2026-05-20', '2026-07-05'));
    expect(announced(complaint, '2026-07-05')).toEqual([['2026-07-05', '2026-07-03', 'open']]);
    expect(announced(complaint, '2026-07-06')).toEqual([['2026-07-05', '2026-07-03', 'overdue']]);
  });
});

describe('a complaint from a register that does not keep a step', () => {
  const imported = (): KnownComplaint =>
    given({
      type: 'Receive',
      data: {
        at: '2026-04-02',
        channel: 'other',
        subjects: [],
        origin: { source: 'old', reference: '1', untracked: ['acknowledge', 'judge'] },
      },
    }) as KnownComplaint;

  it('is not held to that step', () => {
    expect(stateOf(imported(), 'acknowledge', '2026-12-01').state).toBe('void');
    expect(stateOf(imported(), 'judge', '2026-12-01').state).toBe('void');
  });
});
