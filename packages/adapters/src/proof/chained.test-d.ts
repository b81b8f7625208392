import { expectTypeOf, it } from 'vitest';
import type { EventStore } from '@klacht/domain';
import type { LiveEventStore } from '../ground/live-event-store.ts';
import type { chained } from './chained.ts';
import type { SealedStore } from '../sealing/sealed.ts';

it('a store that seals is none to chain', () => {
  type Chainable = Parameters<typeof chained>[0];
  expectTypeOf<EventStore>().toExtend<Chainable>();
  expectTypeOf<LiveEventStore>().toExtend<Chainable>();
  expectTypeOf<SealedStore>().not.toExtend<Chainable>();
  expectTypeOf<SealedStore<LiveEventStore>>().not.toExtend<Chainable>();
});
