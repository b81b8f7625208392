import {
  closeOf,
  type LocalDate,
  type Procedure,
  procedureDigest,
  procedureOf,
} from '@klacht/domain';
import type { RegisterEntry } from '../register/register-projection.ts';
import { addedByYear, type ByYear, judgesByYear } from './by-year.ts';
import { COUNTED_BY } from './counted-by.ts';
import { hangsOnOthers } from './names-others.ts';
import { lastDayOf, pastSince } from './past.ts';
import { judgeOn, standsOf, type Stands } from './stands.ts';

/**
 * What a complaint that is over comes to. It is kept beside the entry, so that a report on a year
 * opens the entries alone that are not over, or hang on others.
 */
export type Outline = Stands &
  ByYear & {
    /** The last day on which something happened to it: from that day on, it stands so. */
    readonly settledOn: LocalDate;
    /** The first day from which it adds nothing to any days, but that it was there. */
    readonly pastSince: LocalDate;
  };

/**
 * What outlines hang on beside their entries. One that was made by something else is made anew.
 *
 * @example
 * outlinedBy([bitonic]); // what is counted, and a digest of the version
 */
export const outlinedBy = (procedures: readonly Procedure[]): string =>
  [COUNTED_BY, ...procedures.map(procedureDigest)].join(' ');

/**
 * The outline of a complaint; null of one that is not over, that says something of others, or that was
 * registered by mistake: these are counted by their entries.
 *
 * @throws KlachtError `unknown-procedure`
 * @example
 * outlineOf(entry, [bitonic])?.pastSince; // '2026-04-03' for one that was judged on 2 March
 */
export const outlineOf = (
  entry: RegisterEntry,
  procedures: readonly Procedure[],
): Outline | null => {
  const { complaint } = entry;
  if (closeOf(complaint) === null || complaint.retracted || hangsOnOthers(complaint)) return null;
  const procedure = procedureOf(procedures, complaint);
  const since = pastSince(complaint, procedure);
  if (since === null) return null;
  const settledOn = lastDayOf(complaint);
  return {
    ...standsOf(complaint, judgeOn(complaint, procedure, settledOn)),
    settledOn,
    pastSince: since,
    judges: judgesByYear(entry, settledOn, procedures),
    years: addedByYear(entry, since, procedures),
  };
};
