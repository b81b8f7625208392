import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent, journalOf, streamOf, type OpenStore } from './store-under-test.ts';

const closed = { kind: 'unavailable', code: 'store-closed' };

export const describeClosing = (open: OpenStore): void => {
  describe('closing', () => {
    it('refuses every call once it is closed; closing twice is once', async () => {
      const store = await open();
      await store.append('complaint-a', NO_STREAM, [anEvent()]);
      await store.close();
      await store.close();
      await expect(store.append('complaint-a', 0, [anEvent()])).rejects.toMatchObject(closed);
      await expect(streamOf(store, 'complaint-a')).rejects.toMatchObject(closed);
      await expect(journalOf(store)).rejects.toMatchObject(closed);
    });

    it('ends a read that is under way with the same error', async () => {
      const store = await open();
      const events = Array.from({ length: 2_500 }, () => anEvent());
      await store.append('complaint-a', NO_STREAM, events);
      const reading = (async () => {
        for await (const batch of store.readAll()) if (batch.length > 0) await store.close();
      })();
      await expect(reading).rejects.toMatchObject(closed);
    });

    it('answers an append that was under way', async () => {
      const store = await open();
      const appended = store.append('complaint-a', NO_STREAM, [anEvent()]);
      await store.close();
      await expect(appended).resolves.toMatchObject({ revision: 0 });
    });

    it('answers an append to a stream that was there, under way when it is closed', async () => {
      const store = await open();
      await store.append('complaint-a', NO_STREAM, [anEvent()]);
      const appended = store.append('complaint-a', 0, [anEvent()]);
      await store.close();
      await expect(appended).resolves.toMatchObject({ revision: 1 });
    });
  });
};
