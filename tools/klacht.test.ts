import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

it('the command line of a clone reads and writes where the person stands, not where npm runs it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-stands-'));
  mkdirSync(path.join(folder, 'below'));
  const here = path.join(folder, 'below');
  const words = ['receive', '--at', '2026-04-02', '--channel', 'email', '--actor', 'anna'];
  const run = (args: readonly string[]) =>
    spawnSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        path.join(import.meta.dirname, 'klacht.js'),
        ...args,
      ],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, INIT_CWD: here, KLACHT_STORE: '' } },
    );
  expect(run(words).status).toBe(0);
  expect(run(['register', '-o', 'register.txt']).status).toBe(0);
  expect(readdirSync(folder)).toEqual(['below']);
  expect(readdirSync(here)).toEqual(expect.arrayContaining(['klacht.db', 'register.txt']));
});
