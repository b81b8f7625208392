import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chanceOf } from '../../packages/adapters/src/demo/chance.ts';

/** Chance that repeats: the same seed draws the same. */
export type Dice = {
  /** A whole number from 0, below that one. */
  below(count: number): number;
  pick<Value>(values: readonly Value[]): Value;
};

const diceOf = (seed: number): Dice => {
  const chance = chanceOf(seed);
  const below = (count: number): number => chance.between(0, Math.max(0, count - 1));
  return { below, pick: (values) => values[below(values.length)] as (typeof values)[number] };
};

/** The count of what was tried, of what was found, and each that was lost, by how it is done again. */
export type Tally = {
  tried: number;
  found: number;
  readonly lost: string[];
  /** What else is to be known of it. */
  readonly note?: string;
};

/** What is tried once: whether it was found, or what went unnoticed. */
export type Trial = (dice: Dice, nth: number) => Promise<true | string>;

const LOST_SHOWN = 20;
const TRIALS_A_TURN = 100;

const stop = new AbortController();

/**
 * Tries something so many times, or until it is interrupted, each by a seed of its own: what is lost can be
 * done again by `--seed` and `--count 1`.
 */
export const tryOften = async (trial: Trial, seed: number, count: number): Promise<Tally> => {
  const tally: Tally = { tried: 0, found: 0, lost: [] };
  for (let nth = 0; nth < count && !stop.signal.aborted; nth += 1) {
    const result = await trial(diceOf(seed + nth), nth);
    tally.tried += 1;
    if (result === true) tally.found += 1;
    else tally.lost.push(`--seed ${seed + nth} --count 1: ${result}`);
    // Else a trial that waits for nothing outside would never hear of an interruption.
    if (nth % TRIALS_A_TURN === 0) await setImmediate();
  }
  return tally;
};

/** A folder of its own, which is gone at the end. */
export const inFolder = async <Result>(work: (folder: string) => Promise<Result>) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * Runs a script by its options, prints what came of it, and ends with 1 when something was lost.
 * Interrupted (Ctrl-C), it prints what it came to.
 */
export const main = async (
  work: (seed: number, count: number) => Promise<Tally>,
  preset: number,
): Promise<void> => {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: String(preset) },
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  const { tried, found, lost, note } = await work(Number(values.seed), Number(values.count));
  console.log(
    `tried ${tried}, found ${found}${note === undefined ? '' : ` (${note})`}, lost ${lost.length}`,
  );
  for (const one of lost.slice(0, LOST_SHOWN)) console.log(one);
  process.exitCode = lost.length === 0 ? 0 : 1;
};
