import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import type { UntrackedKind } from '../complaint/values.ts';
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
    [
      'void when the complaint ended in time, though it was done after that and its date',
      [command('Withdraw', '2026-04-13'), command('Acknowledge', '2026-04-14')],
      '2026-12-01',
      { due, state: 'void', metOn: null },
    ],
    [
      'met on its last day by what had ended before',
      [command('Withdraw', '2026-04-07'), command('Acknowledge', '2026-04-13')],
      '2026-12-01',
      { due, state: 'met', metOn: '2026-04-13' },
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
      'met by the first request, whatever is asked again after the month',
      [ask('2026-04-20'), ask('2026-05-03')],
      '2026-06-01',
      { due, state: 'met', metOn: '2026-04-20' },
    ],
    [
      'met by the first request, also where that was recorded last',
      [ask('2026-05-03'), ask('2026-04-20')],
      '2026-06-01',
      { due, state: 'met', metOn: '2026-04-20' },
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
  const keepingNo = (
    untracked: readonly UntrackedKind[],
    ...commands: readonly ComplaintCommand[]
  ): KnownComplaint =>
    given(
      command('Receive', '2026-04-02', {
        channel: 'other',
        subjects: [],
        origin: { source: 'old', reference: '1', untracked },
      }),
      ...commands,
    ) as KnownComplaint;
  const imported = (...commands: readonly ComplaintCommand[]) =>
    keepingNo(['acknowledge', 'request-information', 'judge'], ...commands);

  it.each([
    ['acknowledge', command('Acknowledge', '2026-04-14'), 'late', '2026-04-14'],
    ['request-information', command('RequestInformation', '2026-05-02'), 'met', '2026-05-02'],
    ['judge', command('Judge', '2026-06-02', { outcome: 'upheld' }), 'met', '2026-06-02'],
  ] as const)('is not held to %s, unless it was done all the same', (kind, done, state, metOn) => {
    expect(stateOf(imported(), kind, '2026-12-01')).toMatchObject({ state: 'void', metOn: null });
    expect(stateOf(imported(done), kind, '2026-12-01')).toMatchObject({ state, metOn });
  });

  it('is not held to a judgement by a withdrawal', () => {
    const withdrawn = imported(command('Withdraw', '2026-09-01'));
    expect(stateOf(withdrawn, 'judge', '2026-12-01').state).toBe('void');
  });

  it('is held to a step that it does keep', () => {
    const kept = keepingNo(['judge'], command('Acknowledge', '2026-04-03'));
    expect(stateOf(kept, 'request-information', '2026-05-02').state).toBe('open');
  });

  it('has a step to do on a day before that on which it was no more, whichever is asked first', () => {
    const kept = keepingNo(['acknowledge', 'judge', 'progress']);
    const asked = ['2026-05-03', '2026-05-02', '2026-05-03'] as const;
    expect(asked.map((today) => stateOf(kept, 'request-information', today).state)).toEqual([
      'void',
      'open',
      'void',
    ]);
  });
});
