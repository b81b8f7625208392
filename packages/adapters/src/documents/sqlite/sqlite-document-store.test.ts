import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { describeDocumentStore } from '../contract/document-store-contract.ts';
import type { DocumentStore } from '../document-store.ts';
import { openSqliteDocumentStore } from './sqlite-document-store.ts';

const newFile = (): string =>
  path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.documents.db');
const SHELF = 'a'.repeat(64);
const PLACE = { shelf: SHELF, name: '1'.repeat(64) };

async function* one(text: string) {
  yield Buffer.from(text);
}

describeDocumentStore('sqlite', async () => openSqliteDocumentStore(newFile()));

describe('documents in a table', () => {
  it('make no file until the first comes, for its owner only, and are there when it is opened again', async () => {
    const file = newFile();
    const documents = openSqliteDocumentStore(file);
    expect(await documents.read(PLACE)).toBeNull();
    expect(await documents.clear(SHELF)).toBe(false);
    expect(existsSync(file)).toBe(false);
    await documents.write(SHELF, one('kept'), () => PLACE.name);
    await documents.close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = openSqliteDocumentStore(file);
    const pieces = await Array.fromAsync((await again.read(PLACE)) ?? []);
    expect(Buffer.concat(pieces).toString()).toBe('kept');
    await again.close();
  });

  it.each([
    ['cleared', (store: DocumentStore) => store.clear(SHELF)],
    ['removed', (store: DocumentStore) => store.remove(PLACE)],
    ['replaced', (store: DocumentStore) => store.write(SHELF, one('other'), () => PLACE.name)],
  ])('leave no byte in the file or beside it once they are %s', async (_, end) => {
    const file = newFile();
    const documents = openSqliteDocumentStore(file);
    await documents.write(SHELF, one('c1pherbytes'.repeat(900)), () => PLACE.name);
    await end(documents);
    for (const one of [file, `${file}-wal`, `${file}-shm`]) {
      expect(readFileSync(one).includes('c1pherbytes')).toBe(false);
    }
    await documents.close();
  });

  it('are not what a killed process left, which is removed when it is opened', async () => {
    const file = newFile();
    const documents = openSqliteDocumentStore(file);
    await documents.write(SHELF, one('kept'), () => PLACE.name);
    await documents.close();
    const db = new DatabaseSync(file);
    db.exec(`INSERT INTO pieces VALUES ('999999999-x', 0, x'00')`);
    const again = openSqliteDocumentStore(file);
    expect(await Array.fromAsync(again.list())).toEqual([PLACE]);
    expect(db.prepare('SELECT count(*) AS n FROM pieces').get()).toEqual({ n: 1 });
    db.close();
    await again.close();
  });
});
