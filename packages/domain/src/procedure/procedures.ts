import { type Instant, toLocalDate } from '../calendar/instant.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { KlachtError } from '../errors.ts';
import { procedureDigest } from './procedure-digest.ts';
import { type Procedure, procedureTitle } from './procedure.ts';

const titles = (procedures: readonly Procedure[]): string =>
  procedures.map(procedureTitle).join(', ') || 'none';

/**
 * The versions that no other replaces.
 *
 * @example
 * standingVersions(bitonicVersions).map(procedureTitle); // ['bitonic 2025.3']
 */
export const standingVersions = (procedures: readonly Procedure[]): readonly Procedure[] => {
  const replaced = new Set(procedures.map(({ replaces }) => replaces));
  return procedures.filter((procedure) => !replaced.has(procedureTitle(procedure)));
};

const ages = new WeakMap<readonly Procedure[], readonly Procedure[]>();

/** The versions that no other replaces, the earliest first; of one list they are sought once. */
const byAgeOf = (procedures: readonly Procedure[]): readonly Procedure[] => {
  const known = ages.get(procedures);
  if (known !== undefined) return known;
  const byAge = standingVersions(procedures).toSorted((a, b) =>
    a.validFrom < b.validFrom ? -1 : 1,
  );
  ages.set(procedures, byAge);
  return byAge;
};

/**
 * The version that holds for a complaint received then: the latest one valid on that day that no
 * other replaces. A complaint from before the first version falls under the first.
 *
 * @param at the day of receipt, or the moment, which each version reads in its own time zone
 * @throws KlachtError `no-procedure` when there are none
 * @example
 * procedureInForce([bitonic], '2026-04-02');
 */
export const procedureInForce = (
  procedures: readonly Procedure[],
  at: LocalDate | Instant,
): Procedure => {
  const byAge = byAgeOf(procedures);
  const found =
    byAge.findLast(
      ({ validFrom, timeZone }) =>
        validFrom <= (at.endsWith('Z') ? toLocalDate(at as Instant, timeZone) : at),
    ) ?? byAge[0];
  if (found === undefined) {
    throw new KlachtError('invalid', 'no-procedure', 'procedures: expected at least one, got none');
  }
  return found;
};

const named = new WeakMap<readonly Procedure[], ReadonlyMap<string, Procedure>>();

/** The versions by their titles, of one list the first of a title; they are written once. */
const byTitleOf = (procedures: readonly Procedure[]): ReadonlyMap<string, Procedure> => {
  const known = named.get(procedures);
  if (known !== undefined) return known;
  const byTitle = new Map(
    procedures.toReversed().map((procedure) => [procedureTitle(procedure), procedure]),
  );
  named.set(procedures, byTitle);
  return byTitle;
};

/**
 * The version a complaint was received under, by its title.
 *
 * @throws KlachtError `unknown-procedure` when it is not among them
 * @example
 * procedureNamed([bitonic], 'bitonic 2025.3');
 */
export const procedureNamed = (procedures: readonly Procedure[], title: string): Procedure => {
  const found = byTitleOf(procedures).get(title);
  if (found === undefined) {
    throw new KlachtError(
      'invalid',
      'unknown-procedure',
      `procedures: expected '${title}', under which the complaint was received, among: ${titles(procedures)}`,
      { expected: title },
    );
  }
  return found;
};

/**
 * The version a complaint was received under, with the content it was received under.
 *
 * @param complaint the title that it recorded, and the digest of what that version held then; null
 * where that was not recorded
 * @throws KlachtError `unknown-procedure` when no version has that title; `procedure-changed` when
 * the one that has it holds something else by now
 * @example
 * procedureOf([bitonic], complaint).terms.judge;
 */
export const procedureOf = (
  procedures: readonly Procedure[],
  complaint: { readonly procedure: string; readonly procedureDigest: string | null },
): Procedure => {
  const found = procedureNamed(procedures, complaint.procedure);
  const expected = complaint.procedureDigest;
  if (expected === null) return found;
  const digest = procedureDigest(found);
  if (digest === expected) return found;
  throw new KlachtError(
    'invalid',
    'procedure-changed',
    `procedures: expected '${complaint.procedure}' as complaints were received under it (SHA-256 ${expected.slice(0, 12)}…), got other content under that title (${digest.slice(0, 12)}…); give changed rules a version of their own`,
    { procedure: complaint.procedure, expected, digest },
  );
};
