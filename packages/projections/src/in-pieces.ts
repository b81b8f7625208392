/**
 * Work that can be put down between two pieces, for whoever drives it to give others a turn, or to drop it.
 *
 * @example
 * const work = yearlyReportInPieces(entries, context);
 * let piece = work.next();
 * while (piece.done !== true) piece = work.next(); // a piece an entry
 * piece.value.year;
 */
export type InPieces<Answer> = Generator<void, Answer, void>;

/**
 * The answer of work that is done without a pause.
 *
 * @throws what the work throws
 * @example
 * atOnce(yearlyReportInPieces(entries, context)).year; // as yearlyReport
 */
export const atOnce = <Answer>(work: InPieces<Answer>): Answer => {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
};
