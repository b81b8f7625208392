import type { Instant } from '../calendar/instant.ts';
import type { Procedure } from './procedure.ts';

/** What a decision depends on beside what has happened and what is asked. */
export type DecisionContext = {
  /** The versions of the procedure that there are. */
  readonly procedures: readonly Procedure[];
  /** The present. */
  readonly now: Instant;
  /** Who gives the command. */
  readonly actor: string;
};
