// The Chromium that pages are tried in: the one that is there, or else Debian's, installed where that
// can be done. Tests that need it say why they did not run where there is none.
import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../packages/adapters/src/pages/pdf/find-chromium.ts';

/** Where it is, or why there is none. */
export type ChromiumForTests =
  | { readonly executable: string }
  | { readonly executable: null; readonly why: string };

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- it is added to
  interface ProvidedContext {
    chromium: ChromiumForTests;
  }
}

const found = (): string | null => {
  try {
    return findChromium(process.env);
  } catch {
    return null;
  }
};

/** With letters for Hebrew and Arabic names. */
const PACKAGES = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];

const apt = (...args: readonly string[]): boolean =>
  spawnSync('apt-get', ['-qq', '-y', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
    timeout: 600_000,
  }).status === 0;

const installed = (): ChromiumForTests => {
  if ((process.env['KLACHT_CHROMIUM'] ?? '') !== '') {
    return { executable: null, why: 'KLACHT_CHROMIUM names what is no Chromium' };
  }
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    return { executable: null, why: 'there is no Chromium, and this user cannot install one' };
  }
  process.stderr.write('Installing Chromium, in which pages are tried ...\n');
  const isThere = apt('update') && apt('install', '--no-install-recommends', ...PACKAGES);
  const executable = isThere ? found() : null;
  return executable === null
    ? { executable, why: 'there is no Chromium, and apt-get installed none' }
    : { executable };
};

export const setup = ({ provide }: TestProject): void => {
  const executable = found();
  provide('chromium', executable === null ? installed() : { executable });
};
