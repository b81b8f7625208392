import { spawn } from 'node:child_process';
import { generateKeySync, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { describeKeyStore } from '../contract/key-store-contract.ts';
import { masterKeyFromText, masterKeyInFile } from '../master-key.ts';
import { openSqliteKeyStore } from './sqlite-key-store.ts';
import { aMaster, bytesIn, hex, newFolder, pieces, wrappedKeys } from './testing/key-files.ts';

const anotherKey = () => generateKeySync('aes', { length: 256 });

describeKeyStore('sqlite', async () =>
  openSqliteKeyStore(path.join(newFolder(), 'klacht.db.keys'), aMaster()),
);

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
    expect(hex(await keys.getOrCreate('owner-39'))).toBe(lines[39]);
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
    await expect(keys.rotate(anotherKey())).rejects.toMatchObject({ code: 'no-keys' });
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
    const made = await Promise.all(['a', 'b'].map((owner) => keys.getOrCreate(owner)));
    await keys.close();
    const bytes = bytesIn(folder);
    for (const piece of [...made.map((key) => key.export()), master].flatMap(pieces))
      expect(bytes.includes(piece)).toBe(false);
  });

  it('are not given once another has destroyed them, though they were at hand', async () => {
    const file = path.join(newFolder(), 'keys');
    const master = aMaster();
    const keys = openSqliteKeyStore(file, master);
    const other = openSqliteKeyStore(file, master);
    const made = await keys.getOrCreate('a');
    expect(await keys.get('a')).toMatchObject({ state: 'held' });
    const found = await other.get('a');
    expect(found.state === 'held' && hex(found.key)).toBe(hex(made));
    await other.destroy('a');
    expect(await keys.get('a')).toEqual({ state: 'destroyed' });
    await expect(keys.getOrCreate('a')).rejects.toMatchObject({ code: 'erased' });
    await keys.close();
    await other.close();
  });

  it('are gone from every byte once destroyed, whatever the order, with others reading', async () => {
    const folder = newFolder();
    const file = path.join(folder, 'keys');
    const master = aMaster();
    const keys = openSqliteKeyStore(file, master);
    const other = openSqliteKeyStore(file, master);
    const owners = Array.from({ length: 1_500 }, () => randomBytes(16).toString('hex'));
    const raw = new Map<string, Uint8Array>();
    for (let start = 0; start < owners.length; start += 100) {
      const part = owners.slice(start, start + 100);
      const made = await Promise.all(part.map((owner) => keys.getOrCreate(owner)));
      part.forEach((owner, index) => raw.set(owner, made[index]?.export() ?? new Uint8Array()));
    }
    await other.get(owners[0] ?? '');
    const wrapped = wrappedKeys(file);
    const chosen = owners.filter((_, index) => index % 9 === 4).toSorted();
    const [first = ''] = chosen;
    expect(bytesIn(folder).includes(wrapped.get(first) ?? '')).toBe(true);
    for (const owner of chosen) await keys.destroy(owner);
    const bytes = bytesIn(folder);
    for (const owner of chosen) {
      const gone = wrapped.get(owner) ?? Buffer.alloc(0);
      for (const piece of [
        ...pieces(gone).filter((_, at) => at % 13 === 0),
        Buffer.from(raw.get(owner) ?? []),
      ]) {
        expect(bytes.includes(piece)).toBe(false);
      }
      expect(await other.get(owner)).toEqual({ state: 'destroyed' });
    }
    const left = owners.filter((_, index) => index % 9 === 5);
    for (const owner of left) expect(bytes.includes(wrapped.get(owner) ?? '')).toBe(true);
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

  it('of two owners cannot be exchanged in the file', async () => {
    const file = path.join(newFolder(), 'keys');
    const keys = openSqliteKeyStore(file, aMaster());
    await keys.getOrCreate('a');
    await keys.getOrCreate('b');
    // At hand from here on, and all the same only for as long as the file holds it so.
    expect(await keys.get('a')).toMatchObject({ state: 'held' });
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
    await expect(wrong.rotate(anotherKey())).rejects.toMatchObject(refusal);
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
    for (const owner of ['a', 'b']) {
      await expect(locked.getOrCreate(owner)).rejects.toMatchObject({
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
