import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { masterKeyInFile } from '../key-stores/master-key.ts';
import { openSqliteKeyStore } from '../key-stores/sqlite/sqlite-key-store.ts';
import { klachtIn, newFolder, receive } from './testing/klacht-in.ts';

const NAME = 'Zoë Onvindbaar';
/** Who may read a name. */
const OPEN = ['--open', '--role', 'officer', '--actor', 'anna'];
const FILES = ['klacht.db', 'klacht.db.keys', 'klacht.db.keys.master', 'klacht.db.views'];

const command = (complaintId: string, change: object = {}): string =>
  JSON.stringify({
    ...receive({ complaintId, commandId: randomUUID() }),
    data: { at: '2026-04-02', channel: 'email', subjects: [], complainant: { name: NAME } },
    ...change,
  });

/** A folder with a journal of one complaint, submitted with these variables set. */
const submitted = (env: Readonly<Record<string, string>> = {}) => {
  const folder = newFolder();
  const complaintId = randomUUID();
  const { status, stderr } = klachtIn(folder, env, command(complaintId))('submit', '-');
  expect(status).toBe(0);
  const at = (file: string): string => path.join(folder, file);
  return { folder, complaintId, stderr, at, klacht: klachtIn(folder, env) };
};

describe('the keys of a journal', () => {
  it('stand beside it, and the master key is named when it is made', () => {
    const { folder, at, stderr, klacht } = submitted();
    klacht('register');
    expect(stderr).toMatch(/made the master key in klacht\.db\.keys\.master/);
    expect(readdirSync(folder)).toEqual(FILES);
    expect(statSync(at('klacht.db.keys.master')).mode & 0o777).toBe(0o600);
    for (const file of FILES) expect(readFileSync(at(file), 'utf8')).not.toContain('Onvindbaar');
    expect(klacht('log', '2026-0001', ...OPEN).stdout).toContain(NAME);
  });

  it('may stand elsewhere, under a master key from the environment', () => {
    const master = randomBytes(32).toString('base64');
    const env = { KLACHT_MASTER_KEY: master, KLACHT_KEYS: 'elsewhere.keys' };
    const { folder, stderr, klacht } = submitted(env);
    expect(stderr).toBe('');
    expect(readdirSync(folder)).toEqual(['elsewhere.keys', 'klacht.db']);
    expect(klacht('log', '2026-0001', ...OPEN).stdout).toContain(NAME);
    expect(
      klachtIn(folder)('--keys', 'elsewhere.keys', 'log', '2026-0001', ...OPEN).stdout,
    ).toContain('[sealed]');
  });

  it('are not needed where no name is: without them all the rest is the same', () => {
    const { at, klacht } = submitted();
    const answers = () =>
      (['register', 'overdue', 'report'] as const).map((name) =>
        klacht(
          name,
          ...(name === 'report' ? ['2026'] : []),
          '--json',
          '--invented-clock',
          '--now',
          '2026-05-01T08:00:00Z',
        ),
      );
    const before = answers();
    rmSync(at('klacht.db.keys.master'));
    expect(klacht('log', '2026-0001').stdout).toContain('[sealed]');
    rmSync(at('klacht.db.keys'));
    expect(answers()).toEqual(before);
    expect(before.every(({ status }) => status === 0)).toBe(true);
    expect(klacht('log', '2026-0001', ...OPEN).stdout).toContain('[sealed]');
    expect(readdirSync(path.dirname(at('x')))).toEqual(['klacht.db', 'klacht.db.views']);
  });

  it('are said to be missing where a text was to be opened', () => {
    const { at, klacht } = submitted();
    const told = () => {
      const { status, stdout, stderr } = klacht('log', '2026-0001', ...OPEN);
      expect([status, stdout.includes('[sealed]')]).toEqual([0, stderr !== '']);
      return stderr;
    };
    expect(told()).toBe('');
    renameSync(at('klacht.db.keys'), at('away'));
    expect(told()).toBe('klacht: no keys at klacht.db.keys; personal texts stay sealed\n');
    expect(klacht('log', '2026-0001').stderr).toBe('');
    renameSync(at('away'), at('klacht.db.keys'));
    rmSync(at('klacht.db.keys.master'));
    expect(told()).toBe(
      'klacht: no master key at klacht.db.keys.master; personal texts stay sealed\n',
    );
    const { folder } = submitted();
    const others = path.join(folder, 'klacht.db.keys');
    expect(klacht('log', '2026-0001', ...OPEN, '--keys', others).stderr).toBe(
      `klacht: not every key is in ${others}; personal texts stay sealed\n`,
    );
  });

  it('under another master key open nothing, and nothing is written', () => {
    const { folder, complaintId, at, klacht } = submitted();
    klacht('register');
    const secret = randomBytes(32).toString('hex');
    const before = readFileSync(at('klacht.db'));
    const wrong = klachtIn(folder, { KLACHT_MASTER_KEY: secret }, command(randomUUID()));
    for (const args of [
      ['keys', 'rotate'],
      ['log', '2026-0001', ...OPEN],
    ]) {
      const { status, stdout, stderr } = klachtIn(folder, {
        KLACHT_MASTER_KEY: secret,
        KLACHT_NEW_MASTER_KEY: secret,
      })(...args);
      expect([status, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(/^klacht: KLACHT_MASTER_KEY: expected the master key that/);
      expect(stderr).not.toContain(secret);
    }
    expect(wrong('submit', '-').status).toBe(3);
    const more = { type: 'RequestInformation', data: { at: '2026-04-03', question: 'Which?' } };
    const lost = klachtIn(folder, {}, command(complaintId, more));
    expect(lost('--keys', 'none.keys', 'submit', '-').status).toBe(3);
    expect(readFileSync(at('klacht.db')).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(FILES);
  });

  it('are not begun anew beside a journal whose texts they sealed', () => {
    const { folder, complaintId, at, klacht } = submitted();
    rmSync(at('klacht.db.keys'));
    rmSync(at('klacht.db.keys.master'));
    const before = readFileSync(at('klacht.db'));
    for (const env of [{}, { KLACHT_MASTER_KEY: randomBytes(32).toString('hex') }]) {
      const { status, stdout, stderr } = klachtIn(
        folder,
        env,
        command(randomUUID()),
      )('submit', '-');
      expect([status, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(
        /^klacht: klacht\.db\.keys: expected the file with the keys, for texts/,
      );
    }
    expect(readFileSync(at('klacht.db')).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['klacht.db']);
    const plain = { type: 'Acknowledge', data: { at: '2026-04-03' } };
    expect(klachtIn(folder, {}, command(complaintId, plain))('submit', '-').status).toBe(0);
    expect(klacht('register').status).toBe(0);
  });

  it('may be begun beside a journal that has no sealed text yet', () => {
    const folder = newFolder();
    const plain = { data: { at: '2026-04-02', channel: 'email', subjects: [] } };
    expect(klachtIn(folder, {}, command(randomUUID(), plain))('submit', '-').status).toBe(0);
    expect(readdirSync(folder)).toEqual(['klacht.db']);
    const lines = [command(randomUUID()), command(randomUUID())].join('\n');
    expect(klachtIn(folder, {}, lines)('submit', '-').status).toBe(0);
    expect(readdirSync(folder)).toEqual(['klacht.db', 'klacht.db.keys', 'klacht.db.keys.master']);
  });

  it.each(['', 'hunter2hunter2', 'g'.repeat(64)])('refuses %j as a master key, unseen', (text) => {
    const { folder } = submitted();
    const { status, stdout, stderr } = klachtIn(folder, { KLACHT_MASTER_KEY: text })('register');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^klacht: KLACHT_MASTER_KEY: expected 32 bytes in base64/);
    if (text !== '') expect(stderr).not.toContain(text);
  });
});

describe('klacht keys rotate', () => {
  it('replaces the key file, and every name is still read', () => {
    const { at, klacht } = submitted();
    const before = readFileSync(at('klacht.db.keys.master'), 'utf8');
    const { status, stdout, stderr } = klacht('keys', 'rotate');
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^klacht: 1 key is under the new master key/);
    expect(readFileSync(at('klacht.db.keys.master'), 'utf8')).not.toBe(before);
    expect(klacht('log', '2026-0001', ...OPEN).stdout).toContain(NAME);
  });

  it('takes the new one from the environment', () => {
    const [old, next] = [randomBytes(32).toString('hex'), randomBytes(32).toString('base64')];
    const { folder } = submitted({ KLACHT_MASTER_KEY: old });
    const env = { KLACHT_MASTER_KEY: old, KLACHT_NEW_MASTER_KEY: next };
    expect(klachtIn(folder, { KLACHT_MASTER_KEY: old })('keys', 'rotate')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^klacht: KLACHT_NEW_MASTER_KEY: expected/) as unknown,
    });
    const { status, stderr } = klachtIn(folder, env)('keys', 'rotate');
    expect(status).toBe(0);
    for (const secret of [old, next]) expect(stderr).not.toContain(secret);
    const log = (KLACHT_MASTER_KEY: string) =>
      klachtIn(folder, { KLACHT_MASTER_KEY })('log', '2026-0001', ...OPEN);
    expect(log(next).stdout).toContain(NAME);
    expect(log(old).status).toBe(3);
  });

  it('refuses where there are no keys, and makes none', () => {
    const folder = newFolder();
    expect(klachtIn(folder)('keys', 'rotate').status).toBe(3);
    expect(klachtIn(folder)('--store', 'memory:', 'keys', 'rotate').status).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a key that is destroyed', () => {
  it('reads [erased], also without the master key; more of the person is refused', async () => {
    const { folder, complaintId, at, klacht } = submitted();
    const keys = openSqliteKeyStore(
      at('klacht.db.keys'),
      masterKeyInFile(at('klacht.db.keys.master')),
    );
    await keys.destroy(complaintId);
    await keys.close();
    expect(klacht('log', '2026-0001', ...OPEN).stdout).toContain('complainant: [erased]');
    renameSync(at('klacht.db.keys.master'), at('away'));
    expect(klacht('log', '2026-0001', '--json', ...OPEN).stdout).toContain('"name":"[erased]"');
    renameSync(at('away'), at('klacht.db.keys.master'));
    const more = { type: 'RequestInformation', data: { at: '2026-04-03', question: 'Which?' } };
    const refused = klachtIn(folder, {}, command(complaintId, more))('submit', '-');
    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ outcome: 'rejected', code: 'erased' });
    const plain = { type: 'Acknowledge', data: { at: '2026-04-03' } };
    expect(klachtIn(folder, {}, command(complaintId, plain))('submit', '-').status).toBe(0);
    expect(klacht('keys', 'finish-erasures')).toMatchObject({ status: 0, stdout: '' });
  });
});
