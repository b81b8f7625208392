import path from 'node:path';
import { openSqliteEventStore } from '../packages/adapters/src/event-stores/sqlite/sqlite-event-store.ts';
import { NO_STREAM, type NewEvent } from '../packages/domain/src/index.ts';
import { type Comparison, compare } from './compare.ts';
import { openSyncedFile } from './disk.ts';
import { historyOf } from './histories.ts';
import { copyOf } from './journal-file.ts';
import { digestOf, openRaw } from './raw-driver.ts';
import type { Settings } from './settings.ts';

type Append = { readonly stream: string; readonly event: NewEvent };

const appendOf = (index: number): Append => {
  const [request] = historyOf(index);
  if (request === undefined) throw new Error('expected a request');
  const { commandId, complaintId, actor, now, data } = request;
  const metadata = { actor, commandId, $correlationId: commandId, $causationId: commandId };
  return {
    stream: `complaint-${complaintId}`,
    event: { id: commandId, type: 'Received', data, metadata, recordedAt: now },
  };
};

/** One event to a commit, by one caller. */
export const append = async ({ operations, rounds, folder }: Settings): Promise<Comparison> => {
  const file = path.join(folder, 'append.db');
  await openSqliteEventStore(file).close();
  const rawFile = copyOf(file, 'append-raw.db');
  const store = openSqliteEventStore(file);
  const raw = openRaw(rawFile);
  const disk = openSyncedFile(path.join(folder, 'append.bytes'));
  const appendsOf = (round: number): Append[] =>
    Array.from({ length: operations }, (_, index) => appendOf(round * operations + index));
  const appends = Array.from({ length: rounds + 1 }, (_, round) => appendsOf(round));

  const comparison = await compare({ benchmark: 'append', unit: 'commit of 1 event' }, rounds, [
    {
      name: 'klacht',
      run: async (round) => {
        let checksum = 0;
        for (const { stream, event } of appends[round] ?? []) {
          const { revision } = await store.append(stream, NO_STREAM, [event]);
          checksum += revision + 1;
        }
        return { operations, checksum: () => checksum };
      },
    },
    {
      name: 'raw driver',
      run: (round) => {
        let checksum = 0;
        for (const { stream, event } of appends[round] ?? []) {
          const { id, type, recordedAt, data, metadata } = event;
          const texts = [JSON.stringify(data), JSON.stringify(metadata)] as const;
          raw.insert(stream, 0, id, type, recordedAt, ...texts);
          checksum += 1;
        }
        return { operations, checksum: () => checksum };
      },
    },
    {
      name: 'write and fdatasync',
      run: (round) => {
        let checksum = 0;
        for (const { event } of appends[round] ?? []) {
          disk.write(JSON.stringify(event));
          checksum += 1;
        }
        return { operations, checksum: () => checksum };
      },
    },
  ]);
  await store.close();
  raw.close();
  disk.close();
  if (digestOf(file) !== digestOf(rawFile)) throw new Error('append: the two files differ');
  return comparison;
};
