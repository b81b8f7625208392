import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { klachtIn, newJournal, receive } from './testing/klacht-in.ts';
import { sealedFolder } from './testing/sealed-folder.ts';

it('klacht on a full disk says in a line that the output could not be written, and ends with 3', async () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      path.join(import.meta.dirname, 'main.ts'),
      '--store',
      `sqlite:${await newJournal()}/klacht.db`,
      'register',
    ],
    { encoding: 'utf8', stdio: ['ignore', full, 'pipe'] },
  );
  closeSync(full);
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr:
      'klacht: standard output: expected room and leave to write, got: ENOSPC: no space left on device, write\n',
  });
});

it.each([['register'], ['report', '2026'], ['register', '--json']])(
  'names the option and the file that could not be written: %s %s',
  async (...args) => {
    const klacht = klachtIn(await newJournal());
    const { status, stdout, stderr } = klacht(...args, '-o', '/dev/full');
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain(
      "klacht: -o: expected room and leave to write '/dev/full', got: ENOSPC: no space left on device",
    );
  },
);

it('names the folder of a pack that could not be written', async () => {
  const { at, klacht } = await sealedFolder([receive()], '2026-05-20T08:00:00Z');
  const folder = `${at('head.json')}/pack`;
  const { status, stdout, stderr } = await klacht('export', 'pack', '--all', '-o', folder);
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr).toContain(
    `klacht: --output: expected room and leave to write '${folder}', got: E`,
  );
});
