import {
  AccessDeniedError,
  DeadlineExceededError,
  isCommandError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { type ErrorCode, isKlachtError, KlachtError, NO_STREAM } from '@klacht/domain';

/**
 * The class of a failed call. `refused` is final, as a conflict is. `not-executed` may be tried
 * again. `unknown` may be tried again with the same ids and revision only.
 */
export type Failure =
  | { readonly outcome: 'refused'; readonly error: unknown }
  | { readonly outcome: 'not-executed' | 'unknown'; readonly cause: unknown };

/** The server did not answer in time, so it is not known whether it executed the call. */
export const silence = (ms: number): Error =>
  new DeadlineExceededError(undefined, `no answer within ${Math.round(ms)} ms`);

/** No node was found in time, so nothing was sent. */
export const notConnected = (): Error => new Error('no connection established in time');

/** Ours, or the client's own. */
export const isSilence = (error: unknown): boolean => error instanceof DeadlineExceededError;

/** The server refused an append for an event that it does not show. */
export const behind = (
  stream: string,
  expected: number,
  actual: number,
  cause?: unknown,
): KlachtError =>
  new KlachtError(
    'unavailable',
    'store-behind',
    `${stream}: expected revision ${expected}; EventStoreDB says that it is at ${actual}, and shows no such event: a leader without the others keeps what it could not pass on, and a stream's metadata can hide what is there; nothing was recorded: ask the same again`,
    { stream, expected, actual },
    ...(cause === undefined ? [] : [{ cause }]),
  );

export const isBehind = (error: unknown): error is KlachtError =>
  isKlachtError(error, 'unavailable') && error.code === 'store-behind';

/** Answers of a node that has done nothing, and calls that never reached one. */
const BEFORE_EXECUTION = new RegExp(
  [
    'server is (not ready|busy|too busy)',
    'no leader info available',
    'no connection established',
    'name resolution failed',
    'failed to discover after',
    'channel (closed before call started|has been shut down)',
  ].join('|'),
  'i',
);

const LOOK_AT = 'check hosts, ports and TLS (tls=false, tlsCAFile)';

/**
 * The message of a failure, with a hint where the client does not say that a setting may be wrong.
 */
export const messageOf = (cause: unknown): string => {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/failed to discover after/i.test(message)) {
    return `${message} No node named a leader: ${LOOK_AT}`;
  }
  return /no connection established/i.test(message)
    ? `${message.replace(/[\s.]*Resolution note:\s*$/, '')}: ${LOOK_AT}`
    : message;
};

/** Answers of gRPC itself that no second attempt would change. */
const FINAL_CODES = new Set([3, 9, 11, 12]);
export const INVALID_ARGUMENT = 3;
/** They may also come from something between, such as a proxy that answers 403. */
const DENIED_CODES = new Set([7]);

const refused = <Kind extends 'invalid' | 'unavailable'>(
  kind: Kind,
  code: ErrorCode<Kind>,
  message: string,
  cause: Error,
): Failure => ({
  outcome: 'refused',
  error: new KlachtError(kind, code, `EventStoreDB: ${message}`, {}, { cause }),
});

/** The revision of the stream where the server found another than was expected. */
export const conflictingRevision = (error: unknown): number | null => {
  if (!(error instanceof WrongExpectedVersionError)) return null;
  const { actualVersion } = error;
  return actualVersion === 'no_stream' ? NO_STREAM : Number(actualVersion);
};

/** Sorts what the client threw; {@link Failure} has the classes. */
export const failureOf = (error: unknown): Failure => {
  if (isBehind(error)) return { outcome: 'not-executed', cause: error };
  if (isKlachtError(error)) return { outcome: 'refused', error };
  if (!(error instanceof Error)) return { outcome: 'unknown', cause: error };
  if (error instanceof NotLeaderError || BEFORE_EXECUTION.test(error.message)) {
    return { outcome: 'not-executed', cause: error };
  }
  if (!isCommandError(error)) return { outcome: 'unknown', cause: error };
  if (error instanceof StreamDeletedError) {
    return refused('invalid', 'stream-deleted', `stream ${error.streamName} is deleted`, error);
  }
  const isAmong = (codes: ReadonlySet<number>): boolean =>
    error.code !== undefined && codes.has(error.code);
  if (error instanceof AccessDeniedError || isAmong(DENIED_CODES)) {
    return refused('unavailable', 'access-denied', 'access is denied to this user', error);
  }
  if (error instanceof MaxAppendSizeExceededError) {
    const expected = `expected an append of at most ${error.maxAppendSize} bytes`;
    return refused('invalid', 'too-large', `${expected}; tell the store by maxAppendBytes`, error);
  }
  if (isAmong(FINAL_CODES)) {
    return refused('invalid', 'refused-by-server', error.message, error);
  }
  return { outcome: 'unknown', cause: error };
};
