import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from '../cli/testing/klacht-here.ts';
import { newFolder, receive } from '../cli/testing/klacht-in.ts';
import { shownIn } from './shown.ts';

const journalAt = async (now: string): Promise<readonly string[]> => {
  const folder = newFolder();
  const file = path.join(folder, 'in.ndjson');
  writeFileSync(file, JSON.stringify(receive()));
  const journal = ['--store', `sqlite:${folder}/klacht.db`, '--invented-clock', '--now', now];
  await klachtHere(...journal, 'submit', file);
  return journal;
};

describe('what people read', () => {
  it.each([
    ['nl', 'register', /ontvangen +termijn verstreken 2026-04-13 +termijn verstreken 2026-06-02 /],
    ['en', 'register', /received +overdue 2026-04-13 +overdue 2026-06-02 /],
    ['nl', 'overdue', /^2026-0001 +bevestigen +4\.2 /m],
    ['nl', 'register', /Koers en kosten$/m],
    ['en', 'register', /price$/m],
    ['en', 'overdue', /^2026-0001 +acknowledge +4\.2 /m],
    [
      'nl',
      'check',
      /^2026-0001 {2}bevestigen: termijn verstreken, uiterlijk 13 april 2026 \(artikel 4\.2\)\.$/m,
    ],
    ['en', 'check', /^2026-0001 {2}acknowledge: overdue, due 13 April 2026 \(article 4\.2\)\.$/m],
    ['nl', 'report 2026', /^ {2}Koers en kosten +1$/m],
    ['en', 'report 2026', /^ {2}Price and fees +1$/m],
    ['nl', 'explain 2026-0001', /^2026-0001 Kifid: open, opent /m],
  ] as const)('is in the language asked for: %s, %s', async (language, command, expected) => {
    const journal = await journalAt('2026-06-15T08:00:00Z');
    const args = [...journal, '--lang', language, ...command.split(' ')];
    expect((await klachtHere(...args)).stdout).toMatch(expected);
  });

  it.each(['register', 'overdue', 'check'])('keeps its names in JSON: %s', async (command) => {
    const journal = await journalAt('2026-06-15T08:00:00Z');
    const json = (language: string) =>
      klachtHere(...journal, command, '--json', '--lang', language);
    const english = await json('en');
    expect(english.stdout).toContain('acknowledge');
    expect(await json('nl')).toEqual(english);
  });

  it('has a Dutch word for all that a reader is shown of a review and of Kifid', () => {
    const { kind, kifid } = shownIn('nl');
    expect([kind('discuss'), kind('carry-out')]).toEqual([
      'verslag bespreken',
      'aanbeveling uitvoeren',
    ]);
    expect([kifid('escalated'), kifid('used-outside')]).toEqual([
      'voorgelegd',
      'buiten de termijn gebruikt',
    ]);
  });
});
