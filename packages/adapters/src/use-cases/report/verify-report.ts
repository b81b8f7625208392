import { type IssuedReport, localDate, parseInput } from '@klacht/domain';
import { type Difference, differencesOf, readReview, type YearlyReport } from '@klacht/projections';
import { z } from 'zod';
import { madeAgainAs } from './made-again.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

/** The fields of a report that say how it was made. The rest is compared. */
const madeBy = () =>
  z.looseObject({
    year: z.int().min(1900).max(9999),
    from: localDate,
    to: localDate,
    position: z.string().min(1),
    recommendations: z.looseObject({ asOf: localDate }),
  });

/** What became of a report that was made anew. */
export type VerifiedReport = {
  /** The issue that it is of; null for a report that was not issued. */
  readonly issued: IssuedReport | null;
  /** `was` in the report that was given, `is` as it is made now; none where it is the same. */
  readonly differences: readonly Difference[];
};

/**
 * Makes a report anew, from the position, the days and the judging day that it names, and compares.
 *
 * @param given the report as its JSON says
 * @param name of what it came from, for messages
 * @throws KlachtError `invalid-input` for what is no report; as {@link madeAgainAs}
 * @example
 * const { differences } = await verifyReport(journal, JSON.parse(text), 'report-2025.json');
 */
export const verifyReport = async (
  journal: OpenJournal,
  given: unknown,
  name: string,
): Promise<VerifiedReport> => {
  const { year, from, to, position, recommendations } = parseInput(madeBy(), given, name);
  const { asOf } = recommendations;
  const { reports } = await readReview(journal.store, year);
  const issued =
    reports.findLast(
      (one) => one.from === from && one.to === to && one.position === position && one.asOf === asOf,
    ) ?? null;
  const procedures = issued?.procedures ?? null;
  const madeFrom = { from, to, position, asOf, procedures };
  const differencesFrom = (made: YearlyReport): readonly Difference[] =>
    differencesOf(given, JSON.parse(JSON.stringify(made)));
  const isSame = (made: YearlyReport): boolean => differencesFrom(made).length === 0;
  const made = await madeAgainAs(journal, year, madeFrom, isSame);
  return { issued, differences: differencesFrom(made) };
};
