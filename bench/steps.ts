import {
  bitonic,
  type EventStore,
  executeAll,
  type NewEvent,
} from '../packages/domain/src/index.ts';
import type { Side } from './compare.ts';
import { historyOf } from './histories.ts';
import { appendsOf } from './journal-file.ts';
import type { Settings } from './settings.ts';

/** The first step of a new complaint, or the second, on the stream that was just written. */
export type Step = 'receive' | 'second';

const REVISION = { receive: 0, second: 1 } as const;

/** Takes the step for complaints that no other round has; what each needs is made before. */
const sideOf = (
  name: string,
  { operations }: Settings,
  step: Step,
  make: (index: number, revision: number) => Promise<() => Promise<unknown>>,
): Side => {
  const makeAll = (round: number, revision: number) =>
    Promise.all(
      Array.from({ length: operations }, (_, index) => make(round * operations + index, revision)),
    );
  let steps: readonly (() => Promise<unknown>)[] = [];
  return {
    name,
    before: async (round) => {
      if (step === 'second') for (const take of await makeAll(round, 0)) await take();
      steps = await makeAll(round, REVISION[step]);
    },
    run: async () => {
      for (const take of steps) await take();
      return { operations, checksum: () => steps.length };
    },
  };
};

/** By `execute`: decided, and recorded. */
export const byExecute = (settings: Settings, step: Step, store: EventStore): Side => {
  const journal = { store, procedures: [bitonic] };
  return sideOf('klacht', settings, step, async (index, revision) => {
    const request = historyOf(index).slice(revision, revision + 1);
    return () => executeAll(journal, request);
  });
};

/** By what writes the events that `execute` records, and decides nothing. */
export const byWriting = (
  name: string,
  settings: Settings,
  step: Step,
  write: (stream: string, expectedRevision: number, event: NewEvent) => Promise<unknown>,
): Side =>
  sideOf(name, settings, step, async (index, revision) => {
    const appends = await appendsOf(historyOf(index).slice(0, revision + 1));
    const [stream, expected, [event] = []] = appends[revision] ?? [];
    if (stream === undefined || expected === undefined || event === undefined) {
      throw new Error('bench: expected an event');
    }
    return () => write(stream, expected, event);
  });
