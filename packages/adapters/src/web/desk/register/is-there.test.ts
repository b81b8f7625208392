import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { execute, type Instant } from '@klacht/domain';
import { demoYear } from '../../../demo/demo-year.ts';
import { openJournal } from '../../../use-cases/opening/open-journal.ts';
import { desk } from '../desk.ts';
import { complaintBy, isThere } from './is-there.ts';
import { keptRows } from './kept-rows.ts';

const NOW: Instant = '2025-06-01T10:00:00Z';

it('reads no other row for a number that there is none of than for one that there is', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
  const file = path.join(folder, 'klacht.db');
  const journal = await openJournal({ store: `sqlite:${file}`, inventedClock: true });
  for (const request of demoYear().slice(0, 60)) await execute(journal, request);
  const app = desk({
    journal,
    readerOf: () => ({ role: 'officer', name: 'anna' }),
    now: () => NOW,
  });
  const statusOf = async (place: string) =>
    (await app.fetch(new Request(`https://desk.example/${place}`))).status;
  expect(await statusOf('c/2025-0001')).toBe(200);
  const others = new DatabaseSync(`${file}.views`);
  const spoil = () =>
    others.exec(`
      UPDATE register SET entry = 'spoilt' WHERE number = '2025-0002';
      UPDATE listed SET row = 'spoilt'
        WHERE ordinal = (SELECT ordinal FROM register WHERE number = '2025-0002')`);
  const spoilt = () => others.prepare(`SELECT number FROM register WHERE entry = 'spoilt'`).all();
  const expectUnread = async () => {
    spoil();
    for (const place of ['c/nonsense', 'c/2025-9999', 'c/beef', 'c/2025-9999/do/Acknowledge']) {
      expect(await statusOf(place), place).toBe(404);
      expect(await statusOf('c/2025-0001')).toBe(200);
      // Had it been read, it would have been found, and the view built anew.
      expect(spoilt(), place).toHaveLength(1);
    }
  };
  // Before all rows were read for a list, and after.
  await expectUnread();
  expect(await statusOf('register')).toBe(200);
  expect(spoilt()).toEqual([]);
  await expectUnread();
  expect(await statusOf('c/2025-0002')).toBe(200);
  expect(spoilt()).toEqual([]);
  others.close();
  await journal.close();
  rmSync(folder, { recursive: true });
});

it('finds by all that people know a complaint by, also what came in after the rows were made', async () => {
  const journal = await openJournal({ store: 'memory:', inventedClock: true });
  const setting = { journal, judgedAt: () => NOW };
  const requests = demoYear();
  for (const request of requests.slice(0, 30)) await execute(journal, request);
  await (await journal.register()).catchUp(journal.store);
  expect(await isThere(setting, '2025-9999')).toBe(false);
  await keptRows(journal, NOW);
  for (const request of requests.slice(30, 60)) await execute(journal, request);
  await (await journal.register()).catchUp(journal.store);
  const entries = await journal.ask((register) => [...register.entries()]);
  for (const { complaintId, number } of entries) {
    for (const name of [number, complaintId, complaintId.slice(0, 8).toUpperCase()]) {
      expect(await isThere(setting, name), name).toBe(true);
    }
    expect((await complaintBy(setting, number))?.complaintId).toBe(complaintId);
  }
  expect(await complaintBy(setting, '2025-9999')).toBeNull();
  await journal.close();
});
