import { type Comparison, compare } from './compare.ts';
import { jobs } from './jobs.ts';
import { journalOf } from './journal-file.ts';
import type { Settings } from './settings.ts';

const nobody = (): void => {};

/** What reads the whole journal, beside the driver that only reads and parses the same rows. */
export const reading = async (
  job: 'replay' | 'rebuild',
  { complaints, rounds, folder }: Settings,
): Promise<Comparison> => {
  const file = await journalOf(folder, complaints);
  return compare({ benchmark: job, unit: 'event' }, rounds, [
    { name: 'klacht', run: () => jobs[job](file, nobody) },
    { name: 'raw read and parse', run: () => jobs.rawRead(file, nobody) },
  ]);
};
