import { describe, expect, it } from 'vitest';
import { bitonic, NO_STREAM } from '@klacht/domain';
import { openRegisterView } from '../../view-stores/sqlite-register-view.ts';
import { expectSame, fill } from '../../view-stores/testing/filled-journal.ts';
import { anEvent, journalOf } from '../contract/store-under-test.ts';
import { createMemoryEventStore } from '../memory/memory-event-store.ts';
import { aStoreOn, endWithTheTest } from './testing/stores-on-a-server.ts';

endWithTheTest();

const unknown = { kind: 'invalid', code: 'unknown-position' };

describe.each([
  ['23.10.3', false],
  ['24.10.4', false],
  ['24.10.4', true],
] as const)('a position at which no event begins, on a server %s, plain: %s', (version, plain) => {
  it('a position of another database is refused at once, by reading and by following', async () => {
    const { store, node } = await aStoreOn(1, { timeLimitMs: 60_000, version });
    node.faults.plain = plain;
    const { position } = await store.append('complaint-a', NO_STREAM, [anEvent()]);
    const foreign = String(Number(position) - 1);
    for (const range of [{ from: foreign }, { upTo: foreign }]) {
      await expect(journalOf(store, range)).rejects.toMatchObject(unknown);
    }
    const { signal } = new AbortController();
    await expect(Array.fromAsync(store.changes(foreign, signal))).rejects.toMatchObject(unknown);
  });

  it('a position of another database lets a view of another journal be built anew', async () => {
    const { store, node } = await aStoreOn(1, { timeLimitMs: 60_000, version });
    node.faults.plain = plain;
    const another = createMemoryEventStore();
    await fill(another, 0, 20);
    const view = openRegisterView(':memory:', [bitonic]);
    await view.catchUp(another);
    await fill(store, 0, 40);
    await view.catchUp(store);
    await expectSame(view, store);
    view.close();
  });
});

describe('a server that cannot read', () => {
  it('is not taken for one that does not know the position', async () => {
    const { store, node } = await aStoreOn(1, { timeLimitMs: 300 });
    const { position } = await store.append('complaint-a', NO_STREAM, [anEvent()]);
    node.faults.damaged = true;
    await expect(journalOf(store, { from: position })).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'store-unreachable',
      message: expect.stringContaining('Unexpected ReadAllResult: Error') as unknown,
    });
  });
});

describe('a position that no log has', () => {
  it.each(['5-1182387', '9223372036854775808', '18446744073709551615', '12-12', '-1'])(
    'is refused before the server is asked, which would be asked until the time is up: %s',
    async (position) => {
      const { store, node } = await aStoreOn(1, { timeLimitMs: 60_000 });
      node.kill();
      for (const range of [{ from: position }, { upTo: position }]) {
        await expect(journalOf(store, range)).rejects.toMatchObject(unknown);
      }
      const { signal } = new AbortController();
      await expect(Array.fromAsync(store.changes(position, signal))).rejects.toMatchObject(unknown);
    },
  );
});
