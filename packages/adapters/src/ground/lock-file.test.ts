import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lockFile } from './lock-file.ts';

const newLock = (): string =>
  path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db.outbox.lock');

const filesBeside = (file: string): readonly string[] => readdirSync(path.dirname(file));

const lock = (file: string) => lockFile(file, 'outbox-in-use', 'the outbox');

const LOCK_FILE = pathToFileURL(path.join(import.meta.dirname, 'lock-file.ts')).href;

/** Takes it 25 times; a file that only one can make at a time shows who has it with another. */
const TAKER = `
  import { closeSync, openSync, rmSync } from 'node:fs';
  const { lockFile } = await import(process.argv[1]);
  const file = process.argv[2];
  const pause = new Int32Array(new SharedArrayBuffer(4));
  let taken = 0;
  while (taken < 25) {
    let unlock;
    try {
      unlock = lockFile(file, 'outbox-in-use', 'the outbox');
    } catch (error) {
      if (error.code !== 'outbox-in-use') throw error;
      Atomics.wait(pause, 0, 0, Math.random());
      continue;
    }
    closeSync(openSync(file + '.inside', 'wx'));
    taken += 1;
    rmSync(file + '.inside');
    unlock();
  }
  console.log(taken);
`;

const takenBy = async (file: string): Promise<number> => {
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', TAKER];
  const child = spawn(process.execPath, [...args, LOCK_FILE, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [status] = (await once(child, 'close')) as [number | null];
  expect(status).toBe(0);
  return Number(said);
};

describe('lockFile', () => {
  it('keeps another out until it is let go of, and leaves no file behind', () => {
    const file = newLock();
    const unlock = lock(file);
    expect(() => lock(file)).toThrow(expect.objectContaining({ code: 'outbox-in-use' }) as Error);
    expect(filesBeside(file)).toEqual(['klacht.db.outbox.lock']);
    unlock();
    expect(filesBeside(file)).toEqual([]);
    lock(file)();
    expect(filesBeside(file)).toEqual([]);
  });

  it('is had by one process at a time, also while it is removed and made again', async () => {
    const file = newLock();
    const taken = await Promise.all([takenBy(file), takenBy(file), takenBy(file)]);
    expect(taken).toEqual([25, 25, 25]);
    expect(filesBeside(file)).toEqual([]);
  });

  it('says why where the file cannot be had at all', () => {
    const file = newLock();
    mkdirSync(file);
    expect(() => lock(file)).toThrow(
      expect.objectContaining({ kind: 'unavailable', code: 'store-failed' }) as Error,
    );
  });
});
