import {
  closeOf,
  type KnownComplaint,
  type LocalDate,
  type Procedure,
  procedureDigest,
  procedureOf,
  toJudgeAtFirst,
} from '@klacht/domain';
import { COUNTED_BY } from './counted-by.ts';
import { hangsOnOthers } from './names-others.ts';
import { lastDayOf, pastSince } from './past.ts';
import { standsOf, type Stands } from './stands.ts';

/**
 * What a complaint that is over comes to in most years. It is kept beside the entry, so that a report
 * opens the entries alone that it is about.
 */
export type Outline = Stands & {
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
 * outlineOf(complaint, [bitonic])?.pastSince; // '2026-04-03' for one that was judged on 2 March
 */
export const outlineOf = (
  complaint: KnownComplaint,
  procedures: readonly Procedure[],
): Outline | null => {
  if (closeOf(complaint) === null || complaint.retracted || hangsOnOthers(complaint)) return null;
  const procedure = procedureOf(procedures, complaint);
  const since = pastSince(complaint, procedure);
  if (since === null) return null;
  const settledOn = lastDayOf(complaint);
  const toJudge = toJudgeAtFirst(complaint, procedure, settledOn);
  return { ...standsOf(complaint, toJudge), settledOn, pastSince: since };
};
