// The Dovecot that the reader of mailboxes is tried with: the one that is there, or else Debian's,
// installed where that can be done. Tests that need it say why they did not run where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';

/** Where it is, or why there is none. */
export type DovecotForTests =
  | { readonly executable: string }
  | { readonly executable: null; readonly why: string };

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- it is added to
  interface ProvidedContext {
    dovecot: DovecotForTests;
  }
}

const EXECUTABLE = '/usr/sbin/dovecot';

const apt = (...args: readonly string[]): boolean =>
  spawnSync('apt-get', ['-qq', '-y', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
    timeout: 600_000,
  }).status === 0;

const found = (): DovecotForTests => {
  if (process.getuid?.() !== 0) {
    return { executable: null, why: 'a mail server of the tests is started by root alone' };
  }
  if (existsSync(EXECUTABLE)) return { executable: EXECUTABLE };
  if (spawnSync('apt-get', ['--version']).status !== 0) {
    return { executable: null, why: 'there is no Dovecot, and no apt-get to install one' };
  }
  process.stderr.write('Installing Dovecot, with which the reading of mailboxes is tried ...\n');
  const isThere = apt('update') && apt('install', '--no-install-recommends', 'dovecot-imapd');
  return isThere && existsSync(EXECUTABLE)
    ? { executable: EXECUTABLE }
    : { executable: null, why: 'there is no Dovecot, and apt-get installed none' };
};

export const setup = ({ provide }: TestProject): void => provide('dovecot', found());
