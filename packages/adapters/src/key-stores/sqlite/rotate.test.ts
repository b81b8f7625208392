import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { masterKeyFromText, masterKeyInFile, replaceMasterKeyFile } from '../master-key.ts';
import { openSqliteKeyStore } from './sqlite-key-store.ts';
import { bytesIn, hex, newFolder, wrappedKeys } from './testing/key-files.ts';

describe('rotating the master key', () => {
  const given = async () => {
    const folder = newFolder();
    const [file, master] = [path.join(folder, 'keys'), path.join(folder, 'master')];
    const keys = openSqliteKeyStore(file, masterKeyInFile(master));
    const owners = Array.from({ length: 60 }, (_, index) => `owner-${index}`);
    const made = await Promise.all(owners.map((owner) => keys.getOrCreate(owner)));
    await keys.destroy('owner-7');
    const expectSame = async (store = openSqliteKeyStore(file, masterKeyInFile(master))) => {
      for (const [index, owner] of owners.entries()) {
        const found = await store.get(owner);
        const expected = index === 7 ? 'destroyed' : made.map(hex)[index];
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
    before.delete('owner-7');
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
    db.exec(`UPDATE keys SET wrapped = randomblob(60) WHERE subject = 'owner-59'`);
    db.close();
    const before = wrappedKeys(file);
    await expect(replaceMasterKeyFile(master, (key) => keys.rotate(key))).rejects.toMatchObject({
      code: 'damaged-key',
    });
    expect(wrappedKeys(file)).toEqual(before);
    expect(await keys.get('owner-1')).toMatchObject({ state: 'held' });
    await keys.close();
  });
});
