import path from 'node:path';
import { type Alone, alone } from './alone.ts';
import { type Imported as Measured, measuredOf } from './imported.ts';
import type { Settings } from './settings.ts';

/** A search by name beside opening every complaint for it, and the first one, which makes the sieves. */
export const found = async ({
  complaints,
  folder,
  rounds,
}: Settings): Promise<readonly Measured[]> => {
  const file = path.join(folder, `names.${complaints}.db`);
  await alone('namesJob', file);
  const first = await alone('findJob', file);
  const runs: Record<'indexed' | 'opening', Alone[]> = { indexed: [], opening: [] };
  for (let round = 0; round < rounds; round += 1) {
    runs.indexed.push(await alone('findJob', file));
    runs.opening.push(await alone('findByOpeningJob', file));
  }
  const opening = 'opening everything';
  return [
    measuredOf('find', runs.indexed, opening, runs.opening),
    measuredOf('the first find', [first], opening, runs.opening),
    measuredOf(opening, runs.opening, null, []),
  ];
};
