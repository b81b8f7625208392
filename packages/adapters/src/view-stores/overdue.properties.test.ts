import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitonic, executeAll } from '@klacht/domain';
import { anyHistory, anyToday } from '@klacht/domain/testing/arbitraries';
import { horizon, overdueRows, registerAsOf } from '@klacht/projections';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openRegisterView } from './sqlite-register-view.ts';

const procedures = [bitonic];
const idOf = (index: number): string =>
  `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

it('the live overdue list is the one as of today, for every history and every day', async () => {
  let rows = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyHistory, { minLength: 1, maxLength: 4 }),
      anyToday,
      fc.integer({ min: 0, max: 30 }),
      async (histories, today, within) => {
        const store = createMemoryEventStore();
        for (const [which, history] of histories.entries()) {
          const requests = history.map((command, index) => ({
            ...command,
            complaintId: idOf(which),
            commandId: idOf(100 * (which + 1) + index),
            actor: 'anna',
            now: '2028-12-31T12:00:00Z' as const,
          }));
          await executeAll({ store, procedures }, requests);
        }
        const view = openRegisterView(':memory:', procedures);
        await view.catchUp(store);
        const moment = { day: '2029-01-01', by: 'recorded' } as const;
        const { entries } = await registerAsOf(store, moment, 'Europe/Amsterdam');
        const options = { procedures, today, within };
        const live = overdueRows(view.withTargetBy(horizon(procedures, today, within)), options);
        view.close();
        rows += live.length;
        expect(live).toEqual(overdueRows(entries, options));
      },
    ),
    { numRuns: 60 },
  );
  expect(rows).toBeGreaterThan(60);
});
