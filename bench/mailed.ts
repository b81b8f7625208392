import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Alone, alone } from './alone.ts';
import { type Spread, spreadOf } from './compare.ts';
import type { MailsAsked } from './mail-job.ts';
import type { Settings } from './settings.ts';

/** Mails that were taken in, beside the same bytes written raw and synced. */
export type Mailed = {
  readonly mails: number;
  /** How many senders brought them. */
  readonly atOnce: number;
  /** The files that came with the mails and were kept, and the mails that were written whole. */
  readonly checksums: { readonly klacht: number; readonly raw: number };
  readonly perSecond: Spread;
  readonly rawPerSecond: Spread;
  /** The rate of klacht divided by that of the raw writes in the same round. */
  readonly ratio: Spread;
  /** Of the processor, for each mail. */
  readonly processorMs: Spread;
};

const rateOf = ({ operations, seconds }: Alone): number => operations / seconds;

const mailedBy = async ({ folder, rounds }: Settings, asked: MailsAsked): Promise<Mailed> => {
  const [klacht, raw]: [Alone[], Alone[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const place = path.join(folder, `mails-${round}`);
    mkdirSync(place);
    const file = path.join(place, 'mails');
    writeFileSync(file, JSON.stringify(asked));
    klacht.push(await alone('mailJob', file));
    raw.push(await alone('rawMailJob', file));
    rmSync(place, { recursive: true });
  }
  const rates = raw.map(rateOf);
  return {
    ...asked,
    checksums: { klacht: klacht[0]?.checksum ?? 0, raw: raw[0]?.checksum ?? 0 },
    perSecond: spreadOf(klacht.map(rateOf)),
    rawPerSecond: spreadOf(rates),
    ratio: spreadOf(klacht.map((run, round) => rateOf(run) / (rates[round] ?? Number.NaN))),
    processorMs: spreadOf(
      klacht.map(({ processorSeconds, operations }) => (processorSeconds * 1000) / operations),
    ),
  };
};

/** One sender, and as many as a listener has on a quiet and on a busy day. */
const SENDERS = [1, 16, 64];

/** Takes in so many mails, each round in a new journal and a process of its own. */
export const mailed = async (settings: Settings, mails: number): Promise<readonly Mailed[]> => {
  const all: Mailed[] = [];
  for (const atOnce of SENDERS) all.push(await mailedBy(settings, { mails, atOnce }));
  return all;
};
