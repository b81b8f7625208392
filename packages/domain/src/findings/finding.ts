import type { LocalDate } from '../calendar/local-date.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** What the recorded facts leave undone, or did against the procedure. */
export type Finding<Code extends string = string> = {
  /** Stable, to switch on. */
  readonly code: Code;
  /** The clause; `RTS 6(1)` is one of Delegated Regulation (EU) 2025/294. */
  readonly article: string;
  /** The day of what was done; null for what was not done at all. */
  readonly on: LocalDate | null;
  /** The party, the point, the content, the remedy or the date that it is about. */
  readonly what: string | null;
};

/** What a check looks at. */
export type Sight = {
  readonly complaint: KnownComplaint;
  readonly procedure: Procedure;
  readonly today: LocalDate;
  readonly obligations: readonly Obligation[];
};

/** One thing to be found; `what` and `on` of each time that it is. */
export type Check = {
  readonly article: string | ((procedure: Procedure) => string);
  /** It is asked of a complaint from another register too: such a register keeps it, if anything. */
  readonly ofImported?: true;
  readonly find: (sight: Sight) => readonly Pick<Finding, 'on' | 'what'>[];
};

/** Found once, or not at all. */
export const foundIf = (
  found: boolean,
  on: LocalDate | null,
  what: string | null = null,
): readonly Pick<Finding, 'on' | 'what'>[] => (found ? [{ on, what }] : []);
