import { setImmediate } from 'node:timers/promises';
import type { Instant } from '@klacht/domain';
import type { Fault } from '../../../proof/fault.ts';
import { verifyJournal } from '../../../proof/verify-journal.ts';
import type { OpenJournal } from '../../../use-cases/open-journal.ts';

/** A verification of the journal: one that goes on, or what the last one found. */
export type Verification = {
  readonly by: string;
  readonly at: Instant;
  readonly state: 'running' | 'done' | 'broken';
  readonly events: number;
  /** Null of one that found nothing, or goes on. */
  readonly fault: Fault | null;
};

const last = new WeakMap<OpenJournal, Verification>();

/** The verification that goes on, or the last one since the desk was started; null before the first. */
export const verificationOf = (journal: OpenJournal): Verification | null =>
  last.get(journal) ?? null;

/** The same store, which lets others have their turn between two batches. */
const yielding = (store: OpenJournal['store']): OpenJournal['store'] => {
  async function* turns<Batch>(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
    for await (const batch of batches) {
      yield batch;
      await setImmediate();
    }
  }
  return {
    ...store,
    readAll: (range) => turns(store.readAll(range)),
    readStream: (stream, from, texts) => turns(store.readStream(stream, from, texts)),
  };
};

/**
 * Begins to verify the journal, unless that goes on already. Nobody waits for it: its progress is told by
 * {@link verificationOf}.
 */
export const beginVerification = (journal: OpenJournal, by: string, at: Instant): Promise<void> => {
  const running = last.get(journal);
  if (running?.state === 'running') return Promise.resolve();
  let told: Verification = { by, at, state: 'running', events: 0, fault: null };
  const tell = (more: Partial<Verification>): void => {
    told = { ...told, ...more };
    last.set(journal, told);
  };
  tell({});
  const verify = async (): Promise<void> => {
    try {
      const fault = await verifyJournal(yielding(journal.store), {
        onProgress: (events) => tell({ events }),
      });
      tell({ state: 'done', fault });
    } catch {
      // The page says so; the same error meets whoever asks the journal for anything.
      tell({ state: 'broken' });
    }
  };
  return verify();
};
