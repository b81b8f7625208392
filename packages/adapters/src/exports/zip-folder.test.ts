import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from './testing/read-zip.ts';
import { zipFolder } from './zip-folder.ts';

type Files = Readonly<Record<string, Uint8Array>>;

const folderOf = (files: Files): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    utimesSync(file, Math.random() * 1e9, Math.random() * 1e9);
  }
  return folder;
};

const zip = async (files: Files) => {
  let done = 0;
  const { size, bytes } = zipFolder(folderOf(files), Object.keys(files), 'pack', () => {
    done += 1;
  });
  const zipped = Buffer.concat(await Array.fromAsync(bytes));
  expect([BigInt(zipped.length), done]).toEqual([size, 1]);
  return zipped;
};

/** In another part of the world. */
const elsewhere = async <Result>(zone: string, work: () => Promise<Result>): Promise<Result> => {
  const { TZ: before } = process.env;
  process.env['TZ'] = zone;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
};

describe('a folder as one file', () => {
  it('holds each file as it is, and has the same bytes whenever and wherever it is made', async () => {
    const anyName = fc.stringMatching(/^[a-zé]{1,8}(\/[a-z]{1,8})?\.txt$/);
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(anyName, fc.uint8Array({ maxLength: 2000 }), { maxKeys: 6 }),
        async (files) => {
          const zipped = await zip(files);
          const there = [...readZip(zipped)].map(([name, bytes]) => [name, bytes.toString('hex')]);
          expect(there).toEqual(
            Object.entries(files).map(([name, bytes]) => [
              `pack/${name}`,
              Buffer.from(bytes).toString('hex'),
            ]),
          );
          const again = await elsewhere('Pacific/Kiritimati', () => zip(files));
          expect(again.equals(zipped)).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('says that it is done when nobody wants the rest', async () => {
    const folder = folderOf({ 'a.txt': new Uint8Array(300_000), 'b.txt': new Uint8Array(300_000) });
    let done = 0;
    const { bytes } = zipFolder(folder, ['a.txt', 'b.txt'], 'pack', () => {
      done += 1;
    });
    const reader = bytes.getReader();
    await reader.read();
    await reader.cancel('gone');
    expect(done).toBe(1);
  });
});
