import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { explainObligation } from '../obligations/explain-obligation.ts';
import { obligationsOf } from '../obligations/obligations.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { command } from '../testing/by-the-book.ts';
import { given } from '../testing/given.ts';
import { findingsOf } from './findings.ts';

const letter = 'a'.repeat(64);

/** A note without a name, about an employee; received on 2 April 2026 and judged on 28 May. */
const note = (more: object): readonly ComplaintCommand[] => [
  command('Receive', '2026-04-02', {
    channel: 'letter',
    subjects: ['service'],
    text: 'Piet shouts at customers.',
    officer: 'anna',
    employees: ['piet'],
    ...more,
  }),
  command('InformEmployee', '2026-04-03', { employee: 'piet' }),
  command('InviteStatement', '2026-04-10', { party: 'piet' }),
  command('GiveStatement', '2026-04-20', { party: 'piet' }),
  command('DeclareAdmissible', '2026-05-27', { grounds: ['persons'] }),
  command('Notify', '2026-05-27', { of: 'admissibility', party: 'piet', letter }),
  command('Judge', '2026-05-28', { outcome: 'rejected', reasons: 'Nobody else has heard it.' }),
  command('Notify', '2026-05-28', { of: 'judgement', party: 'piet', letter }),
];

const anonymous = note({ anonymous: true });

const codes = (commands: readonly ComplaintCommand[], today: LocalDate = '2026-12-31') =>
  findingsOf(given(...commands) as KnownComplaint, bitonic, today).map(
    ({ code, what }) => `${code} ${what}`,
  );

const states = (commands: readonly ComplaintCommand[], today: LocalDate = '2026-12-31') =>
  obligationsOf(given(...commands) as KnownComplaint, bitonic, today).map(
    ({ kind, state }) => `${kind} ${state}`,
  );

describe('a complaint that is anonymous', () => {
  it('asks for no word to the complainant, and for the judgement all the same', () => {
    expect(codes(anonymous)).toEqual([]);
    const nothing = ['acknowledge void', 'request-information void'];
    expect(states(anonymous)).toEqual([...nothing, 'judge met', 'progress void']);
    expect(states(anonymous.slice(0, 1))).toEqual([...nothing, 'judge overdue', 'progress void']);
  });

  it('says so where the term is explained', () => {
    const [acknowledge] = obligationsOf(
      given(...anonymous) as KnownComplaint,
      bitonic,
      '2026-12-31',
    );
    if (acknowledge === undefined) throw new Error('expected an obligation');
    expect(explainObligation(acknowledge, 'en', bitonic.calendar)).toMatch(
      /Void: the complaint is anonymous, and there was nobody to write to\.$/,
    );
    expect(explainObligation(acknowledge, 'nl', bitonic.calendar)).toMatch(
      /Niet van toepassing: de klacht is anoniem, en er was niemand om aan te schrijven\.$/,
    );
  });

  it('is not the same as a name that was left out', () => {
    expect(codes(note({}))).toEqual([
      'no-complainant null',
      'admissibility-stated-late 2026-04-13',
      'party-not-invited complainant',
      'no-solution-sought null',
      'remedy-not-named kifid',
      'remedy-not-named court',
      'judgement-not-notified complainant',
    ]);
    expect(states(note({}))).toEqual([
      'acknowledge late',
      'request-information void',
      'judge met',
      'progress late',
      'progress met',
    ]);
  });

  it('asks for words again once somebody makes themselves known', () => {
    const known = [
      ...anonymous.slice(0, 4),
      command('AddComplainant', '2026-05-04', { id: 'k1', complainant: { name: 'A. de Vries' } }),
    ];
    expect(states(known, '2026-06-01')).toEqual([
      'acknowledge void',
      'request-information void',
      'judge open',
      'progress open',
    ]);
    expect(states(known, '2026-06-02').at(-1)).toBe('progress overdue');
    expect(codes([...known, ...anonymous.slice(4)])).toEqual([
      'party-not-invited k1',
      'no-solution-sought null',
      'remedy-not-named kifid',
      'remedy-not-named court',
      'judgement-not-notified k1',
    ]);
  });
});
