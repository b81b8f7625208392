import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { obligationsOf } from '../obligations/obligations.ts';
import {
  book,
  byTheBook,
  changed,
  command,
  contents,
  lacking,
  refused,
  since,
  toldOfRefusal,
  until,
  without,
} from '../testing/by-the-book.ts';
import { given } from '../testing/given.ts';
import { findingsOf } from './findings.ts';

const TODAY = '2026-12-31';

const found = (commands: readonly ComplaintCommand[], today: LocalDate = TODAY) =>
  findingsOf(given(...commands) as KnownComplaint, bitonic, today).map(
    ({ code, article, on, what }) => [code, article, on, what].join(' '),
  );

describe('a complaint that is handled by the book', () => {
  it('has no findings, and has met every obligation, whenever it came in', () => {
    const days = fc.integer({ min: 0, max: 560 }).map((days) => addDays('2025-01-01', days));
    fc.assert(
      fc.property(days, (received) => {
        const complaint = given(...byTheBook(received)) as KnownComplaint;
        const today = addDays(received, 400);
        expect(findingsOf(complaint, bitonic, today)).toEqual([]);
        const obligations = obligationsOf(complaint, bitonic, today);
        expect(obligations.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
          'acknowledge met',
          'request-information met',
          'judge met',
          'judge-by-announced-date met',
          'progress met',
        ]);
      }),
    );
  });

  it('has none on any day, however far it is', () => {
    for (let done = 1; done <= book.length; done += 1) {
      const commands = book.slice(0, done);
      expect(found(commands, commands.at(-1)?.data.at.slice(0, 10) as LocalDate)).toEqual([]);
    }
  });

  it.each([
    ['was declared inadmissible', [...refused, ...toldOfRefusal]],
    ['was withdrawn', [...until('Judge'), command('Withdraw', '2026-05-25')]],
    [
      'came in as a letter, of which no copy is due',
      changed('Receive', { channel: 'letter' }, changed('Acknowledge', { contents })),
    ],
    [
      'gives its grounds when it comes in',
      changed('Receive', { grounds: ['services'] }, lacking('DeclareAdmissible', 'grounds')),
    ],
    [
      'is upheld, so that no remedy has to be named',
      changed(
        'RecordKifidRuling',
        { result: 'upheld' },
        changed('Judge', { outcome: 'upheld' }, lacking('Judge', 'remedies')),
      ),
    ],
    [
      'was settled',
      [
        ...until('DeclineSolution'),
        command('AcceptSolution', '2026-05-20'),
        ...since(
          'ReportProgress',
          changed(
            'RecordKifidRuling',
            { result: 'rejected' },
            changed('Judge', { outcome: 'settled' }),
          ),
        ),
      ],
    ],
    [
      'gives its reasons point by point',
      changed(
        'Judge',
        {
          points: ['price', 'conduct'].map((id) => ({ id, finding: 'upheld', reasons: 'It was.' })),
        },
        lacking('Judge', 'reasons'),
      ),
    ],
    ['hears a party on the day of the judgement', changed('WaiveStatement', { at: '2026-05-30' })],
    ['heard a party without inviting them', without('InviteStatement', 'piet')],
  ])('and %s has none', (_, commands) => {
    expect(found(commands)).toEqual([]);
  });
});
