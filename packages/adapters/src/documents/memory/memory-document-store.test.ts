import { describeDocumentStore } from '../contract/document-store-contract.ts';
import { createMemoryDocumentStore } from './memory-document-store.ts';

describeDocumentStore('memory', async () => createMemoryDocumentStore());
