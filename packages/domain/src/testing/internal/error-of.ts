import { isKlachtError, type KlachtError } from '../../errors.ts';

/**
 * The error by which work is refused. A test fails where it is not refused, or refused otherwise.
 */
export const errorOf = (work: () => unknown): KlachtError => {
  try {
    work();
  } catch (error) {
    if (isKlachtError(error)) return error;
    throw error;
  }
  throw new Error('expected an error');
};
