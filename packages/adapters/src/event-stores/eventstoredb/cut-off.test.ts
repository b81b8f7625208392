import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { bitonic, execute, isKlachtError, NO_STREAM, type Request } from '@klacht/domain';
import { anEvent, journalOf, streamOf } from '../contract/store-under-test.ts';
import { openEventStoreDb } from './eventstoredb-event-store.ts';
import { aStoreOn, endWithTheTest, type Given, ours } from './testing/stores-on-a-server.ts';

endWithTheTest();

/**
 * Real leaders were seen to keep an append from their readers for 5 to 18 seconds, at a time limit
 * of 10. Here all of it is a fifth: 12 seconds are 2.4, and a call may take 10, as it does by itself.
 */
const CUT_OFF_MS = 2_400;

const complaintId = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11';

const request = (writer: number, nth: number): Request => ({
  complaintId,
  commandId: `6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b${String(1_000 * (writer + 1) + nth)}`,
  actor: `writer ${writer}`,
  now: '2026-05-01T08:00:00Z',
  ...(nth === 0
    ? { type: 'Receive', data: { at: '2026-04-02', channel: 'email', subjects: ['price'] } }
    : { type: 'AssignOfficer', data: { at: '2026-04-08', officer: `officer-${writer}-${nth}` } }),
});

const EACH = 6;

/** Four processes that write one complaint, each its own commands in turn; what each was told. */
const fourWriters = async ({ cluster }: Given, timeLimitMs: number) => {
  const stores = Array.from({ length: 4 }, () =>
    openEventStoreDb(cluster.address, { timeLimitMs }),
  );
  const told: string[] = [];
  const write = async (writer: number, nth: number): Promise<void> => {
    const store = stores[writer];
    if (store === undefined) throw new Error('expected a store');
    for (;;) {
      try {
        const done = await execute({ store, procedures: [bitonic] }, request(writer, nth));
        told.push(done.outcome);
        return;
      } catch (error) {
        if (!isKlachtError(error)) throw error;
        told.push(error.code);
        if (error.kind !== 'unavailable') return;
      }
    }
  };
  await write(0, 0);
  return {
    told,
    done: Promise.all(
      stores.map(async (store, writer) => {
        for (let nth = 1; nth <= EACH; nth += 1) await write(writer, nth);
        await store.close();
      }),
    ),
  };
};

const allCommands = [
  request(0, 0).commandId,
  ...Array.from({ length: 4 }, (_, writer) =>
    Array.from({ length: EACH }, (_, nth) => request(writer, nth + 1).commandId),
  ).flat(),
].toSorted();

const commandsIn = async ({ store }: Given): Promise<readonly string[]> =>
  (await journalOf(store)).map(({ id }) => id).toSorted();

describe('a leader that keeps an append from its readers, with four writers on its stream', () => {
  it('is waited for, and nobody is told of a conflict that nobody can see', async () => {
    const given = await aStoreOn(1);
    const writing = await fourWriters(given, 10_000);
    given.node.faults.cutOff = true;
    await sleep(CUT_OFF_MS);
    const before = ours(given.cluster).length;
    given.node.rejoin();
    await writing.done;
    expect(before).toBeLessThan(allCommands.length);
    expect(writing.told).toEqual(allCommands.map(() => 'recorded'));
    expect(await commandsIn(given)).toEqual(allCommands);
  });

  it('is waited for until another leads, and goes when it comes back', async () => {
    const given = await aStoreOn(3);
    const writing = await fourWriters(given, 10_000);
    given.node.faults.cutOff = true;
    await sleep(CUT_OFF_MS);
    given.cluster.elect(1);
    given.node.rejoin();
    await writing.done;
    expect(writing.told).toEqual(allCommands.map(() => 'recorded'));
    expect(await commandsIn(given)).toEqual(allCommands);
    await given.node.revive();
  });

  it('is told to who cannot wait, by a code of its own, and the same again succeeds', async () => {
    const given = await aStoreOn(1);
    const writing = await fourWriters(given, CUT_OFF_MS / 3);
    given.node.faults.cutOff = true;
    await sleep(CUT_OFF_MS);
    given.node.rejoin();
    await writing.done;
    const codes = new Set(writing.told);
    expect(codes).toContain('store-behind');
    for (const code of codes) {
      expect(['recorded', 'repeated', 'store-behind', 'outcome-unknown']).toContain(code);
    }
    expect(await commandsIn(given)).toEqual(allCommands);
  });
});

describe('a store that is behind', () => {
  it('says at which revision, that nothing was recorded, and what to do', async () => {
    const { store, node, cluster } = await aStoreOn(1, { timeLimitMs: 2_000 });
    await store.append('complaint-a', NO_STREAM, [anEvent()]);
    node.faults.cutOff = true;
    await expect(store.append('complaint-a', 0, [anEvent()])).rejects.toMatchObject({
      code: 'outcome-unknown',
    });
    const [late] = [anEvent()];
    await expect(store.append('complaint-a', 0, [late])).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'store-behind',
      message: expect.stringMatching(
        /^complaint-a: .* nothing was recorded: ask the same again$/,
      ) as unknown,
      details: { stream: 'complaint-a', expected: 0, actual: 1 },
    });
    expect(await streamOf(store, 'complaint-a')).toHaveLength(1);
    node.rejoin();
    await expect(store.append('complaint-a', 0, [late])).rejects.toMatchObject({
      kind: 'conflict',
      details: { expected: 0, actual: 1 },
    });
    expect(ours(cluster)).toHaveLength(2);
  });

  it('is told nothing by a user who may not read: then it is a conflict', async () => {
    const { store, node } = await aStoreOn(1, { timeLimitMs: 60_000 });
    await store.append('complaint-a', NO_STREAM, [anEvent()]);
    node.faults.readsDenied = true;
    await expect(store.append('complaint-a', NO_STREAM, [anEvent()])).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it('may be one whose reads fail for a while', async () => {
    const { store, node } = await aStoreOn(1, { timeLimitMs: 10_000 });
    const event = anEvent();
    const first = await store.append('complaint-a', NO_STREAM, [event]);
    node.faults.readsSilent = true;
    const again = store.append('complaint-a', NO_STREAM, [event]);
    await sleep(300);
    node.faults.readsSilent = false;
    expect(await again).toEqual({ ...first, outcome: 'repeated' });
  });
});
