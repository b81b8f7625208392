import { describe, expect, it } from 'vitest';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { obligationsOf } from '../obligations/obligations.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { book, command, until } from '../testing/by-the-book.ts';
import { given, when } from '../testing/given.ts';
import { explainFinding } from './explain-finding.ts';
import { findingsOf } from './findings.ts';

const letter = 'a'.repeat(64);
const mandate = 'b'.repeat(64);
const second = command('AddComplainant', '2026-04-10', {
  id: 'k2',
  complainant: { name: 'B. Jansen' },
});
const represented = command('AddRepresentative', '2026-04-10', {
  id: 'r1',
  representative: { name: 'Mr. Bos' },
  mandate,
});

/** The book, with more facts before the first notice. */
const withMore = (...more: readonly ComplaintCommand[]): readonly ComplaintCommand[] =>
  book.toSpliced(until('Notify').length, 0, ...more);

const told = (commands: readonly ComplaintCommand[], language: 'en' | 'nl' = 'en') =>
  findingsOf(given(...commands) as KnownComplaint, bitonic, '2026-12-31').map((one) =>
    explainFinding(one, language),
  );

describe('somebody who complains of the same', () => {
  it('is told of the judgement, and invited to explain, as the first is', () => {
    expect(told(withMore(second))).toEqual([
      'Complainant k2 was not invited to explain before the judgement of 30 May 2026 (article 4.4).',
      'Complainant k2 was not told of the judgement of 30 May 2026 (article 4.7).',
    ]);
    expect(told(withMore(second), 'nl')).toEqual([
      'Klager k2 is vóór het oordeel van 30 mei 2026 niet uitgenodigd om een toelichting te geven (artikel 4.4).',
      'Klager k2 heeft geen bericht gekregen over het oordeel van 30 mei 2026 (artikel 4.7).',
    ]);
    const heard = [
      ...until('ReportProgress').toSpliced(until('NameEmployee').length, 0, second),
      command('InviteStatement', '2026-05-04', { party: 'K2' }),
      command('GiveStatement', '2026-05-05', { party: 'k2' }),
      ...book.slice(until('ReportProgress').length),
      command('Notify', '2026-06-01', { of: 'judgement', party: 'k2', letter }),
    ];
    expect(told(heard)).toEqual([]);
  });

  it('is told by whoever represents the complainants', () => {
    const toBos = withMore(second, represented).map((one) =>
      (one.type === 'Notify' || one.type === 'InviteStatement' || one.type === 'WaiveStatement') &&
      one.data.party === 'complainant'
        ? ({ ...one, data: { ...one.data, party: 'r1' } } as ComplaintCommand)
        : one,
    );
    expect(told(toBos)).toEqual([]);
  });

  it('breaks the silence by a word, and gets one, as the first does; an employee does not', () => {
    const progress = (...more: readonly ComplaintCommand[]) =>
      obligationsOf(
        given(...until('Acknowledge'), second, represented, ...more) as KnownComplaint,
        bitonic,
        '2026-05-20',
      )
        .filter(({ kind }) => kind === 'progress')
        .map(({ due, state }) => `${due} ${state}`);
    expect(progress()).toEqual(['2026-04-30 overdue']);
    for (const party of ['k2', 'r1', 'complainant']) {
      expect(progress(command('InviteStatement', '2026-04-30', { party }))).toEqual([
        '2026-05-28 open',
      ]);
    }
    const named = command('NameEmployee', '2026-04-20', { employee: 'piet' });
    expect(progress(named, command('InviteStatement', '2026-04-30', { party: 'piet' }))).toEqual([
      '2026-04-30 overdue',
    ]);
  });

  it.each([
    ['a complainant', second],
    ['a representative', represented],
  ] as const)('shares no name with an employee: %s, whoever is recorded first', (_, person) => {
    const { id } = person.data as { id: string };
    const employee = command('NameEmployee', '2026-04-11', { employee: id.toUpperCase() });
    const before = until('NameEmployee');
    expect(when(given(...before, person), employee)).toBe('already-named');
    expect(when(given(...before, employee), person)).toBe('already-named');
    // Of an earlier day, though it is recorded later.
    const earlier = {
      ...employee,
      data: { ...employee.data, at: '2026-04-09' },
    } as ComplaintCommand;
    expect(when(given(...before, person), earlier)).toBe('already-named');
  });

  it('is a party by the id, whatever its letters, from the day they came', () => {
    const joined = given(...until('NameEmployee'), second);
    expect(when(joined, command('InviteStatement', '2026-04-20', { party: 'K2' }))).toHaveProperty(
      'type',
    );
    expect(when(joined, command('InviteStatement', '2026-04-09', { party: 'k2' }))).toBe(
      'unknown-party',
    );
    const receipt = command('Receive', '2026-04-02', {
      channel: 'email',
      subjects: ['price'],
      representative: { name: 'Mr. Bos' },
      employees: ['Representative'],
    });
    expect(when({ status: 'unknown' }, receipt)).toBe('already-named');
  });
});
