import type { Instant } from '@klacht/domain';

/** A signed head of the journal, as a cover tells it. */
export type SignedHead = {
  readonly root: string;
  /** How many events it covers. */
  readonly size: number;
  readonly at: Instant;
};

/** What a cover tells of the proof of the events that the report was read from. */
export type CoverProof = {
  /** The last head that was signed by the report's position; null where none was. */
  readonly signed: SignedHead | null;
  /**
   * The tree of the events up to the report's position itself: its root, and how many they are. Null
   * where it was not asked for.
   */
  readonly tree: Omit<SignedHead, 'at'> | null;
};
