import { AsyncLocalStorage } from 'node:async_hooks';
import { channel } from 'node:diagnostics_channel';
import path from 'node:path';
import { openSqliteEventStore } from '../packages/adapters/src/event-stores/sqlite/sqlite-event-store.ts';
import { type TraceMessage, tracedStore } from '../packages/adapters/src/ground/tracing.ts';
import { tracedExecute } from '../packages/adapters/src/use-cases/traced-execute.ts';
import {
  bitonic,
  type ComplaintRequest,
  type EventStore,
  execute as executeRequest,
  type Executed,
} from '../packages/domain/src/index.ts';
import { type Comparison, compare, type Side } from './compare.ts';
import { longHistoryOf } from './histories.ts';
import { copyOf, record } from './journal-file.ts';
import type { Settings } from './settings.ts';

const NAMES = ['execute', 'append'] as const;

/** Listens as an exporter of spans does: each message is the parent of what is done within it. */
const listening = () => {
  const current = new AsyncLocalStorage<TraceMessage>();
  const parents = new WeakMap<TraceMessage, TraceMessage | undefined>();
  let ended = 0;
  const began = (message: unknown): TraceMessage => {
    const started = message as TraceMessage;
    parents.set(started, current.getStore());
    return started;
  };
  const end = (): void => {
    ended += 1;
  };
  return {
    ended: () => ended,
    start: () => {
      for (const name of NAMES) {
        channel(`klacht:${name}:start`).bindStore(current, began);
        channel(`klacht:${name}:end`).subscribe(end);
      }
    },
    stop: () => {
      for (const name of NAMES) {
        channel(`klacht:${name}:start`).unbindStore(current);
        channel(`klacht:${name}:end`).unsubscribe(end);
      }
    },
  };
};

/**
 * The price of tracing: what `execute` costs where somebody listens, beside where nobody does, and
 * beside the same without a channel. Each side has a copy of the same journal.
 */
export const tracedExecutes = async ({
  operations,
  rounds,
  folder,
}: Settings): Promise<Comparison> => {
  const total = operations * (rounds + 1);
  const heard = path.join(folder, 'heard.db');
  await record(heard, total, (index) => longHistoryOf(index).before);
  const toNobody = openSqliteEventStore(copyOf(heard, 'unheard.db'));
  const untraced = openSqliteEventStore(copyOf(heard, 'untraced.db'));
  const toListener = openSqliteEventStore(heard);
  const requests = Array.from({ length: total }, (_, index) => longHistoryOf(index).next);
  const { start, stop, ended } = listening();

  const each =
    (
      executed: (request: ComplaintRequest) => Promise<Executed>,
      done: () => void = () => {},
    ): Side['run'] =>
    async (round) => {
      let checksum = 0;
      for (const request of requests.slice(round * operations, (round + 1) * operations)) {
        checksum += (await executed(request)).revision;
      }
      done();
      return { operations, checksum: () => checksum };
    };
  const tracedOn = (store: EventStore) => {
    const journal = { store: tracedStore(store), procedures: [bitonic] };
    return (request: ComplaintRequest) => tracedExecute(journal, request);
  };

  const comparison = await compare(
    { benchmark: 'execute, traced', unit: 'read 8, decide, commit 1' },
    rounds,
    [
      {
        name: 'somebody listens',
        before: () => Promise.resolve(start()),
        run: each(tracedOn(toListener), stop),
      },
      { name: 'nobody listens', run: each(tracedOn(toNobody)) },
      {
        name: 'not traced',
        run: each((request) => executeRequest({ store: untraced, procedures: [bitonic] }, request)),
      },
    ],
  );
  if (ended() !== 2 * total) {
    throw new Error(`bench: expected ${2 * total} messages of the end, got ${ended()}`);
  }
  for (const store of [toListener, toNobody, untraced]) await store.close();
  return comparison;
};
