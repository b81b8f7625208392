import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { openInsert } from './insert-events.ts';
import { JOURNAL } from './journal-layout.ts';

const writtenAs = (index: number) => ({
  id: `id-${index}`,
  type: `Type${index}`,
  recordedAt: '2026-04-02T08:00:00Z' as const,
  data: `{"at":${index}}`,
  metadata: `{"place":"${index}"}`,
});

it.each([1, 2, 7, 8, 9, 16, 20])('inserts %i events as one after another would', (count) => {
  const db = new DatabaseSync(':memory:');
  db.exec(JOURNAL.schema);
  const insert = openInsert(db);
  insert('complaint-a', 0, [writtenAs(99)]);
  const events = Array.from({ length: count }, (_, index) => writtenAs(index));
  expect(insert('complaint-b', 5, events)).toBe(count + 1);
  const rows = db
    .prepare(
      `SELECT position, revision, typeof(revision) AS kind, id, type, recorded_at, data, metadata
       FROM events WHERE stream = 'complaint-b' ORDER BY position`,
    )
    .all();
  expect(rows.map((row) => ({ ...row }))).toEqual(
    Array.from({ length: count }, (_, index) => ({
      position: index + 2,
      revision: index + 5,
      kind: 'integer',
      id: `id-${index}`,
      type: `Type${index}`,
      recorded_at: '2026-04-02T08:00:00Z',
      data: `{"at":${index}}`,
      metadata: `{"place":"${index}"}`,
    })),
  );
  db.close();
});
