import { rmSync } from 'node:fs';
import path from 'node:path';
import { type Alone, alone } from './alone.ts';
import { type Spread, spreadOf } from './compare.ts';
import { writeRegister } from './import-job.ts';
import type { Settings } from './settings.ts';

/** An import in a process of its own, and its processor time beside that of another in the same round. */
export type Imported = Pick<Alone, 'operations' | 'checksum' | 'heapPeak' | 'rssPeak'> & {
  readonly job: string;
  readonly processorSeconds: Spread;
  /** What it is beside, and its processor time divided by that one's. */
  readonly beside: string | null;
  readonly ratio: Spread | null;
};

export const measuredOf = (
  job: string,
  runs: readonly Alone[],
  beside: string | null,
  others: readonly Alone[],
): Imported => {
  const most = (key: 'heapPeak' | 'rssPeak') => Math.max(...runs.map((run) => run[key]));
  const ratios = runs.map(
    ({ processorSeconds }, round) =>
      processorSeconds / (others[round]?.processorSeconds ?? Number.NaN),
  );
  return {
    job,
    operations: runs[0]?.operations ?? 0,
    checksum: runs[0]?.checksum ?? 0,
    processorSeconds: spreadOf(runs.map(({ processorSeconds }) => processorSeconds)),
    beside,
    ratio: beside === null ? null : spreadOf(ratios),
    heapPeak: most('heapPeak'),
    rssPeak: most('rssPeak'),
  };
};

/** Imports a generated register of so many rows, then the same again, beside csv-parse and the driver. */
export const imported = async (
  { folder, rounds }: Settings,
  rows: number,
): Promise<readonly Imported[]> => {
  const runs: Record<'first' | 'again' | 'raw', Alone[]> = { first: [], again: [], raw: [] };
  for (let round = 0; round < rounds; round += 1) {
    const place = path.join(folder, `import-${round}`);
    const file = `${place}.csv`;
    await writeRegister(file, rows);
    runs.first.push(await alone('importJob', file));
    runs.again.push(await alone('importJob', file));
    runs.raw.push(await alone('rawImportJob', file));
    for (const made of ['', '.db', '.raw.db', '.db.keys']) {
      rmSync(`${file}${made}`, { force: true });
    }
  }
  const raw = 'csv-parse and the driver';
  return [
    measuredOf('import', runs.first, raw, runs.raw),
    measuredOf('the same file again', runs.again, 'import', runs.first),
    measuredOf(raw, runs.raw, null, []),
  ];
};
