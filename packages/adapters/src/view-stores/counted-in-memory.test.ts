import { expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { fill } from './testing/filled-journal.ts';
import { openRegisterView } from './sqlite-register-view.ts';

it('what was counted is kept of a view in memory too, rather than wait to be written for ever', async () => {
  const store = createMemoryEventStore();
  await fill(store, 0, 40);
  const view = openRegisterView(':memory:', [bitonic]);
  await view.catchUp(store);
  await view.fold(function* (stretches) {
    for (const { keeping } of stretches) {
      keeping?.keep('mine', 'by', [{ complaints: 3 }]);
      yield;
    }
  });
  const kept = await view.fold(function* (stretches) {
    const found: unknown[] = [];
    for (const { keeping } of stretches) {
      found.push(keeping?.kept('mine', 'by'));
      yield;
    }
    return found;
  });
  expect(kept).toEqual([[{ complaints: 3 }]]);
  view.close();
});
