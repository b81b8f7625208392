import { describe, expect, it } from 'vitest';
import { bitonic, NO_STREAM } from '@klacht/domain';
import { openRegisterView } from '../../view-stores/sqlite-register-view.ts';
import { expectSame, fill } from '../../view-stores/testing/given.ts';
import { anEvent, journalOf } from '../contract/given.ts';
import { createMemoryEventStore } from '../memory/memory-event-store.ts';
import { aStoreOn, endWithTheTest } from './testing/given.ts';

endWithTheTest();

const unknown = { kind: 'invalid', code: 'unknown-position' };

describe.each([
  ['that says so', false],
  ['that says no more than of any failure', true],
])('a position at which no event begins, on a server %s', (_, vague) => {
  it('is refused at once, by reading and by following', async () => {
    const { store, node } = await aStoreOn(1, { timeLimitMs: 60_000 });
    node.faults.vague = vague;
    const { position } = await store.append('complaint-a', NO_STREAM, [anEvent()]);
    const foreign = String(Number(position) - 1);
    for (const range of [{ from: foreign }, { upTo: foreign }]) {
      await expect(journalOf(store, range)).rejects.toMatchObject(unknown);
    }
    const { signal } = new AbortController();
    await expect(Array.fromAsync(store.changes(foreign, signal))).rejects.toMatchObject(unknown);
  });

  it('lets a view of another journal be built anew', async () => {
    const { store, node } = await aStoreOn(1, { timeLimitMs: 60_000 });
    node.faults.vague = vague;
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
