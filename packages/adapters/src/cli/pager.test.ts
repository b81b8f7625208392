import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { klachtIn, newFolder } from './testing/klacht-in.ts';
import { hasTerminals, klachtOnTerminal } from './testing/terminal.ts';

beforeEach(({ skip }) => {
  if (!hasTerminals) skip('not run: there is no script of util-linux to make a terminal with');
});

/** More complaints than a window of 40 lines has room for, and a pager that keeps what it is given. */
const folderOf = (complaints: number) => {
  const folder = newFolder();
  const lines = Array.from({ length: complaints }, (_, index) => {
    const id = String(index).padStart(12, '0');
    return JSON.stringify({
      commandId: `6f1c0c1e-5f0e-4c57-9d3c-${id}`,
      complaintId: `0b7e9c52-7d0f-4a55-8f1e-${id}`,
      actor: 'anna',
      type: 'Receive',
      data: { at: '2026-01-05', channel: 'email', subjects: [] },
    });
  });
  klachtIn(folder, {}, lines.join('\n'))('submit', '-');
  mkdirSync(path.join(folder, 'bin'));
  writeFileSync(path.join(folder, 'bin/keep'), '#!/bin/sh\ncat > paged.txt\necho PAGED\n', {
    mode: 0o755,
  });
  return folder;
};

const PAGER = { PAGER: './bin/keep', NO_PAGER: '' };

describe('a list that is longer than the window', () => {
  it('is shown by the page, with its colours', async () => {
    const folder = folderOf(60);
    const shown = await klachtOnTerminal(folder, ['register', '--wide'], [], PAGER);
    expect(shown.status, shown.screen).toBe(0);
    expect(shown.screen).toBe('PAGED\n');
    const paged = readFileSync(path.join(folder, 'paged.txt'), 'utf8');
    expect(paged.split('\n')).toHaveLength(62);
    expect(paged).toContain('\u001b[31moverdue 2026-01-12\u001b[39m');
  });

  it.each([
    ['it is switched off', ['register', '--no-pager'], PAGER],
    ['it is switched off for all', ['register'], { ...PAGER, NO_PAGER: '1' }],
    ['there is no such pager', ['register'], { ...PAGER, PAGER: '' }],
    ['the pager that is named is not there', ['register'], { ...PAGER, PAGER: './bin/none' }],
    ['it is for a program', ['register', '--json'], PAGER],
    ['it is for a spreadsheet', ['register', '--csv'], PAGER],
    ['it fits', ['register', '--limit', '5'], PAGER],
  ])('is shown at once where %s', async (_, args, env) => {
    const folder = folderOf(60);
    const { screen, status } = await klachtOnTerminal(folder, args, [], env);
    expect(status).toBe(0);
    expect(screen).not.toContain('PAGED');
    expect(screen).toContain('2026-0005');
  });

  it('has no colours where they are switched off, nor in a pipe', async () => {
    const folder = folderOf(1);
    const env = { ...PAGER, NO_COLOR: '1' };
    const { raw } = await klachtOnTerminal(folder, ['register'], [], env);
    expect(raw).not.toContain('\u001b[3');
    expect(klachtIn(folder, { FORCE_COLOR: '0' })('register').stdout).not.toContain('\u001b');
  });
});
