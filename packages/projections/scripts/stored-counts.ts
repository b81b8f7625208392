// What a report counts of a set of examples and keeps, as digests. A change of it needs another
// version, for what was kept by this one would be added as if it were of the new one.
import { createHash, type Hash } from 'node:crypto';
import { bitonicVersions } from '@klacht/domain';
import { othersIn } from '../src/register/others-in.ts';
import { COUNTED_BY } from '../src/yearly-report/counted-by.ts';
import { type Kept, stretchOf } from '../src/yearly-report/count-register.ts';
import { outlineOf } from '../src/yearly-report/outline.ts';
import { atOnce } from '../src/in-pieces.ts';
import { yearlyReportInPieces } from '../src/yearly-report/yearly-report.ts';
import type { RegisterEntry } from '../src/register/register-projection.ts';
import { exampleRegisters, examples } from './stored-entry.ts';

const YEARS = [2026, 2027] as const;

/** What is kept of a register, by name, where nothing was before. */
const keptOf = (entries: readonly RegisterEntry[], year: number): ReadonlyMap<string, Kept> => {
  const all = new Map<string, Kept>();
  const keeping = {
    kept: () => undefined,
    keep: (name: string, _by: string, kept: Kept) => void all.set(name, kept),
    entry: () => {
      throw new Error('expected nothing that was kept to be read');
    },
  };
  const work = yearlyReportInPieces([{ ...stretchOf(entries), keeping }], othersIn(entries), {
    year,
    procedures: bitonicVersions,
    position: null,
    today: '2028-03-01',
    reviews: new Map(),
  });
  atOnce(work);
  return all;
};

/** The version, which examples, and below these for each name a digest of all that is kept under it. */
export const storedCounts = (): string => {
  const digests = new Map<string, Hash>();
  for (const year of YEARS) {
    for (const [name, kept] of exampleRegisters.flatMap((entries) => [...keptOf(entries, year)])) {
      const digest = digests.get(name) ?? createHash('sha256');
      digests.set(name, digest.update(JSON.stringify(kept)));
    }
  }
  const outlines = createHash('sha256');
  for (const entry of exampleRegisters.flat()) {
    outlines.update(JSON.stringify(outlineOf(entry, bitonicVersions)));
  }
  digests.set('outlines', outlines);
  const lines = [...digests].map(([name, one]) => `${name}: ${one.digest('hex').slice(0, 16)}`);
  return [`version: ${COUNTED_BY}`, `examples: ${examples}`, '', ...lines, ''].join('\n');
};

/**
 * Why these counts may not take the place of those that are stored, or null where they may: of the same
 * examples, they are the same.
 *
 * @param stored what was stored before; null for nothing
 */
export const refusalOfCounts = (stored: string | null, current: string): string | null => {
  const isOther = (line: 0 | 1): boolean => stored?.split('\n')[line] !== current.split('\n')[line];
  if (stored === null || stored === current || isOther(0) || isOther(1)) return null;
  return 'The report counts something else of the same complaints than it did: raise COUNTED_BY (counted-by.ts), then npm run reference.';
};
