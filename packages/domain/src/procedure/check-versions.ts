import { KlachtError } from '../errors.ts';
import { type Procedure, procedureTitle } from './procedure.ts';
import { standingVersions } from './procedures.ts';

const clash = (
  procedures: readonly Procedure[],
  field: string,
  valueOf: (procedure: Procedure) => string,
): void => {
  const seen = new Map<string, Procedure>();
  for (const procedure of procedures) {
    const value = valueOf(procedure);
    const other = seen.get(value);
    if (other !== undefined) {
      const [first, second] = [other, procedure].map(procedureTitle);
      throw new KlachtError(
        'invalid',
        'clashing-procedures',
        `procedures: ${field}: expected another for each, got '${value}' for both ${first} (valid from ${other.validFrom}) and ${second} (valid from ${procedure.validFrom})`,
        { field, value, procedures: [first, second] },
      );
    }
    seen.set(value, procedure);
  }
};

const allReplaced = (procedures: readonly Procedure[]): KlachtError => {
  const titles = procedures.map(procedureTitle);
  return new KlachtError(
    'invalid',
    'clashing-procedures',
    `procedures: replaces: expected one that no other replaces, among: ${titles.join(', ')}`,
    { field: 'replaces', procedures: titles },
  );
};

/** Lists that were found clear, because the same list is asked about with every command. */
const clear = new WeakSet<readonly Procedure[]>();

/**
 * The versions, where it is clear which of them holds. No two may have the same title, by which a
 * complaint remembers its version. No two may have the same first day, by which a new complaint
 * gets its version, unless one replaces the other.
 *
 * @throws KlachtError `clashing-procedures`, naming both
 * @example
 * const procedures = checkVersions(texts.map((text) => parseProcedure(JSON.parse(text))));
 */
export const checkVersions = (procedures: readonly Procedure[]): readonly Procedure[] => {
  if (clear.has(procedures)) return procedures;
  clash(procedures, 'version', procedureTitle);
  const standing = standingVersions(procedures);
  if (standing.length === 0 && procedures.length > 0) throw allReplaced(procedures);
  clash(standing, 'validFrom', ({ validFrom }) => validFrom);
  clear.add(procedures);
  return procedures;
};
