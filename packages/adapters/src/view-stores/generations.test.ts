import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { bitonic, type EventStore } from '@klacht/domain';
import { anEvent } from '../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openRegisterView } from './sqlite-register-view.ts';
import { expectSame, fill, newViewsFile, procedures } from './testing/filled-journal.ts';

const otherRules = [bitonic, { ...bitonic, version: '2027.1', validFrom: '2027-01-01' } as const];

/** The journal, that does something before each batch, of at most 50 events. */
const inSmallBatches = (store: EventStore, before: (read: number) => void): EventStore => ({
  ...store,
  readAll: async function* (range) {
    let read = 0;
    for await (const batch of store.readAll(range)) {
      for (let start = 0; start < batch.length; start += 50) {
        before(read);
        yield batch.slice(start, start + 50);
        read += 50;
      }
    }
  },
});

const filled = async (from = 0, to = 400) => {
  const store = createMemoryEventStore();
  await fill(store, from, to);
  return store;
};

describe('a view that is built first', () => {
  it('is empty, and says so by its checkpoint, until it is whole', async () => {
    const store = await filled();
    const view = openRegisterView(newViewsFile(), procedures);
    let looked = 0;
    await view.catchUp(
      inSmallBatches(store, () => {
        looked += 1;
        expect([[...view.entries()], view.checkpoint()]).toEqual([[], null]);
      }),
    );
    expect(looked).toBeGreaterThan(5);
    await expectSame(view, store);
    view.close();
  });
});

describe('a view that is built anew', () => {
  it('answers from the old one, here and in another process, until the new one is whole', async () => {
    const store = await filled();
    const file = newViewsFile();
    const old = openRegisterView(file, procedures);
    await old.catchUp(store);
    const before = [...old.entries()];
    await fill(store, 400, 500);
    const next = openRegisterView(file, otherRules);
    const asking = openRegisterView(file, procedures);
    const reading = asking.entries()[Symbol.iterator]();
    const first = reading.next();
    let looked = 0;
    await next.catchUp(
      inSmallBatches(store, () => {
        looked += 1;
        expect([...old.entries()]).toEqual(before);
        expect([...next.entries()]).toEqual(before);
        expect(next.checkpoint()).toBeNull();
      }),
    );
    expect(looked).toBeGreaterThan(5);
    await expectSame(next, store);
    await expectSame(old, store);
    // A question that was asked before the swap goes on as it began.
    expect([first.value, ...(reading as IterableIterator<unknown>)]).toEqual(before);
    asking.close();
    old.close();
    next.close();
  });

  it('leaves nothing of the old one in the file', async () => {
    const store = await filled(0, 60);
    const file = newViewsFile();
    const view = openRegisterView(file, procedures);
    for (const _ of [1, 2, 3]) await view.rebuild(store);
    const db = new DatabaseSync(file);
    const rows = (table: string) =>
      Number(db.prepare(`SELECT count(DISTINCT generation) AS n FROM ${table}`).get()?.['n']);
    expect(['generations', 'register'].map(rows)).toEqual([1, 1]);
    db.close();
    await expectSame(view, store);
    view.close();
  });

  it('is taken up again where it was interrupted, and the live one is as it was', async () => {
    const store = await filled();
    const file = newViewsFile();
    const view = openRegisterView(file, procedures);
    await view.catchUp(store);
    const before = [[...view.entries()], view.checkpoint()];
    const stop = new AbortController();
    await view.rebuild(
      inSmallBatches(store, (read) => {
        if (read === 200) stop.abort();
      }),
      { signal: stop.signal },
    );
    expect([[...view.entries()], view.checkpoint()]).toEqual(before);
    await view.catchUp(store);
    expect([[...view.entries()], view.checkpoint()]).toEqual(before);
    let toRead = 0;
    await view.rebuild(store, { onProgress: (events) => (toRead = events) });
    const journal = (await Array.fromAsync(store.readAll())).flat().length;
    expect(toRead).toBe(journal - 200);
    await expectSame(view, store);
    view.close();
  });

  it('is dropped where it was of another journal', async () => {
    const view = openRegisterView(':memory:', procedures);
    const stop = new AbortController();
    const longer = await filled();
    await view.catchUp(
      inSmallBatches(longer, (read) => read === 100 && stop.abort()),
      { signal: stop.signal },
    );
    expect([...view.entries()]).toEqual([]);
    const store = await filled(0, 30);
    await view.catchUp(store);
    await expectSame(view, store);
    view.close();
  });

  it('is built once where two build it at once', async () => {
    const store = await filled();
    const file = newViewsFile();
    const views = [openRegisterView(file, procedures), openRegisterView(file, procedures)];
    await Promise.all(views.map((view) => view.rebuild(inSmallBatches(store, () => {}))));
    for (const view of views) {
      await expectSame(view, store);
      view.close();
    }
    // A second one would have had the next number.
    const db = new DatabaseSync(file);
    expect(db.prepare('SELECT generation FROM generations').all()).toEqual([{ generation: 1 }]);
    db.close();
  });

  it('takes the place of a file that an earlier version wrote', async () => {
    const file = newViewsFile();
    const db = new DatabaseSync(file);
    db.exec('CREATE TABLE register (ordinal INTEGER PRIMARY KEY, number TEXT)');
    db.exec("INSERT INTO register VALUES (1, '2025-0001')");
    db.close();
    const store = await filled(0, 30);
    const view = openRegisterView(file, procedures);
    expect([...view.entries()]).toEqual([]);
    await view.catchUp(store);
    await expectSame(view, store);
    view.close();
  });
});

describe('an event that the projection cannot read', () => {
  const poisoned = async () => {
    const store = await filled(0, 40);
    const poison = anEvent({ type: 'Forgotten' });
    const { position } = await store.append('complaint-x', -1, [poison]);
    const before = (await Array.fromAsync(store.readAll())).flat().length - 1;
    await fill(store, 40, 80);
    return { store, poison, position, before };
  };

  it('stops it, after what came before it, with an error that names it', async () => {
    const { store, poison, position, before } = await poisoned();
    const view = openRegisterView(':memory:', procedures);
    await view.catchUp(await filled(0, 0));
    const place = { stream: 'complaint-x', revision: 0, position, type: 'Forgotten' };
    for (const _ of [1, 2]) {
      await expect(view.catchUp(store)).rejects.toMatchObject({
        kind: 'unreadable',
        code: 'poison-event',
        message: expect.stringContaining(
          `register: cannot read Forgotten, complaint-x revision 0 (@${position}): `,
        ) as unknown,
        details: { ...place, eventId: poison.id },
      });
      expect(view.checkpoint()?.position).toBe(String(before));
      expect([...view.entries()].length).toBeGreaterThan(5);
      expect(view.setAside()).toEqual([]);
    }
    view.close();
  });

  it('leaves the live view whole when it stops a rebuild', async () => {
    const { store } = await poisoned();
    const view = openRegisterView(':memory:', procedures);
    await view.catchUp(store, { onPoison: 'set-aside' });
    const before = [...view.entries()];
    await expect(view.rebuild(store)).rejects.toMatchObject({ code: 'poison-event' });
    expect([...view.entries()]).toEqual(before);
    view.close();
  });

  it('is set aside when told so, and listed, once', async () => {
    const { store, poison, position } = await poisoned();
    const view = openRegisterView(':memory:', procedures);
    for (const _ of [1, 2]) await view.catchUp(store, { onPoison: 'set-aside' });
    await view.rebuild(store, { onPoison: 'set-aside' });
    expect(view.setAside()).toEqual([
      {
        stream: 'complaint-x',
        revision: 0,
        position,
        eventId: poison.id,
        type: 'Forgotten',
        why: expect.stringContaining('Forgotten') as unknown,
      },
    ]);
    await expectSame(view, await filled(0, 80));
    view.close();
  });
});
