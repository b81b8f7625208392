/** Something in a row that did not come in, or that a reader should know. */
export type Problem = {
  /** As a spreadsheet numbers it: the header is row 1. */
  readonly row: number;
  /** The register's own number of the complaint; null where the row has none. */
  readonly number: string | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
  readonly code: string;
  /** What was left out because of it. */
  readonly refused: 'row' | 'fact' | 'nothing';
  /** What the reason names, for words in another language. */
  readonly details?: Readonly<Record<string, unknown>>;
};

/** The same, before it is known which row it is of. */
export type Fault = Omit<Problem, 'row' | 'number'>;

/** A fault of a row as a whole. */
export const rowFault = (code: string, reason: string, refused: Fault['refused']): Fault => ({
  column: null,
  value: null,
  reason,
  code,
  refused,
});
