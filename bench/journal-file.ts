import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { openSqliteEventStore } from '../packages/adapters/src/event-stores/sqlite/sqlite-event-store.ts';
import {
  bitonic,
  type EventStore,
  executeAll,
  type ComplaintRequest,
} from '../packages/domain/src/index.ts';
import { historyOf } from './histories.ts';

/** Complaints that are open at once: their events lie between each other's, as they do in life. */
const OPEN_AT_ONCE = 1_000;

type Append = Parameters<EventStore['append']>;

/** What these requests would record in an empty journal, one append an event. */
export const appendsOf = async (
  requests: readonly ComplaintRequest[],
): Promise<readonly Append[]> => {
  const appends: Append[] = [];
  const listening: EventStore = {
    append: async (stream, _, events) => {
      for (const [index, event] of events.entries()) appends.push([stream, index - 1, [event]]);
      return { outcome: 'recorded', revision: events.length - 1, position: '1' };
    },
    readStream: async function* () {},
    readAll: async function* () {},
    close: async () => {},
  };
  await executeAll({ store: listening, procedures: [bitonic] }, requests);
  if (appends.length !== requests.length) throw new Error('bench: a request was refused');
  return appends;
};

/** Records histories in a journal, by its file or as it is open, many complaints to a commit. */
export const record = async (
  where: string | EventStore,
  count: number,
  history: (index: number) => readonly ComplaintRequest[],
): Promise<void> => {
  const store = typeof where === 'string' ? openSqliteEventStore(where) : where;
  for (let from = 0; from < count; from += OPEN_AT_ONCE) {
    const length = Math.min(OPEN_AT_ONCE, count - from);
    const together = await Promise.all(
      Array.from({ length }, (_, index) => appendsOf(history(from + index))),
    );
    const steps = Math.max(...together.map((appends) => appends.length));
    for (let step = 0; step < steps; step += 1) {
      const next = together.flatMap((appends) => appends.slice(step, step + 1));
      await Promise.all(next.map((append) => store.append(...append)));
    }
  }
  if (typeof where === 'string') await store.close();
};

/** The journal of so many complaints; made when it is first asked for. */
export const journalOf = async (folder: string, complaints: number): Promise<string> => {
  const file = path.join(folder, `journal-${complaints}.db`);
  if (!existsSync(file)) await record(file, complaints, historyOf);
  return file;
};

/** A closed journal, twice: for us and for the raw driver. */
export const copyOf = (file: string, name: string): string => {
  const copy = path.join(path.dirname(file), name);
  copyFileSync(file, copy);
  return copy;
};
