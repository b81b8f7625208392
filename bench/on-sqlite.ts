import path from 'node:path';
import { openSqliteEventStore } from '../packages/adapters/src/event-stores/sqlite/sqlite-event-store.ts';
import { type Comparison, compare } from './compare.ts';
import { copyOf } from './journal-file.ts';
import { digestOf, openRaw } from './raw-driver.ts';
import type { Settings } from './settings.ts';
import { byExecute, byWriting, type Step } from './steps.ts';

/** A step of new complaints by `execute`, beside the raw driver that inserts the same rows. */
export const onSqlite = async (settings: Settings, step: Step): Promise<Comparison> => {
  const file = path.join(settings.folder, `${step}.db`);
  await openSqliteEventStore(file).close();
  const rawFile = copyOf(file, `${step}-raw.db`);
  const raw = openRaw(rawFile);
  const store = openSqliteEventStore(file);
  const comparison = await compare(
    { benchmark: `${step}, on SQLite`, unit: 'commit of 1 event' },
    settings.rounds,
    [
      byExecute(settings, step, store),
      byWriting('raw driver', settings, step, async (stream, expected, event) => {
        const { id, type, recordedAt, data, metadata } = event;
        const texts = [JSON.stringify(data), JSON.stringify(metadata)] as const;
        raw.insert(stream, expected + 1, id, type, recordedAt, ...texts);
      }),
    ],
  );
  await store.close();
  raw.close();
  if (digestOf(file) !== digestOf(rawFile)) throw new Error(`${step}: the two files differ`);
  return comparison;
};
