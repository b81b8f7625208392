import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent } from '../event-stores/contract/store-under-test.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { klachtHere } from './testing/klacht-here.ts';
import { newFolder, receive } from './testing/klacht-in.ts';

const files = newFolder();
const LETTER = path.join(files, 'letter.eml');
writeFileSync(LETTER, 'From: w@example.org\r\nSubject: Klacht\r\n\r\nHet was te duur.\r\n');
const COMMANDS = path.join(files, 'commands.ndjson');
const complainant = { name: 'Willemijn Klaproos' };
writeFileSync(
  COMMANDS,
  JSON.stringify(receive({ complaintId: randomUUID(), data: { ...receive().data, complainant } })),
);

/** A journal that was kept by a store alone: neither sealed nor chained. */
const bareJournal = async () => {
  const file = path.join(newFolder(), 'klacht.db');
  const store = openSqliteEventStore(file);
  const { commandId: id, data } = receive();
  await store.append('complaint-0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11', NO_STREAM, [
    anEvent({
      id,
      type: 'Received',
      data: { ...data, at: '2015-04-02', complainant, procedure: 'bitonic 2025.3' },
    }),
    anEvent({ type: 'Withdrawn', data: { at: '2015-04-09' } }),
  ]);
  await store.close();
  const klacht = (...args: readonly string[]) =>
    klachtHere('--store', `sqlite:${file}`, '--lang', 'en', ...args);
  return { file, klacht };
};

describe('a journal that is neither sealed nor chained', () => {
  it.each([
    [
      [
        'erase',
        '2015-0001',
        '--actor',
        'anna',
        '--requested',
        'today',
        '--channel',
        'email',
        '--yes',
      ],
    ],
    [['erase', '2015-0001', '--actor', 'anna', '--dry-run']],
    [['note', '2015-0001', '--text', 'Gebeld.', '--at', 'today', '--actor', 'anna']],
    [['log', '2015-0001', '--open', '--role', 'officer', '--actor', 'anna']],
    [['verify']],
    [['seal']],
    [['attach', '2015-0001', LETTER, '--actor', 'anna']],
    [['letter', '2015-0001', 'acknowledgement', '--record', '--actor', 'anna']],
    [['mail', LETTER, '--actor', 'anna']],
    [['receive', '--at', 'today', '--channel', 'email', '--subjects', 'price', '--actor', 'anna']],
    [['submit', COMMANDS]],
  ])('is told the way out by %j, nothing is recorded, and no key is made', async (words) => {
    const { file, klacht } = await bareJournal();
    const before = readFileSync(file);
    for (const [language, copy] of [
      ['en', 'klacht copy --seal makes a'],
      ['nl', 'klacht copy --seal maakt een'],
    ] as const) {
      const { status, stdout, stderr } = await klacht('--lang', language, ...words);
      expect([status, stdout + stderr]).toEqual([1, expect.stringContaining(copy)]);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    const made = readdirSync(path.dirname(file)).filter((name) => !name.includes('.views'));
    expect(made).toEqual(['klacht.db']);
  });

  it('is shown without its texts, which are not said to be sealed', async () => {
    const { klacht } = await bareJournal();
    const { stdout } = await klacht('log', '2015-0001');
    expect(stdout).toContain('Name of the complainant: [hidden]');
    expect(stdout).not.toMatch(/sealed|Klaproos/);
    const json = await klacht('log', '2015-0001', '--json');
    expect(json.stdout).not.toMatch(/sealed|Klaproos/);
  });
});
