import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_STREAM, type RecordedEvent } from '@klacht/domain';
import { anEvent, journalOf } from '../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openProjection } from '../view-stores/own-view.ts';
import { eventsAStream } from '../view-stores/testing/events-a-stream.ts';
import type { Consumer } from './consume.ts';
import { consume } from './consume.ts';
import { type HostTable, intoTable, type TableCheckpoint } from './into-table.ts';

type Types = { readonly types: readonly string[] };

/** A table of a host that fails at the saves that it is told; what is not saved, is not there. */
const aTable = (failsAt: ReadonlySet<number> = new Set()) => {
  let rows = new Map<string, string>();
  let checkpoint: TableCheckpoint | null = null;
  let saves = 0;
  const table: HostTable<Types> = {
    checkpoint: () => checkpoint,
    load: async (key) => {
      const row = rows.get(key);
      return row === undefined ? null : (JSON.parse(row) as Types);
    },
    save: (changes) => {
      saves += 1;
      if (changes.after !== checkpoint) throw new Error('another process went ahead');
      const next = new Map(changes.anew ? [] : rows);
      for (const [key, row] of changes.rows) {
        if (row === null) next.delete(key);
        else next.set(key, JSON.stringify(row));
      }
      if (failsAt.has(saves)) throw new Error('rolled back');
      [rows, checkpoint] = [next, changes.reached];
    },
  };
  const all = () =>
    [...rows]
      .map(([key, row]) => [key, JSON.parse(row) as Types] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { table, all, at: () => checkpoint };
};

const aJournal = async (types: readonly string[]) => {
  const store = createMemoryEventStore();
  const revisions = new Map<string, number>();
  for (const [index, type] of types.entries()) {
    const stream = `complaint-${index % 3}`;
    const last = revisions.get(stream) ?? NO_STREAM;
    await store.append(stream, last, [anEvent({ type })]);
    revisions.set(stream, last + 1);
  }
  return store;
};

/** Gives a consumer the journal in batches of these sizes, and after a failure again from its place. */
const give = async (
  consumer: Consumer,
  events: readonly RecordedEvent[],
  sizes: readonly number[],
): Promise<void> => {
  const placeOf = async (): Promise<number> => {
    const from = await consumer.from();
    return events.findIndex(({ position }) => position === from) + 1;
  };
  let [next, turn] = [await placeOf(), 0];
  while (next < events.length) {
    const batch = events.slice(next, next + (sizes[turn % sizes.length] ?? 1));
    turn += 1;
    try {
      await consumer.handle(batch, batch.at(-1)?.position ?? '');
      next += batch.length;
    } catch {
      next = await placeOf();
    }
  }
};

describe('a projection in a table of the host', () => {
  it('comes to the same as one in a file, in whatever batches and with saves that fail', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('One', 'Two', 'Gone', 'Ignored'), { minLength: 1 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 4 }),
        async (types, sizes, failures) => {
          const store = await aJournal(types);
          const events = await journalOf(store);
          const { table, all, at } = aTable(new Set(failures));
          await give(intoTable(eventsAStream, table), events, sizes);
          const view = openProjection(':memory:', eventsAStream);
          await view.catchUp(store);
          expect(all()).toEqual(view.all());
          expect(at()).toEqual({ version: 1, position: events.at(-1)?.position });
          view.close();
        },
      ),
      { numRuns: 50 },
    ));

  it('is emptied and built anew by another version, and goes on by the same one', async () => {
    const store = await aJournal(['One', 'Two', 'One', 'Two']);
    const events = await journalOf(store);
    const { table, all } = aTable();
    await give(intoTable(eventsAStream, table), events.slice(0, 2), [1]);
    await give(intoTable(eventsAStream, table), events, [1]);
    expect(all().map(([, { types }]) => types)).toEqual([['One 0', 'Two 1'], ['Two 0'], ['One 0']]);
    const onlyTwo = intoTable(
      {
        ...eventsAStream,
        version: 2,
        keyOf: ({ type, stream }) => (type === 'Two' ? stream : null),
      },
      table,
    );
    await give(onlyTwo, events, [1]);
    expect(all().map(([key, { types }]) => [key, ...types])).toEqual([
      ['complaint-0', 'Two 1'],
      ['complaint-1', 'Two 0'],
    ]);
  });

  it('ends by its name at an event that it cannot read, and saves nothing of that batch', async () => {
    const store = await aJournal(['One', 'Unread']);
    const { table, all, at } = aTable();
    const { signal } = new AbortController();
    await expect(consume(store, intoTable(eventsAStream, table), { signal })).rejects.toMatchObject(
      {
        code: 'poison-event',
        message: expect.stringContaining(
          'events-a-stream: cannot read Unread, complaint-1',
        ) as unknown,
      },
    );
    expect([all(), at()]).toEqual([[], null]);
    expect(() => intoTable({ ...eventsAStream, name: '' }, table)).toThrow('name: expected a text');
  });
});
