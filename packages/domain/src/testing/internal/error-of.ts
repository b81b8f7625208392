import { isKlachtError, type KlachtError } from '../../errors.ts';

/** What the work was refused with; that it is refused, and in no other way, is a part of the test. */
export const errorOf = (work: () => unknown): KlachtError => {
  try {
    work();
  } catch (error) {
    if (isKlachtError(error)) return error;
    throw error;
  }
  throw new Error('expected an error');
};
