import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventStore, NO_STREAM, type RecordedEvent } from '@klacht/domain';
import { anEvent, journalOf } from '../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { follow } from './follow.ts';
import { type OwnProjection, projection } from './own-projection.ts';
import { openProjection, type ProjectionView } from './own-view.ts';
import { eventsAStream } from './testing/events-a-stream.ts';
import { newFolder, newViewsFile } from './testing/filled-journal.ts';

type Types = { readonly types: readonly string[] };

/** Rows by a list of the events at hand, not by the projection. */
const counted = (events: readonly RecordedEvent[]): readonly (readonly [string, Types])[] =>
  [...new Set(events.map(({ stream }) => stream))].toSorted().flatMap((stream) => {
    const own = events.filter((one) => one.stream === stream && one.type !== 'Ignored');
    const since = own.slice(own.findLastIndex(({ type }) => type === 'Gone') + 1);
    const types = since.map(({ type, revision }) => `${type} ${revision}`);
    return types.length === 0 ? [] : [[stream, { types }] as const];
  });

const record = async (store: EventStore, stream: string, type: string): Promise<void> => {
  const revision = (await journalOf(store)).filter((one) => one.stream === stream).length - 1;
  await store.append(stream, revision, [anEvent({ type })]);
};

/** Follows until the view has the last event of the journal. */
const followed = async (
  view: ProjectionView<Types>,
  store: ReturnType<typeof createMemoryEventStore>,
  during: () => Promise<void>,
): Promise<void> => {
  const stop = new AbortController();
  const following = follow(view, store, { signal: stop.signal });
  await during();
  const last = (await journalOf(store)).at(-1)?.id;
  await expect.poll(() => view.checkpoint()?.eventId).toBe(last);
  stop.abort();
  await following;
};

const steps = fc.array(
  fc.record({
    stream: fc.constantFrom('complaint-a', 'complaint-b', 'review-c'),
    type: fc.constantFrom('One', 'Two', 'Gone', 'Ignored'),
    catchUp: fc.boolean(),
  }),
  { minLength: 1, maxLength: 25 },
);

describe('a projection of one’s own', () => {
  it('is not opened in the file of another, which stays as it was', async () => {
    const file = newViewsFile();
    const store = createMemoryEventStore();
    await record(store, 'complaint-a', 'One');
    const own = projection<number>({
      name: 'events',
      version: 1,
      keyOf: ({ stream }) => stream,
      evolve: (count) => (count ?? 0) + 1,
    });
    const view = openProjection(file, own);
    await view.catchUp(store);
    view.close();
    expect(() => openProjection(file, { ...own, name: 'events 1' })).toThrow(
      `${file}: expected the projection 'events 1', got 'events'; each has a file of its own`,
    );
    const next = openProjection(file, { ...own, version: 2 });
    expect(next.all()).toEqual([['complaint-a', 1]]);
    next.close();
  });

  it('is the same however it was kept up to date, and built anew', () =>
    fc.assert(
      fc.asyncProperty(steps, async (recorded) => {
        const store = createMemoryEventStore();
        const live = openProjection(':memory:', eventsAStream);
        const inSteps = openProjection(':memory:', eventsAStream);
        await followed(live, store, async () => {
          for (const { stream, type, catchUp } of recorded) {
            await record(store, stream, type);
            if (catchUp) await inSteps.catchUp(store);
          }
        });
        await inSteps.catchUp(store);
        const expected = counted(await journalOf(store));
        expect(live.all()).toEqual(expected);
        expect(inSteps.all()).toEqual(expected);
        await live.rebuild(store);
        expect(live.all()).toEqual(expected);
        for (const [key, row] of expected) expect(live.get(key)).toEqual(row);
        expect(live.get('complaint-unknown')).toBeNull();
        live.close();
        inSteps.close();
      }),
      { numRuns: 25 },
    ));

  it('counts each event once when it is killed again and again', async () => {
    const [journal, file] = [path.join(newFolder(), 'klacht.db'), newViewsFile()];
    const store = openSqliteEventStore(journal);
    const fill = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index += 1) {
        const stream = `complaint-${index % 3}`;
        const last = (await Array.fromAsync(store.readStream(stream))).flat().at(-1);
        await store.append(stream, last?.revision ?? NO_STREAM, [anEvent()]);
      }
    };
    await fill(10);
    for (let kills = 0; kills < 4; kills += 1) {
      const fixture = path.join(import.meta.dirname, 'fixtures/own-projection-killed.ts');
      const child = spawn(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', fixture, journal, file],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const filling = (async () => {
        while (child.stdout.readableLength === 0 && child.exitCode === null) await fill(1);
        await fill(5);
      })();
      await once(child.stdout, 'readable');
      child.kill('SIGKILL');
      await Promise.all([once(child, 'exit'), filling]);
    }
    const view = openProjection(file, eventsAStream);
    expect(view.checkpoint()).not.toBeNull();
    await view.catchUp(store);
    expect(view.all()).toEqual(counted(await journalOf(store)));
    view.close();
    await store.close();
  });

  it('answers from the old version until the new one is whole', async () => {
    const [store, file] = [createMemoryEventStore(), newViewsFile()];
    await record(store, 'complaint-a', 'One');
    const old = openProjection(file, eventsAStream);
    await old.catchUp(store);
    const next: OwnProjection<string> = {
      ...eventsAStream,
      version: 2,
      evolve: (row, { type }) => `${row ?? ''}${type};`,
    };
    const view = openProjection(file, next);
    expect(view.checkpoint()).toBeNull();
    const seen: unknown[] = [];
    await view.catchUp(store, { onProgress: () => seen.push(old.get('complaint-a')) });
    expect(seen).toEqual([{ types: ['One 0'] }]);
    expect(view.all()).toEqual([['complaint-a', 'One;']]);
    expect(old.checkpoint()).toBeNull();
    old.close();
    view.close();
  });

  it('is built anew of another journal, and after its file was taken away', async () => {
    const [one, other, file] = [createMemoryEventStore(), createMemoryEventStore(), newViewsFile()];
    await record(one, 'complaint-a', 'One');
    await record(other, 'complaint-b', 'Two');
    const view = openProjection(file, eventsAStream);
    await view.catchUp(one);
    await view.catchUp(other);
    expect(view.all()).toEqual([['complaint-b', { types: ['Two 0'] }]]);
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    expect(view.takeIn([], view.checkpoint())).toBeUndefined();
    await view.catchUp(other);
    expect(openProjection(file, eventsAStream).all()).toEqual(view.all());
    view.close();
  });

  it('stops before an event that it cannot read, or sets it aside', async () => {
    const store = createMemoryEventStore();
    for (const type of ['One', 'Unread', 'Two']) await record(store, 'complaint-a', type);
    const view = openProjection(':memory:', eventsAStream);
    await view.rebuild(createMemoryEventStore());
    await expect(view.catchUp(store)).rejects.toMatchObject({
      code: 'poison-event',
      message: expect.stringMatching(
        /^events-a-stream: cannot read Unread, complaint-a revision 1 .*what is this\?$/,
      ) as unknown,
    });
    await view.catchUp(store, { onPoison: 'set-aside' });
    expect(view.get('complaint-a')).toEqual({ types: ['One 0', 'Two 2'] });
    expect(view.setAside()).toMatchObject([{ type: 'Unread', revision: 1, why: 'what is this?' }]);
    view.close();
  });

  it.each([
    ['a key that is no text', { keyOf: () => 7 }, /key: expected a text or null, got 7$/],
    ['a key that cannot be written', { keyOf: () => '\uD800' }, /key: expected a text or null/],
    ['a row that is none', { evolve: () => undefined }, /row: expected .*, got undefined$/],
    ['a row of no number', { evolve: () => Number.NaN }, /row: expected .* JSON carries/],
  ])('says which event made %s', async (_, change, message) => {
    const store = createMemoryEventStore();
    await record(store, 'complaint-a', 'One');
    const own = { ...eventsAStream, ...change } as OwnProjection<Types>;
    const view = openProjection(':memory:', own);
    await expect(view.catchUp(store)).rejects.toMatchObject({
      code: 'poison-event',
      message: expect.stringMatching(message) as unknown,
    });
    expect(view.all()).toEqual([]);
    view.close();
  });

  it.each([
    [{ name: '' }, 'name: expected a text, got ""'],
    [{ version: 0 }, 'version: expected a whole number from 1, got 0'],
    [{ version: 1.5 }, 'version: expected a whole number from 1, got 1.5'],
  ])('is refused with %j', (change, message) => {
    expect(() => projection({ ...eventsAStream, ...change })).toThrow(message);
  });

  it('says that it was closed, that its file is another, and that it was changed', async () => {
    const [store, file] = [createMemoryEventStore(), newViewsFile()];
    await record(store, 'complaint-a', 'One');
    const view = openProjection(file, eventsAStream);
    await view.catchUp(store);
    view.close();
    view.close();
    const closed = { code: 'view-closed', message: 'the projection events-a-stream is closed' };
    expect(() => view.get('complaint-a')).toThrow(expect.objectContaining(closed) as Error);
    await expect(view.catchUp(store)).rejects.toMatchObject(closed);

    const db = new DatabaseSync(file);
    db.exec(`UPDATE generations SET state = '{"checkpoint":null}'`);
    db.close();
    const changed = openProjection(file, eventsAStream);
    await expect(changed.catchUp(store)).rejects.toMatchObject({ code: 'view-damaged' });
    changed.close();

    const journal = path.join(newFolder(), 'klacht.db');
    await openSqliteEventStore(journal).close();
    expect(() => openProjection(journal, eventsAStream)).toThrow(
      expect.objectContaining({ code: 'store-unusable' }) as Error,
    );
  });
});
