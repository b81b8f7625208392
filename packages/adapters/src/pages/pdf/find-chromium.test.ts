import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium } from './find-chromium.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'klacht-chromium-'));

const program = (...names: readonly string[]): string => {
  const file = path.join(folder, ...names);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
};

describe('the Chromium that prints', () => {
  it('is the one that is named, else the first on the path', () => {
    const [named, first, second] = [
      program('mine'),
      program('a', 'google-chrome'),
      program('b', 'chromium'),
    ];
    writeFileSync(path.join(folder, 'a', 'chromium'), 'not to be run');
    const PATH = [first, second].map((file) => path.dirname(file)).join(path.delimiter);
    expect(findChromium({ PATH, KLACHT_CHROMIUM: named })).toBe(named);
    expect(findChromium({ PATH, KLACHT_CHROMIUM: '' })).toBe(first);
  });

  it('is named in the error where it is none', () => {
    expect(() => findChromium({ KLACHT_CHROMIUM: '/nowhere' })).toThrow(
      expect.objectContaining({
        kind: 'unavailable',
        code: 'no-chromium',
        message: "KLACHT_CHROMIUM: expected a Chromium to run, got '/nowhere', which is none",
      }),
    );
  });

  it('is said how to be had where there is none', () => {
    expect(() => findChromium({ PATH: folder })).toThrow(/apt install chromium.*KLACHT_CHROMIUM/);
  });
});
