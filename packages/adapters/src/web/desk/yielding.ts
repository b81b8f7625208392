import { setImmediate } from 'node:timers/promises';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';

/** The same journal for long work: others have their turn between two batches that it reads. */
export const yielding = (journal: OpenJournal): OpenJournal => {
  const { store } = journal;
  async function* turns<Batch>(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
    for await (const batch of batches) {
      yield batch;
      await setImmediate();
    }
  }
  return {
    ...journal,
    store: {
      ...store,
      readAll: (range) => turns(store.readAll(range)),
      readStream: (stream, from, texts) => turns(store.readStream(stream, from, texts)),
    },
  };
};
