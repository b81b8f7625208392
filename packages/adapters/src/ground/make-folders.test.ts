import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolders } from './make-folders.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'klacht-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe('a folder', () => {
  it('is made with those above it, and twice is once', () => {
    const folder = path.join(place, 'a', 'b', 'c');
    makeFolders(folder, 0o700);
    makeFolders(folder, 0o700);
    makeFolders('.');
    for (const one of [folder, path.dirname(folder)]) {
      expect(statSync(one).mode & 0o777).toBe(0o700);
    }
  });

  it('is refused beneath a file, and in the place of one', () => {
    writeFileSync(path.join(place, 'file'), '');
    expect(() => makeFolders(path.join(place, 'file', 'a', 'b'))).toThrow('ENOTDIR');
    expect(() => makeFolders(path.join(place, 'file'))).toThrow('EEXIST');
  });

  it.runIf(process.platform === 'linux')('is refused where none can be made', () => {
    expect(() => makeFolders('/proc/klacht/a/b')).toThrow('ENOENT');
  });
});
