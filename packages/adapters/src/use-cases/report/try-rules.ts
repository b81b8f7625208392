import type { Instant, Procedure } from '@klacht/domain';
import { type ReportPeriod, type WhatIf, whatIf } from '@klacht/projections';
import { look } from '../look.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

/** The histories to try other rules on, and the rules. */
export type RulesTried = {
  readonly year: number;
  /** The days of the year that it is about; the whole year unless told. */
  readonly period?: ReportPeriod;
  /** The versions to try: of each complaint, the one that would have been in force on its receipt. */
  readonly under: readonly Procedure[];
  readonly now: Instant;
  /** Told how many events the live register has taken in so far. */
  readonly onProgress?: (events: number) => void;
};

/**
 * What a year's histories come to under other rules, beside the rules that hold. Nothing is recorded.
 *
 * @throws KlachtError as the live register, and as `whatIf`
 * @example
 * const { changed } = await tryRules(journal, { year: 2025, under: [bitonic], now });
 */
export const tryRules = async (
  journal: OpenJournal,
  { now, onProgress, ...tried }: RulesTried,
): Promise<WhatIf> => {
  const { procedures } = journal;
  const asked = { now, ...(onProgress === undefined ? {} : { onProgress }) };
  const { entries, today } = await look(journal, asked);
  return whatIf(entries, { ...tried, procedures, today });
};
