import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFileDocumentStore } from '../documents/files/file-document-store.ts';
import { createMemoryDocumentStore } from '../documents/memory/memory-document-store.ts';
import { createMemoryKeyStore } from '../key-stores/memory/memory-key-store.ts';
import { MAX_DOCUMENT_BYTES, sealedDocuments } from './sealed-documents.ts';

const onDisk = () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'documents');
  const keys = createMemoryKeyStore();
  const documents = sealedDocuments(openFileDocumentStore(folder), keys);
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
  return { folder, keys, documents, files };
};

const whole = async (pieces: Promise<AsyncIterable<Uint8Array>>): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(await pieces));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const LETTER = Buffer.from('Geachte mevrouw Jansen, '.repeat(9000));

describe('a document that is sealed', () => {
  it('comes back by the SHA-256 of its plain bytes, whatever they are', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 900 })), async (pieces) => {
        const documents = sealedDocuments(createMemoryDocumentStore(), createMemoryKeyStore());
        const bytes = Buffer.concat(pieces);
        const kept = await documents.keep('a', pieces);
        expect(kept).toEqual({ digest: sha256(bytes), size: bytes.length, isNew: true });
        expect((await whole(documents.open('a', kept.digest))).equals(bytes)).toBe(true);
      }),
    ));

  it('is one when it is kept twice, and two that nobody can tell are alike for two owners', async () => {
    const { documents, files } = onDisk();
    const first = await documents.keep('a', [LETTER]);
    expect(await documents.keep('a', [LETTER])).toEqual({ ...first, isNew: false });
    expect(files()).toHaveLength(1);
    expect((await documents.keep('b', [LETTER])).digest).toBe(first.digest);
    const [one = '', two = ''] = files();
    expect(path.basename(one)).not.toBe(path.basename(two));
    expect(readFileSync(one).equals(readFileSync(two))).toBe(false);
    for (const file of files()) {
      expect(file).not.toContain(first.digest);
      expect(readFileSync(file).includes('Jansen')).toBe(false);
    }
  });

  it('cannot be opened by another owner, nor where it was not kept', async () => {
    const { documents, keys } = onDisk();
    const { digest } = await documents.keep('a', [LETTER]);
    await expect(documents.open('b', digest)).rejects.toMatchObject({ code: 'no-keys' });
    await keys.getOrCreate('b');
    await expect(documents.open('b', digest)).rejects.toMatchObject({ code: 'no-such-document' });
    await expect(documents.open('a', 'ab'.repeat(32))).rejects.toMatchObject({
      kind: 'rejected',
      code: 'no-such-document',
    });
  });

  it('is refused where it is larger than the limit, which the error names; nothing is left', async () => {
    const { documents, files } = onDisk();
    const options = { limit: 100, field: 'FILE' };
    expect(await documents.keep('a', [Buffer.alloc(100)], options)).toMatchObject({ size: 100 });
    await expect(
      documents.keep('a', [Buffer.alloc(60), Buffer.alloc(41)], options),
    ).rejects.toThrow('FILE: expected a document of at most 100 bytes, got 101 or more');
    expect(files()).toHaveLength(1);
    const endless = (function* () {
      for (;;) yield Buffer.alloc(8_388_608);
    })();
    await expect(documents.keep('a', endless)).rejects.toMatchObject({
      code: 'document-too-large',
      details: { limit: MAX_DOCUMENT_BYTES },
    });
    expect(files()).toHaveLength(1);
  });

  it.each([
    ['a byte of it is changed', (bytes: Buffer) => bytes.fill(1, 70_000, 70_001)],
    ['it is cut off', (bytes: Buffer) => bytes.subarray(0, -20)],
    ['it is emptied', () => Buffer.alloc(0)],
  ])('is refused when %s', async (_, change) => {
    const { documents, files } = onDisk();
    const { digest } = await documents.keep('a', [LETTER]);
    const [file = ''] = files();
    writeFileSync(file, change(readFileSync(file)));
    await expect(whole(documents.open('a', digest))).rejects.toMatchObject({
      kind: 'unreadable',
      code: 'document-changed',
    });
    // Kept once more, it is sound.
    await documents.keep('a', [LETTER]);
    expect((await whole(documents.open('a', digest))).equals(LETTER)).toBe(true);
  });

  it('is refused when it stands under the name of another of the same owner', async () => {
    const { documents, files } = onDisk();
    const { digest } = await documents.keep('a', [LETTER]);
    const [file = ''] = files();
    await documents.keep('a', [Buffer.from('another')]);
    const other = files().find((one) => one !== file) ?? '';
    writeFileSync(file, readFileSync(other));
    await expect(whole(documents.open('a', digest))).rejects.toMatchObject({
      code: 'document-changed',
    });
  });

  it('is erased with the key, and then nothing is kept for the owner any more', async () => {
    const { documents, keys, files } = onDisk();
    const { digest } = await documents.keep('a', [LETTER]);
    await keys.destroy('a');
    const ERASED = { kind: 'rejected', code: 'erased' };
    await expect(documents.open('a', digest)).rejects.toMatchObject(ERASED);
    await expect(documents.keep('a', [LETTER])).rejects.toMatchObject(ERASED);
    expect(await documents.placeOf('a', digest)).toBeNull();
    expect(await documents.clear('a')).toBe(true);
    expect(await documents.clear('a')).toBe(false);
    expect(files()).toEqual([]);
  });

  it('is not kept under a second key, where the first is not in the key store', async () => {
    const { folder, documents } = onDisk();
    await documents.keep('a', [LETTER]);
    const others = sealedDocuments(openFileDocumentStore(folder), createMemoryKeyStore());
    await expect(others.keep('a', [LETTER])).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'no-keys',
    });
  });
});
