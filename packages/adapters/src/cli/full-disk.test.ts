import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { newJournal } from './testing/klacht-in.ts';

it('says in a line that the output could not be written', async () => {
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
    status: 2,
    stderr: 'klacht: ENOSPC: no space left on device, write\n',
  });
});
