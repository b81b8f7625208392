import { readFileSync, rmSync } from 'node:fs';
import { run } from '../packages/adapters/src/cli/run.ts';
import type { Job } from './jobs.ts';
import { NOW } from './settings.ts';

/** How many rows a list has beside its lines that are none. */
const rowsOf = (file: string, others: number): number => {
  const bytes = readFileSync(file);
  let lines = 0;
  for (let at = bytes.indexOf('\n'); at !== -1; at = bytes.indexOf('\n', at + 1)) lines += 1;
  return lines - others;
};

/**
 * Has the command line write a list of the live register into a file.
 *
 * @param others the lines of it that are no row: a heading, brackets
 */
const listJob =
  (words: readonly string[], others: number): Job =>
  async (file) => {
    const list = `${file}.list`;
    await run(['--store', `sqlite:${file}`, '--now', NOW, '-o', list, ...words]);
    return {
      operations: 1,
      checksum: () => {
        const rows = rowsOf(list, others);
        rmSync(list);
        return rows;
      },
    };
  };

export const checkJob = listJob(['check'], 0);
export const checkJsonJob = listJob(['check', '--json'], 2);
export const registerJob = listJob(['register'], 1);
export const registerCsvJob = listJob(['register', '--csv'], 1);
