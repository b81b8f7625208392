/** A signed head of the journal, as a cover tells it. */
export type SignedHead = {
  readonly root: string;
  /** How many events it covers. */
  readonly size: number;
  readonly at: string;
};
