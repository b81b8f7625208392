import type { errorCodes } from './error-codes.ts';

/**
 * What went wrong, for who catches it:
 * - `rejected`: the complaint does not allow the command; `code` says why.
 * - `invalid`: the input is not of its shape; the message names field, value and what was expected.
 * - `conflict`: somebody else appended first; nothing was written.
 * - `unavailable`: the store is closed or cannot be reached.
 * - `unreadable`: the journal holds what this version cannot read.
 */
export type ErrorKind = keyof typeof errorCodes;

/**
 * The codes of a kind of error, or of several kinds. A code that does not exist does not compile.
 *
 * @example
 * const messages: Partial<Record<ErrorCode<'rejected'>, string>> = {
 *   'already-acknowledged': 'This complaint was acknowledged before.',
 * };
 */
export type ErrorCode<Kind extends ErrorKind = ErrorKind> = (typeof errorCodes)[Kind][number];

/** Every error this library throws on purpose. Recognise it with {@link isKlachtError}. */
export class KlachtError<Kind extends ErrorKind = ErrorKind> extends Error {
  override readonly name = 'KlachtError';
  readonly kind: Kind;
  /** Stable, to switch on: `already-acknowledged`, `conflict`, … */
  readonly code: ErrorCode<Kind>;
  /** The facts behind the message, as JSON. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    kind: Kind,
    code: ErrorCode<Kind>,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

/**
 * Whether an error is ours, and of this kind; holds across two copies of the package. The compiler
 * then knows its kind too, and the codes of that kind.
 *
 * @example
 * try { await execute(journal, request); }
 * catch (error) { if (isKlachtError(error, 'rejected')) console.log(error.code); else throw error; }
 */
export const isKlachtError = <Kind extends ErrorKind>(
  error: unknown,
  kind?: Kind,
): error is KlachtError<Kind> =>
  error instanceof Error &&
  error.name === 'KlachtError' &&
  (kind === undefined || (error as KlachtError).kind === kind);
