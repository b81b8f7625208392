import path from 'node:path';
import { openSqliteEventStore } from '../packages/adapters/src/event-stores/sqlite/sqlite-event-store.ts';
import {
  bitonic,
  execute as executeRequest,
  type ComplaintRequest,
} from '../packages/domain/src/index.ts';
import { type Comparison, compare, type Side } from './compare.ts';
import { openSyncedFile } from './disk.ts';
import { longHistoryOf } from './histories.ts';
import { copyOf, journalOf, record } from './journal-file.ts';
import { digestOf, openRaw } from './raw-driver.ts';
import type { Settings } from './settings.ts';

/** What `execute` records for a request of the benchmark, written by the raw driver. */
const textsOf = ({ data, actor, commandId }: ComplaintRequest): readonly [string, string] => [
  JSON.stringify(data),
  JSON.stringify({
    actor,
    commandId,
    $correlationId: commandId,
    $causationId: commandId,
    schema: '1',
  }),
];

/** Runs the work for every request, so many at a time, each in turn by its caller. */
const byCallers = async (
  callers: number,
  requests: readonly ComplaintRequest[],
  work: (request: ComplaintRequest) => Promise<void>,
): Promise<void> => {
  const left = requests.values();
  const caller = async (): Promise<void> => {
    for (const request of left) await work(request);
  };
  await Promise.all(Array.from({ length: callers }, caller));
};

/**
 * A stream of eight events is read, a request decided, and one event appended, in the journal of
 * all complaints. The raw driver selects the same eight rows, parses them, and inserts the same
 * row; it answers one caller after another.
 */
export const execute = async (
  { complaints, operations, rounds, folder }: Settings,
  callers: number,
): Promise<Comparison> => {
  const total = operations * (rounds + 1);
  const file = copyOf(await journalOf(folder, complaints), `execute-${callers}.db`);
  await record(file, total, (index) => longHistoryOf(index).before);
  const rawFile = copyOf(file, `execute-${callers}-raw.db`);
  const store = openSqliteEventStore(file);
  const raw = openRaw(rawFile);
  const disk = openSyncedFile(path.join(folder, `execute-${callers}.bytes`));
  const requests = Array.from({ length: total }, (_, index) => longHistoryOf(index).next);
  const requestsOf = (round: number): readonly ComplaintRequest[] =>
    requests.slice(round * operations, (round + 1) * operations);

  const klacht: Side['run'] = async (round) => {
    let checksum = 0;
    await byCallers(callers, requestsOf(round), async (request) => {
      const { revision } = await executeRequest({ store, procedures: [bitonic] }, request);
      checksum += revision;
    });
    return { operations, checksum: () => checksum };
  };

  const driver: Side['run'] = (round) => {
    let checksum = 0;
    for (const request of requestsOf(round)) {
      const stream = `complaint-${request.complaintId}`;
      const events = raw.stream(stream).map(({ data, metadata, ...row }) => ({
        ...row,
        data: JSON.parse(data) as object,
        metadata: JSON.parse(metadata) as object,
      }));
      const { commandId, now } = request;
      raw.insert(stream, events.length, commandId, 'Judged', now, ...textsOf(request));
      checksum += events.length;
    }
    return { operations, checksum: () => checksum };
  };

  const sync: Side['run'] = (round) => {
    let checksum = 0;
    for (const request of requestsOf(round)) {
      disk.write(textsOf(request).join(''));
      checksum += 8;
    }
    return { operations, checksum: () => checksum };
  };

  const comparison = await compare(
    { benchmark: `execute, callers: ${callers}`, unit: 'read 8, decide, commit 1' },
    rounds,
    [
      { name: 'klacht', run: klacht },
      { name: 'raw driver', run: driver },
      { name: 'write and fdatasync', run: sync },
    ],
  );
  await store.close();
  raw.close();
  disk.close();
  if (digestOf(file) !== digestOf(rawFile)) throw new Error('execute: the two files differ');
  return comparison;
};
