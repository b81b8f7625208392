import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent } from '../contract/given.ts';
import { aStoreOn, endWithTheTest, ours } from './testing/given.ts';

endWithTheTest();

describe('an append that the server would take for another', () => {
  it.each([
    'no-uuid',
    '{0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11}',
    '0B7E9C52-7D0F-4A55-8F1E-2F6B1F0C9D11',
  ])('is refused for the id %s, whole', async (id) => {
    const { store, cluster } = await aStoreOn(1);
    const bad = anEvent({ id });
    await expect(store.append('complaint-a', NO_STREAM, [anEvent(), bad])).rejects.toMatchObject({
      kind: 'invalid',
      code: 'bad-id',
      details: { value: id },
    });
    expect(ours(cluster)).toEqual([]);
  });

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
