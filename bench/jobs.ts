import { rmSync } from 'node:fs';
import { openSqliteEventStore } from '../packages/adapters/src/event-stores/sqlite/sqlite-event-store.ts';
import { openRegisterView } from '../packages/adapters/src/view-stores/sqlite-register-view.ts';
import { bitonic } from '../packages/domain/src/index.ts';
import {
  memoryEntries,
  type RegisterEntry,
  registerProjection,
} from '../packages/projections/src/index.ts';
import type { Work } from './compare.ts';
import { openRaw } from './raw-driver.ts';

/** Work on a file; `tick` is called now and then, so that memory can be looked at. */
export type Job = (file: string, tick: () => void) => Promise<Work>;

const EVENTS_A_TICK = 10_000;

/** Changes when an event is missed, doubled or of another stream's length. */
const checked = (revision: number): number => revision + 1;

/** The driver reads every row of the journal and parses its two texts, and that is all. */
const rawRead: Job = async (file, tick) => {
  const raw = openRaw(file);
  let operations = 0;
  let checksum = 0;
  for (const { data, metadata, revision } of raw.journal()) {
    JSON.parse(data);
    JSON.parse(metadata);
    operations += 1;
    checksum += checked(revision);
    if (operations % EVENTS_A_TICK === 0) tick();
  }
  raw.close();
  return { operations, checksum: () => checksum };
};

/** Reads, decodes and folds the whole journal into the register, in memory. */
const replay: Job = async (file, tick) => {
  const store = openSqliteEventStore(file);
  const entries = memoryEntries<RegisterEntry>();
  let operations = 0;
  let checksum = 0;
  for await (const batch of store.readAll()) {
    for (const event of batch) {
      registerProjection.evolve(entries, event);
      operations += 1;
      checksum += checked(event.revision);
      if (operations % EVENTS_A_TICK === 0) tick();
    }
  }
  await store.close();
  return { operations, checksum: () => checksum };
};

/** How many events of the benchmark's histories led to an entry. */
const eventsOf = ({ complaint }: RegisterEntry): number => {
  const { acknowledged, declaredAdmissible, referrals, requests, delays } = complaint;
  const facts = [acknowledged, declaredAdmissible, ...referrals].filter((fact) => fact !== null);
  const answers = requests.filter(({ answered }) => answered !== null);
  const closed = 'closed' in complaint ? 1 : 0;
  return 1 + facts.length + requests.length + answers.length + delays.length + closed;
};

/** Builds the live register anew, in a file. */
const rebuild: Job = async (file, tick) => {
  const store = openSqliteEventStore(file);
  const view = openRegisterView(`${file}.views`, [bitonic]);
  view.clear();
  let operations = 0;
  await view.catchUp(store, {
    onProgress: (events) => {
      operations = events;
      tick();
    },
  });
  await store.close();
  return {
    operations,
    checksum: () => {
      let checksum = 0;
      for (const entry of view.entries()) {
        const events = eventsOf(entry);
        checksum += (events * (events + 1)) / 2;
      }
      view.close();
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}.views${suffix}`, { force: true });
      return checksum;
    },
  };
};

export const jobs = { rawRead, replay, rebuild } as const;
