import { isKlachtError, type KlachtError } from '@klacht/domain';
import { EXIT } from './exit.ts';

/** The worst of several answers: a store out of reach over a conflict over bad input. */
const byKind: Record<KlachtError['kind'], number> = {
  rejected: EXIT.found,
  invalid: EXIT.usage,
  unreadable: EXIT.found,
  unavailable: EXIT.unreachable,
  conflict: EXIT.conflict,
};

export const exitCodeOf = (error: unknown): number =>
  isKlachtError(error) ? byKind[error.kind] : EXIT.usage;
