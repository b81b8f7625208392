import { rmSync } from 'node:fs';
import { type Alone, alone } from './alone.ts';
import { type Spread, spreadOf } from './compare.ts';
import { journalOf } from './journal-file.ts';
import type { Settings } from './settings.ts';

const EVENTS_A_COMPLAINT = 5;

/** A job at one size, alone in its process; `ratio` is to the raw driver in the same round. */
export type Sized = Omit<Alone, 'seconds' | 'processorSeconds'> & {
  readonly job: string;
  readonly seconds: Spread;
  readonly ratio: Spread | null;
};

export type Growth = {
  readonly sizes: readonly Sized[];
  /** Of time over events, on logarithmic scales: 1 is a straight line, 2 a square. */
  readonly slope: number;
};

const merged = (job: string, runs: readonly Alone[], ratios: readonly number[]): Sized => {
  const most = (key: 'heapPeak' | 'rssPeak') => Math.max(...runs.map((run) => run[key]));
  return {
    job,
    operations: runs[0]?.operations ?? 0,
    checksum: runs[0]?.checksum ?? 0,
    seconds: spreadOf(runs.map(({ seconds }) => seconds)),
    ratio: ratios.length === 0 ? null : spreadOf(ratios),
    heapPeak: most('heapPeak'),
    rssPeak: most('rssPeak'),
  };
};

/** Rebuilds the register at several sizes, beside the driver that reads and parses the same. */
export const growth = async (
  { rounds, folder }: Settings,
  events: readonly number[],
): Promise<Growth> => {
  const sizes: Sized[] = [];
  const medians: [events: number, seconds: number][] = [];
  for (const size of events) {
    const file = await journalOf(folder, Math.ceil(size / EVENTS_A_COMPLAINT));
    const ours: Alone[] = [];
    const raw: Alone[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await alone('rebuild', file));
      raw.push(await alone('rawRead', file));
    }
    const ratios = ours.map(({ seconds }, round) => (raw[round]?.seconds ?? Number.NaN) / seconds);
    const rebuild = merged('rebuild', ours, ratios);
    sizes.push(rebuild, merged('raw read and parse', raw, []));
    medians.push([rebuild.operations, rebuild.seconds.median]);
    rmSync(file);
  }
  const least = medians[0] ?? [1, 1];
  const most = medians.at(-1) ?? least;
  return { sizes, slope: Math.log(most[1] / least[1]) / Math.log(most[0] / least[0]) };
};
