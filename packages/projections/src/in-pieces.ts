/**
 * Work that can be put down between two pieces, for whoever drives it to give others a turn, or to drop it.
 *
 * @example
 * const work = casesBehindInPieces(entries, ['outcomes', 'upheld'], context);
 * let piece = work.next();
 * while (piece.done !== true) piece = work.next(); // a piece an entry
 * piece.value?.cases;
 */
export type InPieces<Answer> = Generator<void, Answer, void>;

/**
 * The answer of work that is done without a pause.
 *
 * @throws what the work throws
 * @example
 * atOnce(casesBehindInPieces(entries, ['outcomes', 'upheld'], context)); // as casesBehind
 */
export const atOnce = <Answer>(work: InPieces<Answer>): Answer => {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
};
