import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Gives the tests, and what they start, one temporary folder, so that nothing stays behind: a
 * worker takes over this environment. Each run has its own, so that one which was killed, and left
 * its folder, is in the way of none.
 */
export const setup = (): (() => void) => {
  const before = process.env['TMPDIR'];
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-tests-'));
  process.env['TMPDIR'] = folder;
  const remove = (): void => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(folder, { recursive: true, force: true });
  };
  // A run that is interrupted exits, without its teardown.
  process.once('exit', remove);
  return remove;
};
