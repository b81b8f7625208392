import { once } from 'node:events';
import { type AddressInfo, connect as connectTo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent, streamOf } from '../contract/store-under-test.ts';
import { connect } from './connection.ts';
import { openEventStoreDb } from './eventstoredb-event-store.ts';
import { aStoreOn, endWithTheTest, ours } from './testing/stores-on-a-server.ts';

endWithTheTest();

/** A door before a node, that counts who stands in it. */
const openDoor = async (port: number) => {
  const door = createServer((incoming) => {
    const outgoing = connectTo(port, '127.0.0.1');
    incoming.pipe(outgoing).pipe(incoming);
    for (const socket of [incoming, outgoing]) socket.on('error', () => outgoing.destroy());
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  return {
    port: (door.address() as AddressInfo).port,
    sockets: () =>
      new Promise<number>((resolve) => door.getConnections((_, count) => resolve(count))),
    close: () => door.close(),
  };
};

describe('an address', () => {
  it('has the user and the password as they are, where it must spell them otherwise', () => {
    const { credentials } = connect('esdb://an%3Ana:a%40b@127.0.0.1:2113');
    expect(credentials).toEqual({ username: 'an:na', password: 'a@b' });
  });

  it('tells how long a call may take, unless the store is told otherwise', () => {
    const address = 'esdb://127.0.0.1:2113?tls=false&defaultDeadline=300';
    expect(connect(address).timeLimitMs).toBe(300);
    expect(connect(address, 400).timeLimitMs).toBe(400);
  });

  it('that makes the client answer in place of throwing, makes no conflict a success', async () => {
    const { cluster } = await aStoreOn(1);
    const store = openEventStoreDb(`${cluster.address}&throwOnAppendFailure=false`);
    await store.append('complaint-a', NO_STREAM, [anEvent()]);
    await expect(store.append('complaint-a', 7, [anEvent()])).rejects.toMatchObject({
      kind: 'conflict',
      details: { stream: 'complaint-a', expected: 7 },
    });
    expect(ours(cluster)).toHaveLength(1);
    await store.close();
  });
});

describe('a node that leads no more', () => {
  /** The store has found the first node; the second leads since. */
  const given = async () => {
    const { store, cluster, node } = await aStoreOn(2);
    await store.append('complaint-a', NO_STREAM, [anEvent()]);
    cluster.elect(1);
    return { store, node, sent: node.sent() };
  };

  it('takes no append', async () => {
    const { store, node } = await given();
    // What it would take, it would refuse once.
    node.faults.notReady = 1;
    await store.append('complaint-a', 0, [anEvent()]);
    expect(node.faults.notReady).toBe(1);
  });

  it('answers no read, which might lack the last events', async () => {
    const { store, node, sent } = await given();
    expect(await streamOf(store, 'complaint-a')).toHaveLength(1);
    expect(node.sent()).toBe(sent);
  });

  it('is not followed', async () => {
    const { store, node, sent } = await given();
    for await (const batch of store.changes(null, new AbortController().signal)) {
      expect(batch).toHaveLength(1);
      break;
    }
    expect(node.sent()).toBe(sent);
  });
});

describe('a store that is closed', () => {
  it('leaves no connection open', async () => {
    const { node } = await aStoreOn(1);
    const door = await openDoor(node.port);
    const store = openEventStoreDb(`esdb://127.0.0.1:${door.port}?tls=false`);
    await store.append('complaint-a', NO_STREAM, [anEvent()]);
    expect(await door.sockets()).toBe(1);
    await store.close();
    await expect.poll(door.sockets).toBe(0);
    door.close();
  });
});
