import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Alone, alone } from './alone.ts';
import { type Spread, spreadOf } from './compare.ts';
import type { Settings } from './settings.ts';

/** Mails that were taken in, beside the same bytes written raw and synced. */
export type Mailed = {
  readonly mails: number;
  /** The files that came with the mails and were kept, and the mails that were written whole. */
  readonly checksums: { readonly klacht: number; readonly raw: number };
  readonly perSecond: Spread;
  readonly rawPerSecond: Spread;
  /** The rate of klacht divided by that of the raw writes in the same round. */
  readonly ratio: Spread;
};

const rateOf = ({ operations, seconds }: Alone): number => operations / seconds;

/** Takes in so many mails, each round in a new journal and a process of its own. */
export const mailed = async ({ folder, rounds }: Settings, mails: number): Promise<Mailed> => {
  const [klacht, raw]: [Alone[], Alone[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const place = path.join(folder, `mails-${round}`);
    mkdirSync(place);
    const file = path.join(place, 'mails');
    writeFileSync(file, String(mails));
    klacht.push(await alone('mailJob', file));
    raw.push(await alone('rawMailJob', file));
    rmSync(place, { recursive: true });
  }
  const rates = raw.map(rateOf);
  return {
    mails,
    checksums: { klacht: klacht[0]?.checksum ?? 0, raw: raw[0]?.checksum ?? 0 },
    perSecond: spreadOf(klacht.map(rateOf)),
    rawPerSecond: spreadOf(rates),
    ratio: spreadOf(klacht.map((run, round) => rateOf(run) / (rates[round] ?? Number.NaN))),
  };
};
