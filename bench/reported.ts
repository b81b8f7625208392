import { rmSync } from 'node:fs';
import { alone } from './alone.ts';
import { type Imported as Measured, measuredOf } from './imported.ts';
import { journalOf } from './journal-file.ts';
import type { Settings } from './settings.ts';

/**
 * The report of a year: from the live register beside the driver that reads and parses its entries
 * once, and up to a position in the middle of the journal beside one replay up to there.
 */
export const reported = async ({
  complaints,
  folder,
  rounds,
}: Settings): Promise<readonly Measured[]> => {
  const file = await journalOf(folder, complaints);
  await alone('buildJob', file);
  const runs = { live: [], raw: [], at: [], replay: [] } as Record<
    'live' | 'raw' | 'at' | 'replay',
    Awaited<ReturnType<typeof alone>>[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    runs.live.push(await alone('reportJob', file));
    runs.raw.push(await alone('rawEntriesJob', file));
    runs.at.push(await alone('reportAtJob', file));
    runs.replay.push(await alone('replayAtJob', file));
  }
  for (const made of ['.views', '.views-wal', '.views-shm', '.keys']) {
    rmSync(`${file}${made}`, { force: true });
  }
  const [raw, replay] = ['entries read and parsed', 'replay up to the middle'];
  return [
    measuredOf('report', runs.live, raw, runs.raw),
    measuredOf(raw, runs.raw, null, []),
    measuredOf('report up to the middle', runs.at, replay, runs.replay),
    measuredOf(replay, runs.replay, null, []),
  ];
};
