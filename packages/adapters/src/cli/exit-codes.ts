import { isKlachtError, type KlachtError } from '@klacht/domain';

/** What the process says when it ends: a contract with scripts. */
export const EXIT = { done: 0, found: 1, usage: 2, unreachable: 3, conflict: 4 } as const;

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
