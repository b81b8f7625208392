import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent, streamOf } from '../contract/store-under-test.ts';
import { aStoreOn, endWithTheTest } from './testing/stores-on-a-server.ts';

endWithTheTest();

describe('a stream of which the server hides the beginning', () => {
  it('is read once from there, in order, in more than one page', async () => {
    const { store, cluster } = await aStoreOn(1);
    const events = Array.from({ length: 2_500 }, () => anEvent());
    await store.append('complaint-a', NO_STREAM, events);
    cluster.log.truncate('complaint-a', 50);
    const revisions = (await streamOf(store, 'complaint-a')).map(({ revision }) => revision);
    expect(revisions).toEqual(Array.from({ length: 2_450 }, (_, index) => 50 + index));
  });

  it('does not give the place of another event for one that it hides', async () => {
    const { store, cluster } = await aStoreOn(1);
    const first = anEvent();
    await store.append('complaint-a', NO_STREAM, [first]);
    await store.append('complaint-a', 0, [anEvent()]);
    cluster.log.truncate('complaint-a', 1);
    await expect(store.append('complaint-a', NO_STREAM, [first])).rejects.toMatchObject({
      kind: 'unreadable',
      code: 'stream-truncated',
      message: expect.stringContaining('whether the same was recorded before') as unknown,
    });
  });

  it('is named when it was taken for a new one: what was appended stands elsewhere', async () => {
    const { store, cluster } = await aStoreOn(1);
    await store.append('complaint-a', NO_STREAM, [anEvent(), anEvent(), anEvent()]);
    cluster.log.softDelete('complaint-a');
    expect(await streamOf(store, 'complaint-a')).toEqual([]);
    const event = anEvent();
    await expect(store.append('complaint-a', NO_STREAM, [event])).rejects.toMatchObject({
      kind: 'unreadable',
      code: 'stream-truncated',
      message: expect.stringMatching(
        /^complaint-a: recorded, but at revision 3 where 0 was expected/,
      ) as unknown,
      details: { stream: 'complaint-a', expected: 0, actual: 3 },
    });
    expect(await streamOf(store, 'complaint-a')).toMatchObject([{ id: event.id, revision: 3 }]);
  });

  it('takes nothing as a new one, where it hides all: that cannot be told from a store behind', async () => {
    const { store, cluster } = await aStoreOn(1, { timeLimitMs: 2_000 });
    await store.append('complaint-a', NO_STREAM, [anEvent(), anEvent(), anEvent()]);
    cluster.log.truncate('complaint-a', 3);
    expect(await streamOf(store, 'complaint-a')).toEqual([]);
    await expect(store.append('complaint-a', NO_STREAM, [anEvent()])).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'store-behind',
      message: expect.stringMatching(/metadata can hide what is there/) as unknown,
      details: { stream: 'complaint-a', expected: NO_STREAM, actual: 2 },
    });
  });
});
