import { type Instant, isKlachtError, KlachtError, type LocalDate } from '@klacht/domain';
import { parseDay } from './by-hand/day-in-words.ts';

/** `--as-of`: a local day, also as people say it, or `@POSITION`. */
export const parseAsOf = (
  asOf: string,
  by: 'recorded' | 'happened',
  today: LocalDate,
): { day: LocalDate; by: 'recorded' | 'happened' } | { position: string } =>
  asOf.startsWith('@')
    ? { position: asOf.slice(1) }
    : { day: parseDay(asOf, today, '--as-of', ', or a position, such as @1200'), by };

/**
 * Runs a read up to a position. A position that the journal did not give out is refused by the name
 * of its option.
 */
export const namingPosition = async <Result>(
  option: '--as-of' | '--at',
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (!isKlachtError(error, 'invalid') || error.code !== 'unknown-position') throw error;
    const value = `@${String(error.details['value'])}`;
    // A store that does not count its events does not tell the last.
    const { last } = error.details as { readonly last?: number };
    const known = last === undefined ? {} : { last: `@${last}` };
    const end = known.last === undefined ? '' : ` (its last is ${known.last})`;
    throw new KlachtError(
      error.kind,
      error.code,
      `${option}: expected a position that the journal gave out${end}, got '${value}'`,
      { field: option, option, value, ...known },
      { cause: error },
    );
  }
};

/** A moment for a person to read, without parts of a second. */
export const toTheSecond = (moment: Instant): string => moment.replace(/(:\d\d)\.\d+Z$/, '$1Z');
