import { isKlachtError, type KlachtError } from '@klacht/domain';
import { EXIT } from './exit.ts';

/** The exit code of each kind of error. A greater one is worse. */
export const EXIT_OF_KIND: Readonly<Record<KlachtError['kind'], number>> = {
  rejected: EXIT.found,
  invalid: EXIT.usage,
  unreadable: EXIT.found,
  unavailable: EXIT.unreachable,
  conflict: EXIT.conflict,
};

export const exitCodeOf = (error: unknown): number =>
  isKlachtError(error) ? EXIT_OF_KIND[error.kind] : EXIT.usage;
