import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EventStore } from '@klacht/domain';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../../event-stores/sqlite/sqlite-event-store.ts';
import { createMemoryKeyStore } from '../../key-stores/memory/memory-key-store.ts';
import { sealed } from '../../sealing/sealed.ts';
import { chained } from '../../proof/chained.ts';
import { bringIn, HEADER } from './testing/old-register.ts';

/** Two that know nothing of each other on one journal. */
const TWO: readonly (readonly [string, () => readonly [EventStore, EventStore]])[] = [
  [
    'of one process',
    () => {
      const store = createMemoryEventStore();
      return [{ ...store }, { ...store }];
    },
  ],
  [
    'of two, sealed and chained in one file',
    () => {
      const file = path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');
      const keys = createMemoryKeyStore();
      const open = () => sealed(chained(openSqliteEventStore(file)), keys);
      return [open(), open()];
    },
  ],
];

const ROWS = 60;

const rowsOf = (acknowledged: string): readonly string[] => [
  HEADER,
  ...Array.from(
    { length: ROWS },
    (_, index) =>
      `${index};02-04-2026 09:00;mail;koers;De koers;${acknowledged};01-06-2026;gegrond;nee`,
  ),
];

describe.each(TWO)('two imports at once, %s', (_, openTwo) => {
  it('of one file bring it in once, and each tells what it brought in itself', async () => {
    const [one, other] = openTwo();
    const lines = rowsOf('07-04-2026');
    const both = await Promise.all([one, other].map((store) => bringIn(lines, { store })));
    const sum = (what: 'recorded' | 'repeated' | 'newComplaints' | 'knownComplaints') =>
      both.reduce((total, { summary }) => total + summary[what], 0);
    const { events } = await bringIn([HEADER], { store: one });
    expect(events).toHaveLength(3 * ROWS);
    expect(sum('recorded')).toBe(events.length);
    expect(sum('repeated')).toBe(events.length);
    expect([sum('newComplaints'), sum('knownComplaints')]).toEqual([ROWS, ROWS]);
    expect(both.flatMap(({ problems }) => problems)).toEqual([]);
    for (const store of [one, other]) await store.close();
  });

  it('of files that differ: one fact of the two is recorded, and the other is told', async () => {
    const [one, other] = openTwo();
    const both = await Promise.all([
      bringIn(rowsOf('07-04-2026'), { store: one }),
      bringIn(rowsOf('08-04-2026'), { store: other }),
    ]);
    const { events } = await bringIn([HEADER], { store: one });
    expect(events).toHaveLength(3 * ROWS);
    const recorded = both.reduce((total, { summary }) => total + summary.recorded, 0);
    expect(recorded).toBe(events.length);
    const told = both.flatMap(({ problems }) => problems.map(({ number }) => number));
    expect(told).toHaveLength(ROWS);
    expect(new Set(told)).toEqual(new Set(Array.from({ length: ROWS }, (_, row) => String(row))));
    for (const store of [one, other]) await store.close();
  });
});
