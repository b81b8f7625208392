import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { journalOf } from '../contract/store-under-test.ts';
import { aStoreOn, endWithTheTest } from './testing/stores-on-a-server.ts';

endWithTheTest();

describe('closing a store that is out of reach', () => {
  it('ends every read that waits to be tried again', async () => {
    const { store, node } = await aStoreOn(1, { timeLimitMs: 60_000 });
    node.kill();
    const readings = Array.from({ length: 20 }, () => journalOf(store));
    const ended = Promise.allSettled(readings);
    // By now most of them wait between two attempts.
    await sleep(500);
    await store.close();
    for (const reading of await ended) {
      expect(reading).toMatchObject({
        status: 'rejected',
        reason: { kind: 'unavailable', code: 'store-closed' },
      });
    }
  });
});
