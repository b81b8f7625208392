import { describeEventStore, describeFollowing } from '../contract/event-store-contract.ts';
import { createMemoryEventStore } from './memory-event-store.ts';

describeEventStore('memory', async () => createMemoryEventStore());
describeFollowing('memory', async () => createMemoryEventStore());
