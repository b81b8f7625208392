import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteEventStore } from '../../event-stores/sqlite/sqlite-event-store.ts';

const MAIN = path.join(import.meta.dirname, '../main.ts');

export const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'klacht-'));

/** A new folder with an empty journal, where one is looked for unless told. */
export const newJournal = async (): Promise<string> => {
  const folder = newFolder();
  await openSqliteEventStore(path.join(folder, 'klacht.db')).close();
  return folder;
};

/** Runs the command line as a process of its own, in a folder. */
export const klachtIn =
  (cwd: string, env: Readonly<Record<string, string>> = {}, input: string | Buffer = '') =>
  (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', MAIN, ...args],
      { cwd, encoding: 'utf8', input, env: { ...process.env, ...env } },
    );
    return { status, stdout, stderr };
  };

/** A complaint that comes in, as a line for `submit`. */
export const receive = (change: object = {}) => ({
  commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10',
  complaintId: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
  actor: 'anna',
  type: 'Receive',
  data: { at: '2026-04-02', channel: 'email', subjects: ['price'] },
  ...change,
});
