import { KlachtError, type Position, type RecordedEvent } from '@klacht/domain';

/** What to do with an event that a projection cannot read. */
export type OnPoison = 'stop' | 'set-aside';

/** An event that was left out of a view, because its projection could not read it. */
export type SetAside = {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly eventId: string;
  readonly type: string;
  readonly why: string;
};

export const toSetAside = (event: RecordedEvent, cause: unknown): SetAside => {
  const { stream, revision, position, id, type } = event;
  const why = cause instanceof Error ? cause.message : String(cause);
  return { stream, revision, position, eventId: id, type, why };
};

/** The error that stops a projection. */
export const poison = (projection: string, event: RecordedEvent, cause: unknown): KlachtError => {
  const { why, ...place } = toSetAside(event, cause);
  const { stream, revision, position, type } = place;
  return new KlachtError(
    'unreadable',
    'poison-event',
    `${projection}: cannot read ${type}, ${stream} revision ${revision} (@${position}): ${why}`,
    place,
    { cause },
  );
};
