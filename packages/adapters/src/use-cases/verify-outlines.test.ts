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

type Row = Readonly<Record<'ordinal' | 'generation' | 'revision' | 'of_row', number>> &
  Readonly<Record<'received_on' | 'outline', string>>;

it('finds out an outline that is not what its entry comes to, also where its digest holds', async () => {
  const file = path.join(newFolder(), 'klacht.db');
  const open = () => openJournal({ store: `sqlite:${file}`, inventedClock: true });
  const asked = { year: 2025, now: '2026-02-01T10:00:00Z' } as const;
  const journal = await open();
  for (const request of demoYear().slice(0, 120)) await execute(journal, request);
  const report = await makeReport(journal, asked);
  expect(await verifyAll(journal)).toBeNull();
  await journal.close();
  const db = new DatabaseSync(`${file}.views`);
  const { ordinal, generation, revision, received_on, of_row, outline } = db
    .prepare('SELECT * FROM outlines WHERE outline LIKE \'%"email"%\' ORDER BY ordinal LIMIT 1')
    .get() as Row;
  const forged = outline.replace('"email"', '"phone"');
  db.prepare('UPDATE outlines SET outline = ?, digest = ? WHERE ordinal = ?').run(
    forged,
    digestOf([ordinal, generation, revision, received_on, of_row], forged),
    ordinal,
  );
  db.exec('DELETE FROM counted');
  const { number } = db.prepare('SELECT number FROM register WHERE ordinal = ?').get(ordinal) ?? {};
  db.close();
  const again = await open();
  // Nothing that only reads it can tell.
  const told = await makeReport(again, asked);
  const phones = ({ channels }: typeof report) => channels['phone'] ?? 0;
  expect(phones(told)).toBe(phones(report) + 1);
  expect(await verifyAll(again)).toMatchObject({
    kind: 'register-differs',
    message: `the live register counts something else of ${String(number)} than its entry says; klacht rebuild makes it anew from the journal`,
  });
  await again.close();
});
