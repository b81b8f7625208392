import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import {
  bitonic,
  complaintStream,
  type EventStore,
  execute,
  type LocalDate,
  NO_STREAM,
} from '@klacht/domain';
import { outlinedBy, registerProjection } from '@klacht/projections';
import { anEvent } from '../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openRegisterView, type RegisterView } from './sqlite-register-view.ts';
import { newViewsFile, procedures } from './testing/filled-journal.ts';

/** Records a receipt on a day, and answers the complaint's id. */
const receive = async (store: EventStore, at: LocalDate): Promise<string> => {
  const complaintId = randomUUID();
  await execute(
    { store, procedures },
    {
      complaintId,
      commandId: randomUUID(),
      actor: 'anna',
      now: '2026-01-15T09:00:00Z',
      type: 'Receive',
      data: { at, channel: 'letter', subjects: [] },
    },
  );
  return complaintId;
};

/** Takes in all but at most the last event, and leaves it at that; how many it took in. */
const halfRebuild = async (view: RegisterView, store: EventStore): Promise<number> => {
  const stop = new AbortController();
  let taken = 0;
  const stopping: EventStore = {
    ...store,
    readAll: async function* (range) {
      const events = (await Array.fromAsync(store.readAll(range))).flat();
      yield events.slice(0, -1);
      stop.abort();
      yield events.slice(-1);
    },
  };
  await view.rebuild(stopping, {
    signal: stop.signal,
    onPoison: 'set-aside',
    onProgress: (events) => (taken = events),
  });
  return taken;
};

describe('a generation that is being built', () => {
  it('answers no question, though it holds more than the live one', async () => {
    const store = createMemoryEventStore();
    for (const day of ['2025-02-03', '2025-03-03'] as const) await receive(store, day);
    const view = openRegisterView(':memory:', procedures);
    await view.catchUp(store);
    const complaintId = await receive(store, '2024-12-30');
    await store.append('complaint-x', NO_STREAM, [anEvent({ type: 'Forgotten' })]);
    await receive(store, '2025-04-03');

    const isIn = (stream: string) =>
      view.waitFor({ stream, revision: 0 }, { timeoutMs: 0 }).then(
        () => true,
        () => false,
      );
    const answers = async () => ({
      entries: [...view.entries()],
      rows: [...view.rows()],
      owed: [...view.withTargetBy('2099-01-01')],
      first: view.firstYear(),
      aside: view.setAside(),
      byId: view.find(complaintId),
      byNumber: view.find('2024-0001'),
      in: [await isIn(complaintStream(complaintId)), await isIn('complaint-x')],
    });

    const before = await answers();
    expect(before).toMatchObject({
      first: 2025,
      aside: [],
      byId: null,
      byNumber: null,
      in: [false, false],
    });
    expect(await halfRebuild(view, store)).toBeGreaterThanOrEqual(4);
    expect(await answers()).toEqual(before);

    await view.rebuild(store, { onPoison: 'set-aside' });
    expect(await answers()).toMatchObject({
      first: 2024,
      aside: [{ stream: 'complaint-x' }],
      byId: { complaintId },
      byNumber: { complaintId },
      in: [true, true],
    });
    view.close();
  });

  it('is of the version of the projection, beside what is counted and the rules', async () => {
    const file = newViewsFile();
    const view = openRegisterView(file, procedures);
    await view.rebuild(createMemoryEventStore());
    view.close();
    const db = new DatabaseSync(file);
    const [version, ...rules] = String(
      db.prepare('SELECT rules FROM generations').get()?.['rules'],
    ).split('; ');
    db.close();
    expect(version).toBe(String(registerProjection.version));
    expect(rules).toEqual([
      outlinedBy(procedures),
      expect.stringContaining(`${bitonic.name} ${bitonic.version} `),
    ]);
  });
});
