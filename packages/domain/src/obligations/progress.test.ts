import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { given, givenKnown } from '../testing/given.ts';
import { obligationsOf } from './obligations.ts';

const progressOf = (complaint: KnownComplaint, today: LocalDate, procedure = bitonic) =>
  obligationsOf(complaint, procedure, today)
    .filter(({ kind }) => kind === 'progress')
    .map(({ proof, due, state, metOn }) => [
      proof[1]?.step === 'start' && proof[1].date,
      due,
      state,
      metOn,
    ]);

const command = (type: ComplaintCommand['type'], at: LocalDate, more = {}): ComplaintCommand =>
  ({ type, data: { at, ...more } }) as ComplaintCommand;
const tell = (at: LocalDate) => command('ReportProgress', at);
const judge = (at: LocalDate) => command('Judge', at, { outcome: 'upheld' });

/** Received on 2 April 2026; a word at least every four weeks. */
describe('to keep the complainant informed (article 6.3)', () => {
  it.each([
    ['is open on its last day', [], '2026-04-30', [['2026-04-02', '2026-04-30', 'open', null]]],
    ['is overdue a day after', [], '2026-05-01', [['2026-04-02', '2026-04-30', 'overdue', null]]],
    [
      'begins anew with every word',
      [tell('2026-04-30')],
      '2026-05-01',
      [['2026-04-30', '2026-05-28', 'open', null]],
    ],
    [
      'begins anew with a solution that is proposed, and again when it is declined',
      [
        command('ProposeSolution', '2026-04-30', { by: 'anna' }),
        command('DeclineSolution', '2026-05-28'),
      ],
      '2026-06-25',
      [['2026-05-28', '2026-06-25', 'open', null]],
    ],
    [
      'begins anew when the complainant is asked for a statement, and gives it',
      [
        command('InviteStatement', '2026-04-30', { party: 'complainant' }),
        command('GiveStatement', '2026-05-28', { party: 'complainant' }),
      ],
      '2026-06-25',
      [['2026-05-28', '2026-06-25', 'open', null]],
    ],
    [
      'keeps a silence that was too long',
      [tell('2026-05-01'), tell('2026-05-04')],
      '2026-05-05',
      [
        ['2026-04-02', '2026-04-30', 'late', '2026-05-01'],
        ['2026-05-04', '2026-06-01', 'open', null],
      ],
    ],
    [
      'is met by the judgement',
      [tell('2026-04-20'), judge('2026-05-18')],
      '2026-12-01',
      [['2026-04-20', '2026-05-18', 'met', '2026-05-18']],
    ],
    [
      'is late where the judgement came too late, and once',
      [tell('2026-04-20'), judge('2026-05-19')],
      '2026-12-01',
      [['2026-04-20', '2026-05-18', 'late', '2026-05-19']],
    ],
    [
      'is void where the complaint was withdrawn in time',
      [tell('2026-04-20'), command('Withdraw', '2026-05-18')],
      '2026-12-01',
      [['2026-04-20', '2026-05-18', 'void', null]],
    ],
    [
      'is late where it was withdrawn after',
      [command('Withdraw', '2026-05-18')],
      '2026-12-01',
      [['2026-04-02', '2026-04-30', 'late', null]],
    ],
    [
      'is void where all ended on the first day',
      [judge('2026-04-02')],
      '2026-12-01',
      [['2026-04-02', '2026-04-30', 'void', null]],
    ],
    [
      'does not count a word after the end',
      [judge('2026-04-20'), tell('2026-06-20')],
      '2026-12-01',
      [['2026-04-02', '2026-04-30', 'met', '2026-04-20']],
    ],
    [
      'counts an estimated end for nothing',
      [command('Judge', '2026-08-20', { outcome: 'upheld', estimated: true })],
      '2026-12-01',
      [['2026-04-02', '2026-04-30', 'void', null]],
    ],
    [
      'begins anew with a reopening',
      [judge('2026-04-20'), command('Reopen', '2026-07-01'), tell('2026-08-01')],
      '2026-08-02',
      [
        ['2026-04-02', '2026-04-30', 'met', '2026-04-20'],
        ['2026-07-01', '2026-07-29', 'late', '2026-08-01'],
        ['2026-08-01', '2026-08-29', 'open', null],
      ],
    ],
  ] as const)('%s', (_, commands, today, expected) => {
    expect(progressOf(givenKnown(...commands), today)).toEqual(expected);
  });

  it.each([
    ['an acknowledgement', [command('Acknowledge', '2026-04-07')], '2026-04-07'],
    ['a question', [command('RequestInformation', '2026-04-08')], '2026-04-08'],
    [
      'the decision that it is admissible',
      [command('DeclareAdmissible', '2026-04-09')],
      '2026-04-09',
    ],
    [
      'an invitation',
      [command('InviteStatement', '2026-04-10', { party: 'complainant' })],
      '2026-04-10',
    ],
    ['a delay', [command('Delay', '2026-04-13', { until: '2026-08-01' })], '2026-04-13'],
    [
      'the answer of the complainant: none',
      [command('RequestInformation', '2026-04-08'), command('ProvideInformation', '2026-04-20')],
      '2026-04-08',
    ],
    [
      'a word to the employee: none',
      [
        command('NameEmployee', '2026-04-08', { employee: 'piet' }),
        command('InformEmployee', '2026-04-09', { employee: 'piet' }),
        command('InviteStatement', '2026-04-10', { party: 'piet' }),
      ],
      '2026-04-02',
    ],
  ] as const)('counts as a word: %s', (_, commands, from) => {
    expect(progressOf(givenKnown(...commands), '2026-04-20')).toEqual([
      [from, addDays(from, 28), 'open', null],
    ]);
  });

  it('is not asked of a register that does not keep it', () => {
    const imported = given(
      {
        type: 'Receive',
        data: {
          at: '2026-04-02',
          channel: 'other',
          subjects: [],
          origin: { source: 'old', reference: '1', untracked: ['progress'] },
        },
      },
      command('Acknowledge', '2026-08-02'),
    ) as KnownComplaint;
    expect(progressOf(imported, '2026-12-01')).toEqual([
      ['2026-08-02', '2026-08-30', 'void', null],
    ]);
    expect(obligationsOf(imported, bitonic, '2026-12-01')).toHaveLength(4);
  });

  it('is counted in the days that a procedure says', () => {
    const weekly = {
      ...bitonic,
      terms: { ...bitonic.terms, progress: { article: '6.3', term: { count: 10, unit: 'days' } } },
    } as const;
    expect(progressOf(givenKnown(), '2026-04-13', weekly)).toEqual([
      ['2026-04-02', '2026-04-12', 'overdue', null],
    ]);
  });

  it('is late as often as four weeks passed without a word, whatever the days', () => {
    const DAY = 86_400_000;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 260 }), { maxLength: 12 }), (days) => {
        const told = days.map((day) =>
          tell(new Date(Date.UTC(2026, 3, 2) + day * DAY).toISOString().slice(0, 10) as LocalDate),
        );
        const inOrder = [0, ...days].toSorted((a, b) => a - b);
        const tooLong = inOrder.filter((day, index) => day - (inOrder[index - 1] ?? 0) > 28).length;
        const all = progressOf(givenKnown(...told), '2026-12-31');
        expect(all.filter(([, , state]) => state === 'late')).toHaveLength(tooLong);
        expect(all).toHaveLength(tooLong + 1);
      }),
    );
  });

  it('is owed by nobody where the version has no interval', () => {
    const { progress: _none, ...terms } = bitonic.terms;
    expect(progressOf(givenKnown(), '2026-12-01', { ...bitonic, terms })).toEqual([]);
  });
});
