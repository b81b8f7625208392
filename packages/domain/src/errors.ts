/**
 * What went wrong, for who catches it:
 * - `rejected`: the complaint does not allow the command; `code` says why.
 * - `invalid`: the input is not of its shape; the message names field, value and what was expected.
 * - `conflict`: somebody else appended first; nothing was written.
 * - `unavailable`: the store is closed or cannot be reached.
 * - `unreadable`: the journal holds what this version cannot read.
 */
export type ErrorKind = 'rejected' | 'invalid' | 'conflict' | 'unavailable' | 'unreadable';

/** Every error this library throws on purpose. Recognise it with {@link isKlachtError}. */
export class KlachtError extends Error {
  override readonly name = 'KlachtError';
  readonly kind: ErrorKind;
  /** Stable, to switch on: `already-acknowledged`, `conflict`, … */
  readonly code: string;
  /** The facts behind the message, as JSON. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    kind: ErrorKind,
    code: string,
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
 * then knows its kind too.
 *
 * @example
 * try { await execute(journal, request); }
 * catch (error) { if (isKlachtError(error, 'rejected')) console.log(error.code); else throw error; }
 */
export const isKlachtError = <Kind extends ErrorKind>(
  error: unknown,
  kind?: Kind,
): error is KlachtError & { readonly kind: Kind } =>
  error instanceof Error &&
  error.name === 'KlachtError' &&
  (kind === undefined || (error as KlachtError).kind === kind);
