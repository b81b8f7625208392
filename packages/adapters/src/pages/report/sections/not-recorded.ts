import type { YearlyReport } from '@klacht/projections';
import { sumOfCounts } from '../named.ts';
import type { Telling } from '../telling.ts';

/** Of how many of the complaints received nothing is recorded that is counted here. */
export const notRecorded = (
  counted: Readonly<Record<string, number>>,
  { rollForward: { received } }: YearlyReport,
  { words }: Telling,
): readonly string[] => {
  const sum = sumOfCounts(counted);
  return received > sum ? [words.notRecorded(received - sum)] : [];
};
