import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { execute } from '@klacht/domain';
import { anEvent } from '../../event-stores/contract/store-under-test.ts';
import { openSqliteEventStore } from '../../event-stores/sqlite/sqlite-event-store.ts';
import { demoYear } from '../../demo/demo-year.ts';
import { procedures } from '../../view-stores/testing/filled-journal.ts';
import { klachtIn, newFolder } from '../testing/klacht-in.ts';

const MAIN = path.join(import.meta.dirname, '../main.ts');

const folderWith = async (events: number): Promise<string> => {
  const folder = newFolder();
  const store = openSqliteEventStore(path.join(folder, 'klacht.db'));
  for (const request of demoYear().slice(0, 30)) await execute({ store, procedures }, request);
  for (let from = 0; from < events; from += 10_000) {
    const notes = Array.from({ length: Math.min(10_000, events - from) }, () => anEvent());
    await store.append('note-1', from - 1, notes);
  }
  await store.close();
  return folder;
};

describe('klacht rebuild', () => {
  it('is silent, and leaves the register as a catch-up made it', async () => {
    const klacht = klachtIn(await folderWith(0));
    const register = klacht(
      'register',
      '--json',
      '--invented-clock',
      '--now',
      '2026-01-15T09:00:00Z',
    );
    expect(register).toMatchObject({ status: 0, stderr: '' });
    expect(register.stdout).toContain('2025-0005');
    expect(klacht('rebuild')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(
      klacht('register', '--json', '--invented-clock', '--now', '2026-01-15T09:00:00Z'),
    ).toEqual(register);
    expect(klacht('rebuild', 'overdue').status).toBe(2);
  });

  it('stops at an event that it cannot read, or sets it aside and lists it', async () => {
    const folder = await folderWith(0);
    const store = openSqliteEventStore(path.join(folder, 'klacht.db'));
    await store.append('complaint-x', -1, [anEvent({ type: 'Forgotten' })]);
    await store.close();
    const klacht = klachtIn(folder);
    const place = 'complaint-x revision 0 (@31)';
    expect(klacht('rebuild')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^klacht: register: cannot read Forgotten/) as unknown,
    });
    const aside = klacht('rebuild', 'register', '--set-aside');
    expect(aside).toMatchObject({ status: 1, stderr: '' });
    expect(aside.stdout.startsWith(`${place}: Forgotten: `)).toBe(true);
    expect(JSON.parse(klacht('rebuild', '--set-aside', '--json').stdout)).toMatchObject([
      { stream: 'complaint-x', revision: 0, position: '31', type: 'Forgotten' },
    ]);
  });

  it('can be interrupted, and leaves the register as it was', async () => {
    const folder = await folderWith(300_000);
    const klacht = klachtIn(folder);
    const register = klacht(
      'register',
      '--json',
      '--invented-clock',
      '--now',
      '2026-01-15T09:00:00Z',
    );
    expect(register).toMatchObject({ status: 0, stderr: '' });
    expect(register.stdout).toContain('2025-0005');
    const rebuilding = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', MAIN, 'rebuild'],
      {
        cwd: folder,
      },
    );
    let said = '';
    rebuilding.stderr.on('data', (text) => (said += String(text)));
    const ended = once(rebuilding, 'exit');
    const views = new DatabaseSync(path.join(folder, 'klacht.db.views'));
    const underWay = views.prepare(
      "SELECT 1 FROM generations WHERE live = 0 AND state ->> '$.checkpoint.position' > 0",
    );
    await expect.poll(() => underWay.get(), { interval: 5 }).toBeDefined();
    views.close();
    rebuilding.kill('SIGINT');
    expect(await ended).toEqual([1, null]);
    expect(said).toBe('klacht: interrupted; the register is as it was\n');
    expect(
      klacht('register', '--json', '--invented-clock', '--now', '2026-01-15T09:00:00Z'),
    ).toEqual(register);
  });
});
