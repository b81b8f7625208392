import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent } from '../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openRegisterView } from './sqlite-register-view.ts';
import { procedures } from './testing/filled-journal.ts';

describe('waiting for what was written', () => {
  it('is over for an event that was set aside, which no entry will ever show', async () => {
    const store = createMemoryEventStore();
    await store.append('complaint-x', NO_STREAM, [anEvent({ type: 'Forgotten' })]);
    const view = openRegisterView(':memory:', procedures);
    await view.catchUp(store, { onPoison: 'set-aside' });
    await view.waitFor({ stream: 'complaint-x', revision: 0 }, { timeoutMs: 0 });
    await expect(
      view.waitFor({ stream: 'complaint-x', revision: 1 }, { timeoutMs: 0 }),
    ).rejects.toMatchObject({ code: 'not-caught-up' });
    view.close();
  });

  it.each([
    ['before', (stop: AbortController) => stop.abort()],
    ['meanwhile', (stop: AbortController) => setImmediate(() => stop.abort())],
  ])('is over when it is called off %s, long before its time', async (_, callOff) => {
    const view = openRegisterView(':memory:', procedures);
    const stop = new AbortController();
    const began = performance.now();
    callOff(stop);
    await expect(
      view.waitFor(
        { stream: 'complaint-x', revision: 0 },
        { signal: stop.signal, timeoutMs: 20_000 },
      ),
    ).rejects.toMatchObject({ kind: 'unavailable', code: 'not-caught-up' });
    expect(performance.now() - began).toBeLessThan(15_000);
    view.close();
  });
});
