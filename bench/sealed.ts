import path from 'node:path';
import { chained } from '../packages/adapters/src/proof/chained.ts';
import { sealed } from '../packages/adapters/src/sealing/sealed.ts';
import { openSqliteEventStore } from '../packages/adapters/src/event-stores/sqlite/sqlite-event-store.ts';
import { masterKeyFromText } from '../packages/adapters/src/key-stores/master-key.ts';
import { openSqliteKeyStore } from '../packages/adapters/src/key-stores/sqlite/sqlite-key-store.ts';
import {
  bitonic,
  type ComplaintRequest,
  type EventStore,
  execute as executeRequest,
} from '../packages/domain/src/index.ts';
import { type Comparison, compare, type Side } from './compare.ts';
import { textsOf } from './execute.ts';
import { longHistoryOf } from './histories.ts';
import { copyOf, record } from './journal-file.ts';
import { openRaw } from './raw-driver.ts';
import type { Settings } from './settings.ts';

/** No secret: it opens nothing but the journal of a benchmark. */
const MASTER_KEY = '00'.repeat(32);

/**
 * The price of seals and hashes: what `execute` costs with both, beside the same without, and
 * beside the raw driver. The complaints of all sides are the same, with names and texts.
 */
export const sealedExecute = async ({
  operations,
  rounds,
  folder,
}: Settings): Promise<Comparison> => {
  const total = operations * (rounds + 1);
  const history = (index: number) => longHistoryOf(index).before;
  const plainFile = path.join(folder, 'sealed-off.db');
  await record(plainFile, total, history);
  const keys = openSqliteKeyStore(
    path.join(folder, 'sealed-on.keys'),
    masterKeyFromText(MASTER_KEY, 'bench'),
  );
  const sealing = sealed(chained(openSqliteEventStore(path.join(folder, 'sealed-on.db'))), keys);
  await record(sealing, total, history);
  const plain = openSqliteEventStore(plainFile);
  const raw = openRaw(copyOf(plainFile, 'sealed-raw.db'));

  const requests = Array.from({ length: total }, (_, index) => longHistoryOf(index).next);
  const requestsOf = (round: number): readonly ComplaintRequest[] =>
    requests.slice(round * operations, (round + 1) * operations);

  const klachtOn =
    (store: EventStore): Side['run'] =>
    async (round) => {
      let checksum = 0;
      for (const request of requestsOf(round)) {
        const { revision } = await executeRequest({ store, procedures: [bitonic] }, request);
        checksum += revision;
      }
      return { operations, checksum: () => checksum };
    };

  const driver: Side['run'] = (round) => {
    let checksum = 0;
    for (const request of requestsOf(round)) {
      const stream = `complaint-${request.complaintId}`;
      const events = raw.stream(stream).map(({ data, metadata }) => ({
        data: JSON.parse(data) as object,
        metadata: JSON.parse(metadata) as object,
      }));
      const { commandId, now } = request;
      raw.insert(stream, events.length, commandId, 'Judged', now, ...textsOf(request));
      checksum += events.length;
    }
    return { operations, checksum: () => checksum };
  };

  const comparison = await compare(
    { benchmark: 'execute, sealed and chained', unit: 'read 8, decide, commit 1' },
    rounds,
    [
      { name: 'sealed, chained', run: klachtOn(sealing) },
      { name: 'neither', run: klachtOn(plain) },
      { name: 'raw driver', run: driver },
    ],
  );
  await sealing.close();
  await plain.close();
  raw.close();
  return comparison;
};
