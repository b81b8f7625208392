import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { alone } from './alone.ts';
import { type Imported as Measured, measuredOf } from './imported.ts';
import { journalOf } from './journal-file.ts';
import type { Settings } from './settings.ts';

/** So that a report is made as the first time. */
const forgetCounted = (file: string): void => {
  const db = new DatabaseSync(`${file}.views`);
  db.exec('DELETE FROM counted');
  db.close();
};

/**
 * The report of a year: from the live register, the first time and again, beside the driver that reads
 * and parses its entries once, and up to a position in the middle of the journal beside one replay up
 * to there.
 */
export const reported = async ({
  complaints,
  folder,
  rounds,
}: Settings): Promise<readonly Measured[]> => {
  const file = await journalOf(folder, complaints);
  await alone('buildJob', file);
  const runs = { first: [], again: [], raw: [], at: [], replay: [] } as Record<
    'first' | 'again' | 'raw' | 'at' | 'replay',
    Awaited<ReturnType<typeof alone>>[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    forgetCounted(file);
    runs.first.push(await alone('reportJob', file));
    runs.again.push(await alone('reportJob', file));
    runs.raw.push(await alone('rawEntriesJob', file));
    runs.at.push(await alone('reportAtJob', file));
    runs.replay.push(await alone('replayAtJob', file));
  }
  for (const made of ['.views', '.views-wal', '.views-shm', '.keys']) {
    rmSync(`${file}${made}`, { force: true });
  }
  const [raw, replay] = ['entries read and parsed', 'replay up to the middle'];
  return [
    measuredOf('report, the first time', runs.first, raw, runs.raw),
    measuredOf('report, again', runs.again, raw, runs.raw),
    measuredOf(raw, runs.raw, null, []),
    measuredOf('report up to the middle', runs.at, replay, runs.replay),
    measuredOf(replay, runs.replay, null, []),
  ];
};
