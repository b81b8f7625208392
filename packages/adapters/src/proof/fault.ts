import type { KlachtError, Position, RecordedEvent } from '@klacht/domain';

/**
 * What is wrong with a journal:
 * - `changed`: an event is not as it was recorded.
 * - `missing`: events that were there are not.
 * - `inserted`: an event stands where none was recorded.
 * - `reordered`: the events do not stand in the order of recording.
 * - `truncated`: the journal ends before the head does.
 * - `rolled-back`: the journal was put back to an earlier state, or rebuilt, since the head.
 * - `forged-head`: a head that was not signed by the journal's key, or does not follow its forerunner.
 * - `unchained`: no event carries a hash, so nothing can be said.
 * - `damaged`: the events are sound, but the store contradicts itself about them.
 */
export type FaultKind =
  | 'changed'
  | 'missing'
  | 'inserted'
  | 'reordered'
  | 'truncated'
  | 'rolled-back'
  | 'forged-head'
  | 'unchained'
  | 'damaged';

/** The first thing found wrong, and at which event; null where it is about no event. */
export type Fault = {
  readonly stream: string | null;
  readonly revision: number | null;
  readonly position: Position | null;
  readonly kind: FaultKind;
  readonly message: string;
};

type Place = Pick<RecordedEvent, 'stream' | 'revision' | 'position'>;

export const faultAt = (
  { stream, revision, position }: Place,
  kind: FaultKind,
  message: string,
): Fault => ({ stream, revision, position, kind, message });

/** A fault that is about the journal as a whole. */
export const faultOfAll = (
  kind: FaultKind,
  message: string,
  position: Position | null = null,
): Fault => ({ stream: null, revision: null, position, kind, message });

/** An event that its store can no longer read, or null when the error is about something else. */
export const faultOfUnreadable = ({ code, message, details }: KlachtError): Fault | null => {
  const { stream, revision, position } = details;
  // A row that cannot be read cannot say which one it is.
  if (code === 'unreadable-row' && stream === undefined) return faultOfAll('changed', message);
  return typeof stream === 'string' && typeof revision === 'number' && typeof position === 'string'
    ? faultAt({ stream, revision, position }, 'changed', message)
    : null;
};
