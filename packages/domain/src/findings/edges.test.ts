import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { changed, command, delayed, since, until, without } from '../testing/by-the-book.ts';
import { given } from '../testing/given.ts';
import { findingsOf } from './findings.ts';

const found = (commands: readonly ComplaintCommand[], today: LocalDate) =>
  findingsOf(given(...commands) as KnownComplaint, bitonic, today).map(
    ({ code, article, on, what }) => [code, article, on, what].join(' '),
  );

/** Received on 2 April 2026 without a subject, and to be acknowledged by 13 April. */
const unnamed = changed('Receive', { subjects: [] });
const [received] = unnamed;

describe('what the register must hold is asked', () => {
  it.each([
    ['not of what only came in', [], '2026-04-13', []],
    ['not once it is acknowledged', unnamed.slice(1, 4), '2026-04-13', []],
    [
      'when the days to acknowledge have passed, of what was acknowledged too',
      [
        ...unnamed.slice(1, 4),
        command('DeclareAdmissible', '2026-04-10', { grounds: ['services'] }),
      ],
      '2026-04-14',
      ['no-subject 7.1  '],
    ],
    [
      'once it has ended, acknowledged or not',
      [command('Withdraw', '2026-04-07')],
      '2026-04-07',
      ['not-forwarded 4.1  ', 'no-officer 2.2  ', 'no-subject 7.1  '],
    ],
    [
      'not for another date that has passed',
      [delayed('2026-04-03', '2026-04-07')],
      '2026-04-08',
      [],
    ],
  ] as const)('%s', (_, commands, today, expected) => {
    expect(found([received, ...commands] as ComplaintCommand[], today)).toEqual(expected);
  });
});

describe('the acknowledgement of a letter', () => {
  it('need hold no copy, but all else', () => {
    const letter = changed('Receive', { channel: 'letter' });
    expect(found(changed('Acknowledge', { contents: [] }, letter), '2026-12-31')).toEqual(
      ['contact', 'date-of-receipt', 'timeframe', 'free-of-charge', 'next-steps'].map(
        (what) => `acknowledgement-incomplete 4.2 2026-04-03 ${what}`,
      ),
    );
  });
});

describe('a notice is one', () => {
  const untold = (decided: LocalDate) =>
    ['complainant', 'piet'].map((party) => `judgement-not-notified 4.7 ${decided} ${party}`);

  it('of the decision that it tells of', () => {
    const admissible = ['complainant', 'piet'].map((party) =>
      command('Notify', '2026-05-30', { of: 'admissibility', party, letter: 'a'.repeat(64) }),
    );
    const judged = without('Notify').filter(({ type }) => !type.includes('Kifid'));
    expect(found([...judged, ...admissible], '2026-06-02')).toEqual([
      'admissible-not-notified 4.7 2026-04-12 piet',
      ...untold('2026-05-30'),
    ]);
  });

  it('of the last judgement, not of the one that was reopened', () => {
    const [judge, ...told] = since('Judge').filter(({ type }) => !type.includes('Kifid'));
    const again = { ...judge, data: { ...judge?.data, at: '2026-06-20' } } as ComplaintCommand;
    const before = [...until('Judge'), judge, ...told] as ComplaintCommand[];
    const reopened = [...before, command('Reopen', '2026-06-10'), again];
    // A Saturday, so that Monday is the working day after it.
    expect(found(reopened, '2026-06-22')).toEqual([]);
    expect(found(reopened, '2026-06-23')).toEqual(untold('2026-06-20'));
  });
});

describe('a third delay', () => {
  /** Delayed on 22 May to 16 June, and on 15 June to 10 July. */
  const twice = [...until('Judge'), delayed('2026-06-15', '2026-07-10')];
  it.each([
    ['2026-07-10', []],
    ['2026-07-11', ['delay-announced-late 4.6 2026-07-11 2026-07-10']],
  ] as const)('on %s is held to the last of the earlier promises', (at, expected) => {
    const commands = [...twice, delayed(at, '2026-08-01')];
    expect(
      found(commands, '2026-07-11').filter((one) => !one.startsWith('delay-without-end')),
    ).toEqual(expected);
  });
});
