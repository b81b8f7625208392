import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { expect, it } from 'vitest';
import { execute } from '@klacht/domain';
import { newFolder } from '../cli/testing/klacht-in.ts';
import { demoYear } from '../demo/demo-year.ts';
import { digestOf } from '../view-stores/digest.ts';
import { listRegister } from './list-register.ts';
import { openJournal } from './opening/open-journal.ts';
import { verifyAll } from './verify-all.ts';

type Row = Readonly<Record<'ordinal' | 'generation' | 'of_row', number>> & { readonly row: string };

it('finds out a row of the list that is not what its entry says, also where its digest holds', async () => {
  const file = path.join(newFolder(), 'klacht.db');
  const open = () => openJournal({ store: `sqlite:${file}`, inventedClock: true });
  const asked = { now: '2026-02-01T10:00:00Z' } as const;
  const journal = await open();
  for (const request of demoYear().slice(0, 60)) await execute(journal, request);
  const rows = [...(await listRegister(journal, asked))];
  expect(await verifyAll(journal)).toBeNull();
  await journal.close();
  const db = new DatabaseSync(`${file}.views`);
  const { ordinal, generation, of_row, row } = db
    .prepare(`SELECT * FROM listed WHERE row LIKE '%"late"%' ORDER BY ordinal LIMIT 1`)
    .get() as Row;
  const forged = row.replaceAll('"late"', '"met"');
  db.prepare('UPDATE listed SET row = ?, digest = ? WHERE ordinal = ?').run(
    forged,
    digestOf([ordinal, generation, of_row], forged),
    ordinal,
  );
  db.close();
  const again = await open();
  // Nothing that only reads it can tell.
  const told = [...(await listRegister(again, asked))];
  expect(told).not.toEqual(rows);
  const other = rows.find((one, index) => JSON.stringify(one) !== JSON.stringify(told[index]));
  expect(await verifyAll(again)).toMatchObject({
    kind: 'register-differs',
    message: `the live register lists something else of ${other?.number} than its entry says; klacht rebuild makes it anew from the journal`,
  });
  await again.close();
});
