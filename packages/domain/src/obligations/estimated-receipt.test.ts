import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { findingsOf } from '../findings/findings.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { given } from '../testing/given.ts';
import { explainObligation } from './explain-obligation.ts';
import { obligationsOf } from './obligations.ts';

const command = (
  type: ComplaintCommand['type'],
  at: LocalDate,
  more: object = {},
): ComplaintCommand => ({ type, data: { at, ...more } }) as ComplaintCommand;

const received = (more: object): ComplaintCommand =>
  command('Receive', '2026-04-02', { channel: 'email', subjects: ['price'], ...more });

const RECEIVED = received({ estimated: true });

const LATE: readonly ComplaintCommand[] = [
  command('Acknowledge', '2026-05-14'),
  command('RequestInformation', '2026-05-15'),
  command('Delay', '2026-06-20', { until: '2026-07-15' }),
  command('Judge', '2026-08-20', { outcome: 'upheld' }),
];

const givenKnown = (...commands: readonly ComplaintCommand[]): KnownComplaint => {
  const complaint = given(...commands);
  if (complaint.status === 'unknown') throw new Error('expected a complaint');
  return complaint;
};

const statesOf = (today: LocalDate, ...commands: readonly ComplaintCommand[]) =>
  obligationsOf(givenKnown(...commands), bitonic, today).map(({ kind, state }) => [kind, state]);

describe('a complaint whose day of receipt is an estimate', () => {
  it.each(['2026-04-03', '2026-12-01', '2028-12-01'] as const)(
    'is held to no term that counts from it, open, on %s',
    (today) => {
      expect(statesOf(today, RECEIVED)).toEqual([
        ['acknowledge', 'void'],
        ['request-information', 'void'],
        ['judge', 'void'],
        ['progress', 'void'],
      ]);
    },
  );

  it('is held to what counts from another day: a date that was promised, a word, a reopening', () => {
    expect(statesOf('2027-12-01', RECEIVED, ...LATE)).toEqual([
      ['acknowledge', 'void'],
      ['request-information', 'void'],
      ['judge', 'void'],
      ['judge-by-announced-date', 'late'],
      ['progress', 'late'],
      ['progress', 'late'],
    ]);
    const reopened = command('Reopen', '2026-09-01', { reason: 'news' });
    expect(statesOf('2027-12-01', RECEIVED, ...LATE, reopened)).toContainEqual([
      'judge-reopened',
      'overdue',
    ]);
  });

  it('leads to no finding that counts from it', () => {
    const said = command('DeclareAdmissible', '2026-06-01');
    const codesOf = (receipt: ComplaintCommand) =>
      findingsOf(givenKnown(receipt, said, ...LATE), bitonic, '2027-12-01').map(({ code }) => code);
    const terms = ['admissibility-stated-late', 'delay-announced-late'];
    expect(codesOf(received({}))).toEqual(expect.arrayContaining(terms));
    for (const code of terms) expect(codesOf(RECEIVED)).not.toContain(code);
  });

  it('says so', () => {
    const [acknowledge] = obligationsOf(givenKnown(RECEIVED), bitonic, '2026-12-01');
    const said = (language: 'en' | 'nl') =>
      acknowledge === undefined
        ? ''
        : explainObligation(acknowledge, language, bitonic.calendar).split('. ').at(-1);
    expect(said('en')).toBe(
      'Void: the day it is counted from is an estimate, and no term is held to that.',
    );
    expect(said('nl')).toBe(
      'Niet van toepassing: de dag waarop de termijn begint is een schatting, en die telt voor geen termijn.',
    );
  });

  it('is held to its terms once the day is known', () => {
    const corrected = command('Correct', '2026-04-20', {
      receivedOn: { from: '2026-04-02', to: '2026-04-01' },
      why: 'the envelope was found',
    });
    expect(statesOf('2026-12-01', RECEIVED, corrected)[0]).toEqual(['acknowledge', 'overdue']);
  });
});
