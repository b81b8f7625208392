import { rmSync } from 'node:fs';
import { type Alone, alone } from './alone.ts';
import { journalOf } from './journal-file.ts';
import type { Settings } from './settings.ts';

/**
 * Runs jobs one after another, round by round, over a journal whose live register was built, which is
 * removed then.
 *
 * @param jobs by the names under which their runs are answered
 * @param prepare is done before each round
 */
export const inRounds = async <Name extends string>(
  { complaints, folder, rounds }: Settings,
  jobs: Readonly<Record<Name, Parameters<typeof alone>[0]>>,
  prepare: (file: string) => void = () => {},
): Promise<Readonly<Record<Name, readonly Alone[]>>> => {
  const file = await journalOf(folder, complaints);
  await alone('buildJob', file);
  const names = Object.keys(jobs) as Name[];
  const runs = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Alone[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    prepare(file);
    for (const name of names) runs[name].push(await alone(jobs[name], file));
  }
  for (const made of ['.views', '.views-wal', '.views-shm', '.keys']) {
    rmSync(`${file}${made}`, { force: true });
  }
  return runs;
};
