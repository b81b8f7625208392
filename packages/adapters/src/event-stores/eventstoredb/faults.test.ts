import { describe, expect, it } from 'vitest';
import { KlachtError, NO_STREAM } from '@klacht/domain';
import { anEvent, journalOf, streamOf } from '../contract/store-under-test.ts';
import { aStoreOn, endWithTheTest, ours, timed } from './testing/stores-on-a-server.ts';

endWithTheTest();

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('a connection that is cut after the event was written', () => {
  it('leaves exactly one event, and the answer says where it stands', async () => {
    const { store, node, cluster } = await aStoreOn(1);
    node.faults.dropAfterCommit = 1;
    const batch = [anEvent(), anEvent()];
    const appended = await store.append('complaint-a', NO_STREAM, batch);
    const written = ours(cluster);
    expect((await journalOf(store)).map(({ id }) => id)).toEqual(batch.map(({ id }) => id));
    expect(appended).toEqual({
      outcome: 'recorded',
      revision: 1,
      position: String(written[1]?.position),
    });
  });

  it('every time says that the outcome is unknown, and the same append finds it later', async () => {
    const { store, node, cluster } = await aStoreOn(1, { timeLimitMs: 400 });
    node.faults.dropAfterCommit = Infinity;
    const event = anEvent();
    await expect(store.append('complaint-a', NO_STREAM, [event])).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'outcome-unknown',
      message: expect.stringMatching(/complaint-a: .* append the same again/) as unknown,
    });
    expect(ours(cluster)).toHaveLength(1);
    node.faults.dropAfterCommit = 0;
    const [again] = ours(cluster);
    expect(await store.append('complaint-a', NO_STREAM, [event])).toEqual({
      outcome: 'repeated',
      revision: 0,
      position: String(again?.position),
    });
    expect(ours(cluster)).toHaveLength(1);
  });

  it('and somebody else was faster after all: a conflict, and no second event', async () => {
    const { store, node, cluster } = await aStoreOn(1);
    node.faults.notReady = 1;
    const appending = store.append('complaint-a', NO_STREAM, [anEvent()]);
    cluster.log.append('complaint-a', NO_STREAM, [
      {
        id: crypto.randomUUID(),
        type: 'Other',
        contentType: 'application/json',
        data: Buffer.from('{}'),
        metadata: Buffer.from('{}'),
      },
    ]);
    await expect(appending).rejects.toMatchObject({
      kind: 'conflict',
      details: { expected: NO_STREAM, actual: 0 },
    });
    expect(ours(cluster)).toHaveLength(1);
  });
});

describe('a server that does not answer', () => {
  it('is given up after the limit, by an append and by every read', async () => {
    const { store, node } = await aStoreOn(1, { timeLimitMs: 300 });
    const { position } = await store.append('complaint-a', NO_STREAM, [anEvent()]);
    node.faults.silent = true;
    const calls: [() => Promise<unknown>, string][] = [
      [() => store.append('complaint-a', 0, [anEvent()]), 'outcome-unknown'],
      [() => streamOf(store, 'complaint-a'), 'store-unreachable'],
      [() => journalOf(store), 'store-unreachable'],
      [() => journalOf(store, { from: position }), 'store-unreachable'],
    ];
    for (const [call, code] of calls) {
      const [error, took] = await timed(errorOf(call()));
      expect(error).toMatchObject({ kind: 'unavailable', code });
      expect(took).toBeGreaterThan(250);
    }
    // What was given up is not left open on the server either.
    await expect.poll(() => node.openCalls()).toBe(0);
  });

  it('has no call open while the reader is busy with what it got, nor after it left', async () => {
    const { store, node } = await aStoreOn(1);
    const events = Array.from({ length: 2_500 }, () => anEvent());
    await store.append('complaint-a', NO_STREAM, events);
    for (const read of [store.readAll(), store.readStream('complaint-a')]) {
      for await (const batch of read) {
        expect(batch.length).toBeGreaterThan(0);
        await expect.poll(() => node.openCalls()).toBe(0);
        break;
      }
    }
  });

  it('and one that is not there: nothing was recorded, and it says so', async () => {
    const { store, node } = await aStoreOn(1, { timeLimitMs: 300 });
    node.kill();
    const error = await errorOf(store.append('complaint-a', -1, [anEvent()]));
    // The client may still have been sending to the node that went away: then nobody can tell.
    expect(error).toMatchObject({
      kind: 'unavailable',
      code: expect.stringMatching(/^(store-unreachable|outcome-unknown)$/) as unknown,
    });
    await expect(journalOf(store)).rejects.toMatchObject({ code: 'store-unreachable' });
  });

  it('does not keep the store from being closed', async () => {
    const { store, node } = await aStoreOn(1, { timeLimitMs: 300 });
    node.faults.silent = true;
    const reading = errorOf(journalOf(store));
    const appending = errorOf(store.append('complaint-a', NO_STREAM, [anEvent()]));
    await store.close();
    expect(await appending).toMatchObject({ code: 'outcome-unknown' });
    expect(await reading).toBeInstanceOf(KlachtError);
  });
});

describe('a server that is not ready', () => {
  it('is asked again until it is', async () => {
    const { store, node, cluster } = await aStoreOn(1);
    node.faults.notReady = 3;
    await store.append('complaint-a', NO_STREAM, [anEvent()]);
    expect(ours(cluster)).toHaveLength(1);
  });
});

describe('a leader that changes in the middle of 1,000 appends', () => {
  it('loses none and doubles none', async () => {
    const { store, cluster } = await aStoreOn(3);
    const STREAMS = 8;
    const ids = new Map<string, string[]>();
    let appended = 0;
    const { nodes, elect } = cluster;
    const change: Record<number, () => void> = {
      150: () => elect(1),
      300: () => {
        if (nodes[1] !== undefined) nodes[1].faults.dropAfterCommit = 3;
      },
      450: () => {
        elect(2);
        nodes[1]?.kill();
      },
      600: () => {
        nodes[2]?.kill();
        elect(0);
      },
      800: () => {
        void nodes[2]?.revive();
        elect(2);
      },
    };
    await Promise.all(
      Array.from({ length: STREAMS }, async (_, index) => {
        const stream = `complaint-${index}`;
        const told: string[] = [];
        ids.set(stream, told);
        for (let revision = 0; revision < 1_000 / STREAMS; revision += 1) {
          const event = anEvent();
          const answer = await store.append(stream, revision - 1, [event]);
          expect(answer.revision).toBe(revision);
          told.push(`${event.id}@${answer.position}`);
          appended += 1;
          change[appended]?.();
        }
      }),
    );
    expect(ours(cluster)).toHaveLength(1_000);
    const written = await journalOf(store);
    for (const [stream, told] of ids) {
      expect(
        written
          .filter((event) => event.stream === stream)
          .map(({ id, position }) => `${id}@${position}`),
      ).toEqual(told);
    }
    expect(written).toHaveLength(1_000);
  });
});

describe('what the server refuses', () => {
  it('is not tried again: a deleted stream', async () => {
    const { store, cluster } = await aStoreOn(1);
    cluster.log.tombstone('complaint-a');
    const deleted = { kind: 'invalid', code: 'stream-deleted' };
    await expect(store.append('complaint-a', NO_STREAM, [anEvent()])).rejects.toMatchObject(
      deleted,
    );
    await expect(streamOf(store, 'complaint-a')).rejects.toMatchObject(deleted);
  });

  it('is not tried again: more than it takes, where the store was told otherwise', async () => {
    const { store } = await aStoreOn(1, { maxAppendBytes: 3_000_000 });
    const large = anEvent({ data: { text: 'a'.repeat(1_500_000) } });
    await expect(store.append('complaint-a', NO_STREAM, [large])).rejects.toMatchObject({
      kind: 'invalid',
      code: 'too-large',
    });
  });

  it.each(['klacht.recordedAt', 'klacht.id'])(
    'metadata under a name that the store uses itself: %s',
    async (field) => {
      const { store } = await aStoreOn(1);
      const event = anEvent({ metadata: { [field]: 'x' } });
      await expect(store.append('complaint-a', NO_STREAM, [event])).rejects.toMatchObject({
        code: 'reserved-metadata',
        details: { field },
      });
    },
  );
});

describe('what others wrote', () => {
  it('is read with what it has, and the own events of the server are no positions', async () => {
    const { store, cluster } = await aStoreOn(1);
    cluster.log.append('complaint-a', NO_STREAM, [
      {
        id: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
        type: 'Theirs',
        contentType: 'application/octet-stream',
        data: Buffer.from([1, 2]),
        metadata: Buffer.from([]),
      },
    ]);
    expect(await journalOf(store)).toMatchObject([
      {
        id: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
        type: 'Theirs',
        metadata: {},
        recordedAt: expect.stringMatching(/^20\d\d-.*Z$/) as unknown,
      },
    ]);
    const system = cluster.log.events.find(({ stream }) => stream.startsWith('$'));
    const position = String(system?.position);
    for (const range of [{ from: position }, { upTo: position }]) {
      await expect(journalOf(store, range)).rejects.toMatchObject({ code: 'unknown-position' });
    }
  });
});
