import type { LocalDate } from '../calendar/local-date.ts';
import type { PartyKind } from '../complaint/parties.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** Something that was left undone, or done against the procedure. */
export type Finding<Code extends string = string> = {
  /** Stable, to switch on. */
  readonly code: Code;
  /** The clause; `RTS 6(1)` is one of Delegated Regulation (EU) 2025/294. */
  readonly article: string;
  /** The day of what was done; null for what was not done at all. */
  readonly on: LocalDate | null;
  /** The party, the point, the content, the remedy, the obligation or the date that it is about. */
  readonly what: string | null;
  /** The kind of party that `what` names; null where the finding is about no party. */
  readonly party: PartyKind | null;
  /** The day on which it was recorded, where that is what is wrong. */
  readonly recordedOn: LocalDate | null;
  /** The day on which it was put right: done after all, or done well in a later handling. */
  readonly putRightOn: LocalDate | null;
};

/** The times that a check finds something. */
export type Found = Pick<Finding, 'on' | 'what'> &
  Partial<Pick<Finding, 'article' | 'party' | 'recordedOn' | 'putRightOn'>>;

/** A complaint by the number that people know it by. */
export type Named = { readonly number: string; readonly complaint: KnownComplaint };

/**
 * The other complaints of the register, each by its id, its number, or its number in an earlier
 * register; null for what the register has not.
 */
export type Others = (name: string) => Named | null;

/** What a check looks at. */
export type Sight = {
  readonly complaint: KnownComplaint;
  readonly procedure: Procedure;
  readonly today: LocalDate;
  readonly obligations: readonly Obligation[];
  /** Null where the others are not known: nothing is said of them. */
  readonly others: Others | null;
};

/** One thing to be found, with `what` and `on` of each time that it is. */
export type Check = {
  readonly article: string | ((procedure: Procedure) => string);
  /**
   * Whether it is also asked of a complaint from another register, because such a register keeps it
   * if it keeps anything.
   */
  readonly ofImported?: true;
  readonly find: (sight: Sight) => readonly Found[];
};

/** A finding that is there once, or not at all. */
export const foundIf = (
  found: boolean,
  on: LocalDate | null,
  what: string | null = null,
  putRightOn: LocalDate | null = null,
): readonly Found[] => (found ? [{ on, what, putRightOn }] : []);

/** The first of some days; null where there is none. */
export const firstOf = (...days: readonly (LocalDate | null | undefined)[]): LocalDate | null =>
  days.flatMap((day) => day ?? []).toSorted()[0] ?? null;
