import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeDocumentStore } from '../contract/document-store-contract.ts';
import { openFileDocumentStore } from './file-document-store.ts';

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'klacht-'));
const newPlace = (): string => path.join(newFolder(), 'klacht.db.documents');
const SHELF = 'a'.repeat(64);
const NAME = '1'.repeat(64);

async function* one(text: string) {
  yield Buffer.from(text);
}

describeDocumentStore('files', async () => openFileDocumentStore(newPlace()));

describe('documents in files', () => {
  it('make no folder until the first comes, and are for their owner only', async () => {
    const folder = newPlace();
    const documents = openFileDocumentStore(folder);
    expect(await documents.read({ shelf: SHELF, name: NAME })).toBeNull();
    expect(await documents.clear(SHELF)).toBe(false);
    expect(existsSync(folder)).toBe(false);
    await documents.write(SHELF, one('a'), () => NAME);
    const modeOf = (file: string) => statSync(file).mode & 0o777;
    expect(modeOf(path.join(folder, SHELF))).toBe(0o700);
    expect(modeOf(path.join(folder, SHELF, NAME))).toBe(0o600);
  });

  it('are cleared with their folder', async () => {
    const folder = newPlace();
    const documents = openFileDocumentStore(folder);
    await documents.write(SHELF, one('a'), () => NAME);
    await documents.clear(SHELF);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are not what a killed process left, which the next document removes', async () => {
    const folder = newPlace();
    mkdirSync(path.join(folder, SHELF), { recursive: true });
    const left = path.join(folder, SHELF, 'coming.999999999-0123456789abcdef.unfinished');
    writeFileSync(left, 'half');
    const documents = openFileDocumentStore(folder);
    expect(await Array.fromAsync(documents.list())).toEqual([]);
    await documents.write(SHELF, one('a'), () => NAME);
    expect(existsSync(left)).toBe(false);
  });

  it('are listed with what else stands among them', async () => {
    const folder = newPlace();
    mkdirSync(path.join(folder, 'odd'), { recursive: true });
    writeFileSync(path.join(folder, 'odd', 'letter.pdf'), 'x');
    writeFileSync(path.join(folder, 'notes.txt'), 'x');
    const found = await Array.fromAsync(openFileDocumentStore(folder).list());
    expect(found).toEqual(
      expect.arrayContaining([
        { shelf: 'odd', name: 'letter.pdf' },
        { shelf: '', name: 'notes.txt' },
      ]),
    );
    expect(found).toHaveLength(2);
  });

  it('say where a file stands in their place', async () => {
    const folder = newPlace();
    writeFileSync(folder, 'no folder');
    const documents = openFileDocumentStore(folder);
    await expect(documents.write(SHELF, one('a'), () => NAME)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'store-failed',
      details: { field: 'documents', value: folder },
    });
  });
});
