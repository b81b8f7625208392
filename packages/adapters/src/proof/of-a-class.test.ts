import { z } from 'zod';
import {
  type EventStore,
  type JournalRange,
  type NewEvent,
  personal,
  type Texts,
} from '@klacht/domain';
import { describeEventStore } from '../event-stores/contract/event-store-contract.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { tracedStore } from '../ground/tracing.ts';
import { createMemoryKeyStore } from '../key-stores/memory/memory-key-store.ts';
import { sealed } from '../sealing/sealed.ts';
import { chained } from './chained.ts';
import { CHAIN_FIELDS } from './hash-chain.ts';

/** A copy of its fields has none of its methods, and a method that is torn off has no store. */
class OwnStore implements EventStore {
  readonly #store = createMemoryEventStore();
  async append(stream: string, expectedRevision: number, events: readonly NewEvent[]) {
    return this.#store.append(stream, expectedRevision, events);
  }
  readStream(stream: string, from?: number, texts?: Texts) {
    return this.#store.readStream(stream, from, texts);
  }
  readAll(range?: JournalRange) {
    return this.#store.readAll(range);
  }
  close() {
    return this.#store.close();
  }
}

/** One whose methods stand in part in the class above it. */
class LaterStore extends OwnStore {
  override readAll(range?: JournalRange) {
    return super.readAll(range);
  }
}

const loose = z.looseObject({ text: personal(z.string()).exactOptional() });

describeEventStore(
  'a class, traced, chained and sealed',
  async () => sealed(chained(tracedStore(new LaterStore())), createMemoryKeyStore(), () => loose),
  { adds: CHAIN_FIELDS },
);
