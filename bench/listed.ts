import { rmSync } from 'node:fs';
import { type Alone, alone } from './alone.ts';
import { type Imported as Measured, measuredOf } from './imported.ts';
import { journalOf } from './journal-file.ts';
import type { Settings } from './settings.ts';

/**
 * The departures as text beside the same as JSON, and the register as CSV beside the driver that reads
 * and parses its entries once.
 */
export const listed = async ({
  complaints,
  folder,
  rounds,
}: Settings): Promise<readonly Measured[]> => {
  const file = await journalOf(folder, complaints);
  await alone('buildJob', file);
  const runs: Record<'check' | 'json' | 'csv' | 'raw', Alone[]> = {
    check: [],
    json: [],
    csv: [],
    raw: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    runs.check.push(await alone('checkJob', file));
    runs.json.push(await alone('checkJsonJob', file));
    runs.csv.push(await alone('registerCsvJob', file));
    runs.raw.push(await alone('rawEntriesJob', file));
  }
  for (const made of ['.views', '.views-wal', '.views-shm', '.keys']) {
    rmSync(`${file}${made}`, { force: true });
  }
  const [json, raw] = ['check --json', 'entries read and parsed'];
  return [
    measuredOf('check', runs.check, json, runs.json),
    measuredOf(json, runs.json, null, []),
    measuredOf('register --csv', runs.csv, raw, runs.raw),
    measuredOf(raw, runs.raw, null, []),
  ];
};
