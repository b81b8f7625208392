import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { describeKeyStore } from '../contract/key-store-contract.ts';
import { masterKeyFromText, masterKeyInFile, replaceMasterKeyFile } from '../master-key.ts';
import { openSqliteKeyStore } from './sqlite-key-store.ts';

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'klacht-'));
const aMaster = () => masterKeyFromText(randomBytes(32).toString('hex'), 'KLACHT_MASTER_KEY');
const hex = (key: Uint8Array): string => Buffer.from(key).toString('hex');

describeKeyStore('sqlite', async () =>
  openSqliteKeyStore(path.join(newFolder(), 'klacht.db.keys'), aMaster()),
);

/** Every byte of every file in a folder. */
const bytesIn = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder).map((file) => readFileSync(path.join(folder, file))));

const wrappedKeys = (file: string): Map<string, Buffer> => {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare('SELECT subject, wrapped FROM keys').all() as {
    subject: string;
    wrapped: Uint8Array;
  }[];
  db.close();
  return new Map(rows.map(({ subject, wrapped }) => [subject, Buffer.from(wrapped)]));
};

/** Any eight bytes of it in a row would be a find. */
const pieces = (bytes: Uint8Array): Buffer[] =>
  Array.from({ length: bytes.length - 7 }, (_, at) => Buffer.from(bytes.subarray(at, at + 8)));

describe('keys in a file', () => {
  it('are the same when it is opened again, and for two processes at once', async () => {
    const folder = newFolder();
    const [file, master] = [path.join(folder, 'keys'), path.join(folder, 'master')];
    const printed = await Promise.all(
      [1, 2, 3].map(async () => {
        const child = spawn(
          process.execPath,
          [
            '--disable-warning=ExperimentalWarning',
            path.join(import.meta.dirname, 'fixtures/key-maker.ts'),
            file,
            master,
            '40',
          ],
          { stdio: ['ignore', 'pipe', 'inherit'] },
        );
        return text(child.stdout);
      }),
    );
    expect(new Set(printed).size).toBe(1);
    const lines = printed[0]?.trim().split('\n') ?? [];
    expect(new Set(lines).size).toBe(40);
    const keys = openSqliteKeyStore(file, masterKeyInFile(master));
    expect(hex(await keys.getOrCreate('subject-39'))).toBe(lines[39]);
    await keys.close();
  });

  it('are made with the first key, for their owner only; reading makes no file', async () => {
    const folder = newFolder();
    const created: string[] = [];
    const master = path.join(folder, 'master');
    const file = path.join(folder, 'keys');
    const keys = openSqliteKeyStore(
      file,
      masterKeyInFile(master, (name) => created.push(name)),
    );
    expect(await keys.get('a')).toEqual({ state: 'none' });
    await expect(keys.destroy('a')).rejects.toMatchObject({ kind: 'unavailable', code: 'no-keys' });
    await expect(keys.rotate(randomBytes(32))).rejects.toMatchObject({ code: 'no-keys' });
    expect(readdirSync(folder)).toEqual([]);
    await keys.getOrCreate('a');
    await keys.getOrCreate('b');
    expect(created).toEqual([master]);
    for (const name of readdirSync(folder)) {
      expect([name, statSync(path.join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
    }
    await keys.close();
  });

  it('stand there wrapped: neither they nor the master key are in the file', async () => {
    const folder = newFolder();
    const master = randomBytes(32);
    const keys = openSqliteKeyStore(
      path.join(folder, 'keys'),
      masterKeyFromText(master.toString('base64'), 'x'),
    );
    const made = await Promise.all(['a', 'b'].map((subject) => keys.getOrCreate(subject)));
    await keys.close();
    const bytes = bytesIn(folder);
    for (const piece of [...made, master].flatMap(pieces))
      expect(bytes.includes(piece)).toBe(false);
  });

  it('are gone from every byte once destroyed, whatever the order, with others reading', async () => {
    const folder = newFolder();
    const file = path.join(folder, 'keys');
    const master = aMaster();
    const keys = openSqliteKeyStore(file, master);
    const other = openSqliteKeyStore(file, master);
    const subjects = Array.from({ length: 1_500 }, () => randomBytes(16).toString('hex'));
    const raw = new Map<string, Uint8Array>();
    for (let start = 0; start < subjects.length; start += 100) {
      const part = subjects.slice(start, start + 100);
      const made = await Promise.all(part.map((subject) => keys.getOrCreate(subject)));
      part.forEach((subject, index) => raw.set(subject, made[index] ?? new Uint8Array()));
    }
    await other.get(subjects[0] ?? '');
    const wrapped = wrappedKeys(file);
    const chosen = subjects.filter((_, index) => index % 9 === 4).toSorted();
    const [first = ''] = chosen;
    expect(bytesIn(folder).includes(wrapped.get(first) ?? '')).toBe(true);
    for (const subject of chosen) await keys.destroy(subject);
    const bytes = bytesIn(folder);
    for (const subject of chosen) {
      const gone = wrapped.get(subject) ?? Buffer.alloc(0);
      for (const piece of [
        ...pieces(gone).filter((_, at) => at % 13 === 0),
        Buffer.from(raw.get(subject) ?? []),
      ]) {
        expect(bytes.includes(piece)).toBe(false);
      }
      expect(await other.get(subject)).toEqual({ state: 'destroyed' });
    }
    const left = subjects.filter((_, index) => index % 9 === 5);
    for (const subject of left) expect(bytes.includes(wrapped.get(subject) ?? '')).toBe(true);
    await keys.close();
    await other.close();
  });

  it('are not said to be gone while another process may keep the log from being emptied', async () => {
    const file = path.join(newFolder(), 'keys');
    const keys = openSqliteKeyStore(file, aMaster(), { busyTimeoutMs: 50 });
    await keys.getOrCreate('a');
    const reader = new DatabaseSync(file);
    reader.exec('BEGIN');
    reader.prepare('SELECT * FROM keys').all();
    await expect(keys.destroy('a')).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'store-busy',
    });
    reader.exec('ROLLBACK');
    reader.close();
    await keys.destroy('a');
    expect(statSync(`${file}-wal`).size).toBe(0);
    await keys.close();
  });

  it('of two subjects cannot be exchanged in the file', async () => {
    const file = path.join(newFolder(), 'keys');
    const keys = openSqliteKeyStore(file, aMaster());
    await keys.getOrCreate('a');
    await keys.getOrCreate('b');
    const db = new DatabaseSync(file);
    db.exec(`UPDATE keys SET wrapped = (SELECT wrapped FROM keys WHERE subject = 'b')`);
    db.close();
    await expect(keys.get('a')).rejects.toMatchObject({ kind: 'unreadable', code: 'damaged-key' });
    expect(await keys.get('b')).toMatchObject({ state: 'held' });
    await keys.close();
  });
});

describe('a master key that is not the one', () => {
  it('is said to be so, opens nothing, and changes nothing', async () => {
    const folder = newFolder();
    const file = path.join(folder, 'keys');
    const right = aMaster();
    const first = openSqliteKeyStore(file, right);
    await first.getOrCreate('a');
    await first.getOrCreate('b');
    await first.destroy('b');
    await first.close();
    const before = bytesIn(folder);
    const wrong = openSqliteKeyStore(file, aMaster());
    const refusal = {
      kind: 'unavailable',
      code: 'wrong-master-key',
      message: expect.stringMatching(/^KLACHT_MASTER_KEY: expected the master key/) as unknown,
    };
    await expect(wrong.get('a')).rejects.toMatchObject(refusal);
    await expect(wrong.getOrCreate('a')).rejects.toMatchObject(refusal);
    await expect(wrong.getOrCreate('c')).rejects.toMatchObject(refusal);
    await expect(wrong.rotate(randomBytes(32))).rejects.toMatchObject(refusal);
    expect(await wrong.get('b')).toEqual({ state: 'destroyed' });
    await wrong.close();
    expect(bytesIn(folder).equals(before)).toBe(true);
  });

  it('is not made anew when it is lost: what is there is locked', async () => {
    const folder = newFolder();
    const [file, master] = [path.join(folder, 'keys'), path.join(folder, 'master')];
    const first = openSqliteKeyStore(file, masterKeyInFile(master));
    await first.getOrCreate('a');
    await first.close();
    rmSync(master);
    const locked = openSqliteKeyStore(file, masterKeyInFile(master));
    expect(await locked.get('a')).toEqual({ state: 'locked' });
    for (const subject of ['a', 'b']) {
      await expect(locked.getOrCreate(subject)).rejects.toMatchObject({
        kind: 'unavailable',
        code: 'no-master-key',
      });
    }
    await locked.destroy('a');
    expect(await locked.get('a')).toEqual({ state: 'destroyed' });
    expect(existsSync(master)).toBe(false);
    await locked.close();
  });
});

describe('rotating the master key', () => {
  const given = async () => {
    const folder = newFolder();
    const [file, master] = [path.join(folder, 'keys'), path.join(folder, 'master')];
    const keys = openSqliteKeyStore(file, masterKeyInFile(master));
    const subjects = Array.from({ length: 60 }, (_, index) => `subject-${index}`);
    const made = await Promise.all(subjects.map((subject) => keys.getOrCreate(subject)));
    await keys.destroy('subject-7');
    const expectSame = async (store = openSqliteKeyStore(file, masterKeyInFile(master))) => {
      for (const [index, subject] of subjects.entries()) {
        const found = await store.get(subject);
        const expected = index === 7 ? 'destroyed' : hex(made[index] ?? new Uint8Array());
        expect(found.state === 'held' ? hex(found.key) : found.state).toBe(expected);
      }
      await store.close();
    };
    return { folder, file, master, keys, expectSame };
  };

  it('keeps every key, leaves nothing of how they were wrapped, also with others at work', async () => {
    const { folder, file, master, keys, expectSame } = await given();
    const other = openSqliteKeyStore(file, masterKeyInFile(master));
    const late = await other.getOrCreate('late');
    const before = wrappedKeys(file);
    const old = readFileSync(master, 'utf8');
    expect(await replaceMasterKeyFile(master, (key) => keys.rotate(key))).toBe(60);
    expect(readFileSync(master, 'utf8')).not.toBe(old);
    expect(statSync(master).mode & 0o777).toBe(0o600);
    const bytes = bytesIn(folder);
    before.delete('subject-7');
    for (const wrapped of before.values()) expect(bytes.includes(wrapped)).toBe(false);
    expect(hex(await other.getOrCreate('late'))).toBe(hex(late));
    await other.getOrCreate('made after');
    await other.close();
    await expectSame();
    await expectSame(keys);
    const outdated = openSqliteKeyStore(file, masterKeyFromText(old, 'the old one'));
    await expect(outdated.get('late')).rejects.toMatchObject({ code: 'wrong-master-key' });
    await outdated.close();
  });

  it('goes on after a crash before the keys were wrapped anew', async () => {
    const { master, keys, expectSame } = await given();
    const crash = replaceMasterKeyFile(master, () => Promise.reject(new Error('crash')));
    await expect(crash).rejects.toThrowError('crash');
    await expectSame();
    await replaceMasterKeyFile(master, (key) => keys.rotate(key));
    await expectSame(keys);
    expect(existsSync(`${master}.next`)).toBe(false);
  });

  it('goes on after a crash before the new key took the place of the old', async () => {
    const { master, keys, expectSame } = await given();
    const crash = replaceMasterKeyFile(master, async (key) => {
      await keys.rotate(key);
      throw new Error('crash');
    });
    await expect(crash).rejects.toThrowError('crash');
    await expectSame();
    await replaceMasterKeyFile(master, (key) => keys.rotate(key));
    await expectSame(keys);
    expect(existsSync(`${master}.next`)).toBe(false);
  });

  it('is all or none: one key that does not unwrap stops it', async () => {
    const { file, master, keys } = await given();
    const db = new DatabaseSync(file);
    db.exec(`UPDATE keys SET wrapped = randomblob(60) WHERE subject = 'subject-59'`);
    db.close();
    const before = wrappedKeys(file);
    await expect(replaceMasterKeyFile(master, (key) => keys.rotate(key))).rejects.toMatchObject({
      code: 'damaged-key',
    });
    expect(wrappedKeys(file)).toEqual(before);
    expect(await keys.get('subject-1')).toMatchObject({ state: 'held' });
    await keys.close();
  });
});
