import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openJournal } from '@klacht/adapters/journal';
import { execute } from '@klacht/domain';

const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
const store = path.join(folder, 'klacht.db');

const receive = async (...channels: readonly ('email' | 'form' | 'letter')[]): Promise<void> => {
  const journal = await openJournal({ store: `sqlite:${store}` });
  for (const channel of channels) {
    await execute(journal, {
      complaintId: randomUUID(),
      commandId: randomUUID(),
      actor: 'anna',
      now: '2026-04-03T08:00:00Z',
      type: 'Receive',
      data: { at: '2026-04-02', channel, subjects: [] },
    });
  }
  await journal.close();
};

const run = (): string => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      path.join(import.meta.dirname, 'host-table.ts'),
      store,
      path.join(folder, 'host.db'),
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return stdout;
};

it('a table of the host counts each complaint once, and goes on from where it was', async () => {
  await receive('email', 'form', 'email');
  expect(run()).toBe('email 2\nform 1\n');
  await receive('form', 'letter');
  expect(run()).toBe('email 2\nform 2\nletter 1\n');
  expect(run()).toBe('email 2\nform 2\nletter 1\n');
});
