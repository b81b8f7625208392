import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether a process runs on this machine.
 *
 * @example
 * isRunning(process.pid); // true
 */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const END = '.unfinished';

/** The name of its own under which a process writes a file until it is complete. */
export const unfinishedName = (file: string): string =>
  `${file}.${process.pid}-${randomBytes(8).toString('hex')}${END}`;

/** What follows the name of the file in {@link unfinishedName}, with the process that writes it. */
const WRITTEN_BY = /\.(\d+)-[\da-f]{16}\.unfinished$/;

/** Whether a name is one of {@link unfinishedName}. */
export const isUnfinishedName = (name: string): boolean => WRITTEN_BY.test(name);

/**
 * Removes what killed processes wrote under {@link unfinishedName} of the same file. What a running
 * process writes stays, and so does a file that only has such a name by half.
 *
 * @example
 * removeLeftBehind('register.csv'); // before it is written anew
 */
export const removeLeftBehind = (file: string): void => {
  const { dir, base } = path.parse(path.resolve(file));
  let names: readonly string[];
  try {
    names = readdirSync(dir);
  } catch {
    // A folder may be written to that may not be listed.
    return;
  }
  for (const name of names) {
    const [end, pid] = WRITTEN_BY.exec(name) ?? [];
    if (end === undefined || name !== `${base}${end}` || isRunning(Number(pid))) continue;
    rmSync(path.join(dir, name), { force: true });
  }
};
