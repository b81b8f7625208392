import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder, receive } from '../testing/klacht-in.ts';

/** A complaint of Thursday 2 April 2026, to be acknowledged by Monday the 13th. */
const desk = async () => {
  const folder = newFolder();
  const at = (name: string): string => path.join(folder, name);
  const klacht = (...args: readonly string[]) =>
    klachtHere('--store', `sqlite:${at('klacht.db')}`, ...args);
  const assigned = {
    commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a11',
    type: 'AssignOfficer',
    data: { at: '2026-04-02', officer: 'anna', deputy: 'bert' },
  };
  writeFileSync(
    at('commands.ndjson'),
    [receive(), receive(assigned)].map((line) => JSON.stringify(line)).join('\n'),
  );
  const by = ['--invented-clock', '--now', '2026-04-02T09:00:00Z'];
  await klacht('submit', at('commands.ndjson'), ...by);
  writeFileSync(at('people.json'), '{"anna":"anna@bitonic.test","bert":"bert@bitonic.test"}');
  return { at, klacht };
};

const ON = ['--now', '2026-04-07T09:00:00Z'];

describe('klacht remind', () => {
  it('says in a dry run who would be told, and remembers nothing', async () => {
    const { klacht } = await desk();
    const { stdout, status } = await klacht('remind', '--dry-run', ...ON);
    expect(status).toBe(0);
    expect(stdout).toBe('anna: has no address (2026-0001)\nbert: has no address (2026-0001)\n');
  });

  it.each([
    ['en', 'Nobody would be reminded.\n'],
    ['nl', 'Er zou niemand worden herinnerd.\n'],
  ])(
    'says in %s in a dry run that nobody would be, and makes no file for it',
    async (lang, said) => {
      const { at, klacht } = await desk();
      const on = ['--now', '2026-04-02T09:00:00Z', '--within', '1', '--lang', lang];
      expect((await klacht('remind', '--dry-run', ...on)).stdout).toBe(said);
      expect((await klacht('remind', '--dry-run', '--json', ...on)).stdout).toBe('');
      expect(readdirSync(at('.'))).not.toContain('klacht.db.reminders');
    },
  );

  it('puts each mail into a folder once', async () => {
    const { at, klacht } = await desk();
    const args = ['remind', '--people', at('people.json'), '--folder', at('out'), ...ON];
    expect((await klacht(...args)).stdout).toBe('anna: sent (2026-0001)\nbert: sent (2026-0001)\n');
    expect((await klacht(...args)).stdout).toBe('');
    const mails = readdirSync(at('out'));
    expect(mails).toHaveLength(2);
    expect(readFileSync(path.join(at('out'), mails[0] ?? ''), 'utf8')).toMatch(
      /^From: klachten@.*\r\n(?:.*\r\n)*To: (?:anna|bert)@bitonic\.test\r\n/m,
    );
  });

  it('tells as JSON what it told', async () => {
    const { klacht } = await desk();
    const { stdout } = await klacht('remind', '--dry-run', '--json', ...ON);
    expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({
      person: 'anna',
      day: '2026-04-07',
      outcome: 'no-address',
      lines: [{ number: '2026-0001', kind: 'acknowledge', stage: 'soon', isNew: true }],
    });
  });

  it.each([
    [[], '--folder, --smtp: expected one of them, or --dry-run'],
    [['--smtp', 'http://localhost'], 'smtp: expected the address of a mail server'],
    [['--folder', 'x', '--from', 'banana'], '--from: expected an email address, got "banana"'],
    [['--lang', 'nl'], 'Noem met --smtp een mailserver, of met --folder een map'],
    [['--dry-run', '--within', '0'], 'within: expected a whole number of working days'],
  ])('refuses %j', async (args, said) => {
    const { klacht } = await desk();
    const { status, stderr } = await klacht('remind', ...args, ...ON);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });
});
