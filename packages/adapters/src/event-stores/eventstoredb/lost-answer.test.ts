import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent } from '../contract/store-under-test.ts';
import { aStoreOn, endWithTheTest, ours } from './testing/stores-on-a-server.ts';

endWithTheTest();

describe('an append that is recorded, without an answer, where nothing can be read', () => {
  it.each([
    ['a silent node', 'readsSilent', 'store-unreachable'],
    ['a user who may only write', 'readsDenied', 'access-denied'],
  ] as const)('says that it is recorded, and what is to be done: %s', async (_, fault, why) => {
    const { store, node, cluster } = await aStoreOn(1, { timeLimitMs: 1_500 });
    Object.assign(node.faults, { dropAfterCommit: 1, [fault]: true });
    const event = anEvent();
    await expect(store.append('complaint-a', NO_STREAM, [event])).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'outcome-unknown',
      message: expect.stringMatching(
        /^complaint-a: recorded up to revision 0, .* append the same again$/,
      ) as unknown,
      details: { stream: 'complaint-a', revision: 0 },
      cause: { code: why },
    });
    node.faults[fault] = false;
    const [written] = ours(cluster);
    expect(await store.append('complaint-a', NO_STREAM, [event])).toEqual({
      outcome: 'repeated',
      revision: 0,
      position: String(written?.position),
    });
    expect(ours(cluster)).toHaveLength(1);
  });

  it('spends on the look no more than the time that is left', async () => {
    const { store, node } = await aStoreOn(1, { timeLimitMs: 1_500 });
    Object.assign(node.faults, { dropAfterCommit: 1, readsSilent: true });
    await expect(store.append('complaint-a', NO_STREAM, [anEvent()])).rejects.toMatchObject({
      cause: { details: { timeLimitMs: expect.toSatisfy((ms: number) => ms < 1_500) as unknown } },
    });
  });
});
