import type { LocalDate } from '../calendar/local-date.ts';
import type { PartyKind } from '../complaint/parties.ts';
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
  /** The party, the point, the content, the remedy, the obligation or the date that it is about. */
  readonly what: string | null;
  /** What the party in `what` is to the complaint; null where it is about no party. */
  readonly party: PartyKind | null;
  /** The day on which it was recorded, where that is what is wrong. */
  readonly recordedOn: LocalDate | null;
  /** The day on which it was put right: it was done after all, or a later handling did it well. */
  readonly putRightOn: LocalDate | null;
};

/** What a check finds, each time. */
export type Found = Pick<Finding, 'on' | 'what'> &
  Partial<Pick<Finding, 'article' | 'party' | 'recordedOn' | 'putRightOn'>>;

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
  readonly find: (sight: Sight) => readonly Found[];
};

/** Found once, or not at all. */
export const foundIf = (
  found: boolean,
  on: LocalDate | null,
  what: string | null = null,
  putRightOn: LocalDate | null = null,
): readonly Found[] => (found ? [{ on, what, putRightOn }] : []);

/** The first of some days; null where there is none. */
export const firstOf = (...days: readonly (LocalDate | null | undefined)[]): LocalDate | null =>
  days.flatMap((day) => day ?? []).toSorted()[0] ?? null;
