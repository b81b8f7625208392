import type { Instant } from '../calendar/instant.ts';
import type { Procedure } from './procedure.ts';

/** The circumstances of a decision, beside the history and the command. */
export type DecisionContext = {
  /** The versions of the procedure that there are. */
  readonly procedures: readonly Procedure[];
  /** The present. */
  readonly now: Instant;
  /** Who gives the command. */
  readonly actor: string;
};
