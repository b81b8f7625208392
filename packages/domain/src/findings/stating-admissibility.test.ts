import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { command, contents } from '../testing/by-the-book.ts';
import { given } from '../testing/given.ts';
import { findingsOf } from './findings.ts';

/** Received on Monday 30 March 2026: to be told by 8 April, and to be asked by 30 April. */
const received = '2026-03-30';
const before = [
  command('Receive', received, { channel: 'letter', subjects: ['price'], officer: 'anna' }),
  command('Acknowledge', '2026-03-31', { contents }),
];
const admissible = (at: LocalDate, more: object = {}) =>
  command('DeclareAdmissible', at, { grounds: ['services'], ...more });
const inadmissible = (at: LocalDate) =>
  command('DeclareInadmissible', at, {
    grounds: [{ ground: 'too-late', explanation: 'It is of ten years ago.' }],
  });
const asked = (at: LocalDate) => command('RequestInformation', at);
const answered = (at: LocalDate, more: object = {}) => command('ProvideInformation', at, more);
const withdrawn = (at: LocalDate, more: object = {}) => command('Withdraw', at, more);
const reopened = (at: LocalDate) => command('Reopen', at);
const judged = (at: LocalDate) =>
  command('Judge', at, { outcome: 'upheld', reasons: 'The price was wrong.' });

const found = (commands: readonly ComplaintCommand[], today: LocalDate) =>
  findingsOf(given(...before, ...commands) as KnownComplaint, bitonic, today)
    .filter(({ code }) => code.startsWith('admissibility-'))
    .map(({ code, on, what }) => `${code} ${on} ${what}`);

const notStated = (by: LocalDate) => [`admissibility-not-stated null ${by}`];
const late = (on: LocalDate, by: LocalDate) => [`admissibility-stated-late ${on} ${by}`];

describe('whether a complaint is admissible', () => {
  it.each([
    ['may be said until the last day to acknowledge', [], '2026-04-08', []],
    ['is not said by then', [], '2026-04-09', notStated('2026-04-08')],
    ['is not said months later', [], '2026-11-27', notStated('2026-04-08')],
    ['is said on the last day', [admissible('2026-04-08')], '2026-11-27', []],
    [
      'is said a day late',
      [admissible('2026-04-09')],
      '2026-04-09',
      late('2026-04-09', '2026-04-08'),
    ],
    [
      'is said eighty days after receipt',
      [admissible(addDays(received, 80))],
      '2026-11-27',
      late('2026-06-18', '2026-04-08'),
    ],
    ['is denied in time', [inadmissible('2026-04-08')], '2026-11-27', []],
    [
      'is denied late',
      [inadmissible('2026-05-04')],
      '2026-11-27',
      late('2026-05-04', '2026-04-08'),
    ],
    [
      'is guessed to be said late',
      [admissible('2026-06-01', { estimated: true })],
      '2026-11-27',
      [],
    ],
  ] as const)('%s', (_, commands, today, expected) => {
    expect(found(commands, today)).toEqual(expected);
  });
});

describe('where it depends on an answer', () => {
  const answer = [asked('2026-04-30'), answered('2026-05-11')];
  it.each([
    ['nothing is late while that is waited for', [asked('2026-04-07')], '2026-11-27', []],
    ['the days count anew from it', answer, '2026-05-20', []],
    ['it is not said by then either', answer, '2026-05-21', notStated('2026-05-20')],
    ['it is said by then', [...answer, admissible('2026-05-20')], '2026-11-27', []],
    [
      'it is said a day later',
      [...answer, admissible('2026-05-21')],
      '2026-11-27',
      late('2026-05-21', '2026-05-20'),
    ],
    [
      'it is said without waiting for it',
      [asked('2026-04-07'), admissible('2026-05-20'), answered('2026-06-20')],
      '2026-11-27',
      [],
    ],
    [
      'the last answer counts',
      [asked('2026-04-07'), answered('2026-04-20'), asked('2026-04-29'), answered('2026-06-01')],
      '2026-06-09',
      notStated('2026-06-08'),
    ],
    [
      'the last answer counts, whichever was recorded first',
      [asked('2026-04-29'), answered('2026-06-01'), asked('2026-04-07'), answered('2026-04-20')],
      '2026-06-09',
      notStated('2026-06-08'),
    ],
    [
      'of an answer on a day that is guessed nothing is known',
      [asked('2026-04-30'), answered('2026-05-11', { estimated: true })],
      '2026-11-27',
      [],
    ],
    [
      'what is asked too late buys no time',
      [asked('2026-05-01')],
      '2026-11-27',
      notStated('2026-04-08'),
    ],
    [
      'nor does what is asked afterwards',
      [admissible('2026-04-20'), asked('2026-04-21')],
      '2026-11-27',
      late('2026-04-20', '2026-04-08'),
    ],
  ] as const)('%s', (_, commands, today, expected) => {
    expect(found(commands, today)).toEqual(expected);
  });
});

describe('a complaint that ended or began anew', () => {
  it.each([
    ['in time need not be told', [withdrawn('2026-04-08')], '2026-11-27', []],
    ['too late had to be', [withdrawn('2026-04-09')], '2026-11-27', notStated('2026-04-08')],
    [
      'on a day that is guessed is held to nothing',
      [withdrawn('2026-04-09', { estimated: true })],
      '2026-11-27',
      [],
    ],
    ['with a judgement is told of that', [judged('2026-05-20')], '2026-11-27', []],
    [
      'after the days is held to them still',
      [judged('2026-05-20'), reopened('2026-06-01')],
      '2026-11-27',
      notStated('2026-04-08'),
    ],
    [
      'was told late before it was reopened',
      [inadmissible('2026-04-20'), reopened('2026-06-01'), admissible('2026-06-20')],
      '2026-11-27',
      late('2026-04-20', '2026-04-08'),
    ],
    [
      'was told late, and told once more',
      [inadmissible('2026-04-20'), reopened('2026-06-01'), inadmissible('2026-06-20')],
      '2026-11-27',
      late('2026-04-20', '2026-04-08'),
    ],
    [
      'while it was closed on the last day is not',
      [withdrawn('2026-04-03'), reopened('2026-06-01'), admissible('2026-06-20')],
      '2026-11-27',
      [],
    ],
    [
      'was told before it was reopened',
      [inadmissible('2026-04-07'), reopened('2026-06-01'), admissible('2026-06-20')],
      '2026-11-27',
      [],
    ],
    [
      'was received on another day than was recorded',
      [
        admissible('2026-04-09'),
        command('Correct', '2026-04-10', {
          receivedOn: { from: received, to: '2026-03-31' },
          why: 'The stamp was misread.',
        }),
      ],
      '2026-11-27',
      [],
    ],
  ] as const)('%s', (_, commands, today, expected) => {
    expect(found(commands, today)).toEqual(expected);
  });

  it('comes from another register, which is not asked for it', () => {
    const origin = { source: 'old', reference: '1', untracked: [] };
    const imported = [command('Receive', received, { channel: 'other', subjects: [], origin })];
    const complaints = [imported, [...imported, admissible('2026-06-20')]];
    for (const commands of complaints) {
      const complaint = given(...commands) as KnownComplaint;
      const codes = findingsOf(complaint, bitonic, '2026-11-27').map(({ code }) => code);
      expect(codes).toEqual([]);
    }
  });
});
