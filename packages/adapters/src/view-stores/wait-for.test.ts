import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent } from '../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openRegisterView } from './sqlite-register-view.ts';
import { procedures } from './testing/filled-journal.ts';

const LONGER_THAN_A_TEST_MS = 600_000;

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
  ])('is over when it is called off %s, and not with its time', async (_, callOff) => {
    const view = openRegisterView(':memory:', procedures);
    const stop = new AbortController();
    callOff(stop);
    await expect(
      view.waitFor(
        { stream: 'complaint-x', revision: 0 },
        { signal: stop.signal, timeoutMs: LONGER_THAN_A_TEST_MS },
      ),
    ).rejects.toMatchObject({ kind: 'unavailable', code: 'not-caught-up' });
    view.close();
  });
});
