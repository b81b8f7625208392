import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder, receive } from '../testing/klacht-in.ts';

/** A journal of one complaint, received on Thursday 2 April 2026. */
const journalWithOne = async (): Promise<readonly string[]> => {
  const folder = newFolder();
  const file = path.join(folder, 'in.ndjson');
  writeFileSync(file, JSON.stringify(receive()));
  const journal = [
    '--store',
    `sqlite:${folder}/klacht.db`,
    '--invented-clock',
    '--now',
    '2026-04-10T08:00:00Z',
  ];
  await klachtHere(...journal, 'submit', file);
  return journal;
};

describe('klacht explain', () => {
  it.each([
    [[], ''],
    [['--json'], '[]\n'],
  ])('says what a complaint has when it has nothing of a kind (%j)', async (format, expected) => {
    const journal = await journalWithOne();
    const explain = (kind: string) =>
      klachtHere(...journal, 'explain', '2026-0001', kind, ...format);
    expect(await explain('judge-by-announced-date')).toEqual({
      status: 0,
      stdout: expected,
      stderr:
        'klacht: 2026-0001 has nothing of kind judge-by-announced-date; it has acknowledge, request-information, judge, progress\n',
    });
    const { stdout, ...rest } = await explain('judge');
    expect(rest).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/[^\n]\n$/);
  });

  it.each([
    [
      'en',
      '2026-0001 acknowledge: open, due 2026-04-13, target 2026-04-10',
      /^2026-0001 Kifid: \S+, opens \d{4}-\d\d-\d\d, closes \d{4}-\d\d-\d\d$/m,
    ],
    [
      'nl',
      '2026-0001 bevestigen: open, uiterlijk 13 april 2026, streefdatum 10 april 2026',
      /^2026-0001 Kifid: nog niet open, opent \d+ [a-z]+ \d{4}, sluit \d+ [a-z]+ \d{4}$/m,
    ],
  ] as const)('heads each step in the language asked for: %s', async (language, first, kifid) => {
    const journal = await journalWithOne();
    const { stdout } = await klachtHere(...journal, 'explain', '2026-0001', '--lang', language);
    expect(stdout.split('\n')[0]).toBe(first);
    expect(stdout).toMatch(kifid);
  });
});
