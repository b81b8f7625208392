import type { Instant } from '@klacht/domain';
import type { OpenJournal } from '../../../use-cases/opening/open-journal.ts';
import { type FoundFault, verifyAll, type VerifyStage } from '../../../use-cases/verify-all.ts';
import { yielding } from '../yielding.ts';

/** A verification of the journal: one that goes on, or what the last one found. */
export type Verification = {
  readonly by: string;
  readonly at: Instant;
  readonly state: 'running' | 'done' | 'broken';
  /** What it looks at, or looked at last. */
  readonly stage: VerifyStage;
  /** How many events it has checked. */
  readonly events: number;
  /** Null of one that found nothing, or goes on. */
  readonly fault: FoundFault | null;
};

const last = new WeakMap<OpenJournal, Verification>();

/** The verification that goes on, or the last one since the desk was started; null before the first. */
export const verificationOf = (journal: OpenJournal): Verification | null =>
  last.get(journal) ?? null;

/**
 * Begins to verify the journal and what stands beside it, as `klacht verify` does, unless that goes on already. Nobody waits for it: its progress is told by
 * {@link verificationOf}.
 */
export const beginVerification = (journal: OpenJournal, by: string, at: Instant): Promise<void> => {
  const running = last.get(journal);
  if (running?.state === 'running') return Promise.resolve();
  let told: Verification = { by, at, state: 'running', stage: 'events', events: 0, fault: null };
  const tell = (more: Partial<Verification>): void => {
    told = { ...told, ...more };
    last.set(journal, told);
  };
  tell({});
  const verify = async (): Promise<void> => {
    try {
      const fault = await verifyAll(yielding(journal), {
        onProgress: (events) => tell({ events }),
        onStage: (stage) => tell({ stage }),
      });
      tell({ state: 'done', fault });
    } catch {
      // The page says so; the same error meets whoever asks the journal for anything.
      tell({ state: 'broken' });
    }
  };
  return verify();
};
