import { describeKeyStore } from '../contract/key-store-contract.ts';
import { createMemoryKeyStore } from './memory-key-store.ts';

describeKeyStore('memory', async () => createMemoryKeyStore());
