import { type Appended, KlachtError, type NewEvent, NO_STREAM } from '@klacht/domain';

/** The events of a stream after a revision, by their ids and places. */
export type Standing = {
  /** The last revision, or {@link NO_STREAM}. */
  readonly current: number;
  /** The events after the expected revision, in order; at most as many as are appended. */
  readonly after: readonly { readonly id: string; readonly position: string }[];
};

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const isList = (value: unknown): boolean => Array.isArray(value);

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !isList(value);

const badEvent = (stream: string, index: number, field: string, what: string): KlachtError =>
  new KlachtError('invalid', 'bad-event', `${stream}: event ${index}: ${field}: expected ${what}`, {
    field,
  });

const isEvent = (event: NewEvent): boolean =>
  isObject(event) &&
  isText(event.id) &&
  isText(event.type) &&
  isText(event.recordedAt) &&
  isObject(event.data);

/** Refuses what a cast let by: it would be stored for good, and not alike by every store. */
const checkEvent = (stream: string, event: NewEvent, index: number): void => {
  if (isEvent(event)) return;
  if (!isObject(event)) throw badEvent(stream, index, 'event', 'an object');
  for (const field of ['id', 'type', 'recordedAt'] as const) {
    if (!isText(event[field])) throw badEvent(stream, index, field, 'a text that is not empty');
  }
  throw badEvent(stream, index, 'data', 'an object');
};

/** Refuses what is no name of a stream. */
export const checkStream = (stream: string): void => {
  if (isText(stream)) return;
  throw new KlachtError('invalid', 'bad-stream', 'stream: expected a text that is not empty', {
    field: 'stream',
    value: stream,
  });
};

/**
 * Refuses an append that no store takes, before anything is looked up: by a stream without a name, no events,
 * what is no event, or a revision that there cannot be.
 *
 * @throws KlachtError `bad-stream`, `empty-batch`, `bad-event`, `bad-revision`
 * @example
 * checkAppend('complaint-a', NO_STREAM, events);
 */
export const checkAppend = (
  stream: string,
  expectedRevision: number,
  events: readonly NewEvent[],
): void => {
  checkStream(stream);
  if (!isList(events) || events.length === 0) {
    throw new KlachtError(
      'invalid',
      'empty-batch',
      `${stream}: expected at least one event to append`,
    );
  }
  let index = 0;
  for (const event of events) {
    checkEvent(stream, event, index);
    index += 1;
  }
  if (!Number.isSafeInteger(expectedRevision) || expectedRevision < NO_STREAM) {
    throw new KlachtError(
      'invalid',
      'bad-revision',
      `${stream}: expectedRevision: expected a whole number from ${NO_STREAM}, got ${expectedRevision}`,
    );
  }
};

/**
 * The error that a stream is at another revision than an append expects.
 *
 * @example
 * conflict('complaint-a', 3, 4).message; // 'complaint-a: expected revision 3, but it is at 4'
 */
export const conflict = (stream: string, expected: number, actual: number): KlachtError =>
  new KlachtError(
    'conflict',
    'conflict',
    `${stream}: expected revision ${expected}, but it is at ${actual}`,
    { stream, expected, actual },
  );

/**
 * Judges an append by what stands in its stream: null to go ahead, or the place where the same ids stand already.
 *
 * @throws KlachtError `conflict`, with both revisions
 * @example
 * judgeAppend('complaint-a', NO_STREAM, events, { current: NO_STREAM, after: [] }); // null
 */
export const judgeAppend = (
  stream: string,
  expectedRevision: number,
  events: readonly Pick<NewEvent, 'id'>[],
  { current, after }: Standing,
): Appended | null => {
  if (current === expectedRevision) return null;
  const last = after[events.length - 1];
  if (last !== undefined && events.every(({ id }, index) => after[index]?.id === id)) {
    return {
      outcome: 'repeated',
      revision: expectedRevision + events.length,
      position: last.position,
    };
  }
  throw conflict(stream, expectedRevision, current);
};

/**
 * The error of every method of a closed store.
 *
 * @example
 * storeClosed().code; // 'store-closed'
 */
export const storeClosed = (): KlachtError =>
  new KlachtError('unavailable', 'store-closed', 'the event store is closed');

/**
 * A position of a store that counts from 1.
 *
 * @param last the last position that was given out
 * @throws KlachtError `unknown-position`
 * @example
 * parsePosition('12', 40); // 12
 */
export const parsePosition = (position: string, last: number): number => {
  const number = Number(position);
  if (!/^[1-9]\d*$/.test(position) || number > last) {
    throw new KlachtError(
      'invalid',
      'unknown-position',
      `position: expected a position that the journal gave out (its last is ${last}), got '${position}'`,
      { field: 'position', value: position, last },
    );
  }
  return number;
};
