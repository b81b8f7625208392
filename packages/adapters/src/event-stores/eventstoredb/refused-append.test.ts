import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent, streamOf } from '../contract/store-under-test.ts';
import { aStoreOn, endWithTheTest, ours } from './testing/stores-on-a-server.ts';

endWithTheTest();

describe('an append that the server would take for another', () => {
  it.each([
    ['stream', '$complaints', 'SomethingHappened'],
    ['type', 'complaint-a', '$SomethingHappened'],
  ])('is refused for a %s that the server keeps for itself', async (field, stream, type) => {
    const { store, cluster } = await aStoreOn(1);
    const before = cluster.log.events.length;
    await expect(
      store.append(stream, NO_STREAM, [anEvent(), anEvent({ type })]),
    ).rejects.toMatchObject({ kind: 'invalid', code: 'reserved-name', details: { field } });
    expect(cluster.log.events).toHaveLength(before);
  });
});

describe('an event', () => {
  it.each(['no-uuid', '0B7E9C52-7D0F-4A55-8F1E-2F6B1F0C9D11'])(
    'keeps its own id, %s, whatever the server makes of ids',
    async (id) => {
      const { store } = await aStoreOn(1);
      await store.append('complaint-a', NO_STREAM, [anEvent({ id })]);
      expect(await streamOf(store, 'complaint-a')).toMatchObject([{ id }]);
    },
  );

  it('that stands under its own id in the server, as in older journals, is recognised when it is appended again', async () => {
    const { store, cluster } = await aStoreOn(1);
    const event = anEvent();
    cluster.log.append('complaint-a', NO_STREAM, [
      {
        id: event.id,
        type: event.type,
        contentType: 'application/json',
        data: Buffer.from(JSON.stringify(event.data)),
        metadata: Buffer.from('{"klacht.recordedAt":"2026-04-02T08:00:00Z"}'),
      },
    ]);
    expect(await store.append('complaint-a', NO_STREAM, [event])).toEqual({
      outcome: 'repeated',
      revision: 0,
      position: String(ours(cluster)[0]?.position),
    });
    expect(ours(cluster)).toHaveLength(1);
  });
});
