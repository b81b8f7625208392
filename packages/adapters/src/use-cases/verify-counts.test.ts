import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { expect, it } from 'vitest';
import { execute } from '@klacht/domain';
import { newFolder } from '../cli/testing/klacht-in.ts';
import { demoYear } from '../demo/demo-year.ts';
import { digestOf } from '../view-stores/digest.ts';
import { openJournal } from './opening/open-journal.ts';
import { makeReport } from './report/make-report.ts';
import { verifyAll } from './verify-all.ts';

type Row = Readonly<Record<'generation' | 'stretch', number>> &
  Readonly<Record<'name' | 'counted_by' | 'sums', string>>;

it('finds out what was kept for the report of a year, also where its digest holds', async () => {
  const file = path.join(newFolder(), 'klacht.db');
  const open = () => openJournal({ store: `sqlite:${file}`, inventedClock: true });
  const journal = await open();
  for (const request of demoYear().slice(0, 120)) await execute(journal, request);
  const now = '2026-02-01T10:00:00Z';
  const asked = { year: 2025, now } as const;
  const report = await makeReport(journal, asked);
  expect(await verifyAll(journal)).toBeNull();
  await journal.close();
  const db = new DatabaseSync(`${file}.views`);
  const rows = db.prepare("SELECT * FROM counted WHERE name LIKE 'figures 2025-%'").all() as Row[];
  expect(rows.length).toBeGreaterThan(0);
  for (const { generation, stretch, name, counted_by: by, sums } of rows) {
    const forged = sums.replaceAll('"n":0', '"n":7');
    db.prepare('UPDATE counted SET sums = ?, digest = ? WHERE stretch = ? AND name = ?').run(
      forged,
      digestOf([generation, stretch, name, by], forged),
      stretch,
      name,
    );
  }
  const kept = () => db.prepare('SELECT * FROM counted').all();
  const before = kept();
  const again = await open();
  // Nothing that only reads it can tell.
  expect(await makeReport(again, asked)).not.toEqual(report);
  expect(await verifyAll(again)).toMatchObject({
    kind: 'register-differs',
    message:
      'the live register keeps other figures of 2025 than its complaints come to; klacht rebuild makes it anew from the journal',
  });
  expect(kept()).toEqual(before);
  db.close();
  await again.close();
});
