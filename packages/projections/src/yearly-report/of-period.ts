import type { LocalDate, Others, Procedure } from '@klacht/domain';
import type { Year } from './case.ts';
import { countComplainants, type RepeatComplainant } from './complainants.ts';
import { type Counting, countTogether } from './counting.ts';
import { countSettled, type SettledFinding } from './departed.ts';
import { countDetails, type PeriodDetails } from './details.ts';
import { countLateCases, type LateCase } from './late-cases.ts';
import { countVersions, type Versions } from './versions.ts';

/** What is counted of the days of a report beside the figures, which stand beside another year's. */
export type OfPeriod = {
  readonly versions: Versions;
  readonly details: PeriodDetails;
  readonly lateCases: readonly LateCase[];
  readonly settled: readonly SettledFinding[];
  readonly complainants: readonly RepeatComplainant[];
};

export const countOfPeriod = (
  days: Year,
  asOf: LocalDate,
  procedures: readonly Procedure[],
  others: Others,
): Counting<OfPeriod> =>
  countTogether<OfPeriod>({
    versions: countVersions(days, procedures),
    details: countDetails(days, asOf),
    lateCases: countLateCases(days, asOf),
    settled: countSettled(days),
    complainants: countComplainants(days, others),
  });
