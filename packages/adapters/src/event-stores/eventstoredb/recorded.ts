import {
  type AllStreamRecordedEvent,
  type EventData,
  jsonEvent,
  type JSONEventType,
  type RecordedEvent as ClientEvent,
} from '@eventstore/db-client';
import { type Instant, KlachtError, type NewEvent, type RecordedEvent } from '@klacht/domain';
import { toJson } from '../to-json.ts';
import { isPlace, toPosition } from './position.ts';

/** Where the journal's own moment of recording stands: the server's `created` is another. */
const RECORDED_AT = 'klacht.recordedAt';

/** An event as it goes out, and what it weighs with the server. */
export type Outgoing = { readonly event: EventData<JSONEventType>; readonly bytes: number };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The server takes other ids for a failure of its own, and writes capitals in lower case. */
const checkId = ({ id, type }: NewEvent): void => {
  if (UUID.test(id)) return;
  throw new KlachtError(
    'invalid',
    'bad-id',
    `${type}.id: expected a UUID in lower case, as EventStoreDB keeps it, got '${id}'`,
    { field: 'id', value: id },
  );
};

/** The server keeps such names for itself, and readers leave them out. */
const checkNames = (names: { readonly stream: string; readonly type: string }): void => {
  for (const [field, value] of Object.entries(names)) {
    if (!value.startsWith('$')) continue;
    throw new KlachtError(
      'invalid',
      'reserved-name',
      `${field}: expected a name that does not begin with $, which EventStoreDB keeps for itself, got '${value}'`,
      { field, value },
    );
  }
};

/**
 * A copy, so that what is done to the event afterwards is not seen.
 *
 * @throws KlachtError `bad-id`, `reserved-name`, `not-serialisable`, `reserved-metadata`
 */
export const toOutgoing = (stream: string, event: NewEvent): Outgoing => {
  checkNames({ stream, type: event.type });
  checkId(event);
  if (Object.hasOwn(event.metadata, RECORDED_AT)) {
    throw new KlachtError(
      'invalid',
      'reserved-metadata',
      `${event.type}.metadata: expected no field '${RECORDED_AT}', which the store uses itself`,
      { field: RECORDED_AT },
    );
  }
  const texts = toJson(event);
  const metadata = JSON.stringify({
    ...(JSON.parse(texts.metadata) as NewEvent['metadata']),
    [RECORDED_AT]: event.recordedAt,
  });
  return {
    event: jsonEvent({
      id: event.id,
      type: event.type,
      data: JSON.parse(texts.data) as Record<string, unknown>,
      metadata: JSON.parse(metadata) as Record<string, string>,
    }),
    bytes: Buffer.byteLength(texts.data) + Buffer.byteLength(metadata) + 2 * event.type.length,
  };
};

/**
 * @throws KlachtError `server-too-old` for a server that does not say where an event stands
 */
export const toRecorded = (event: ClientEvent | AllStreamRecordedEvent): RecordedEvent => {
  const { position } = event;
  if (position === undefined || !isPlace(position)) {
    throw new KlachtError(
      'unavailable',
      'server-too-old',
      `${event.streamId}@${event.revision}: expected its position, which EventStoreDB gives from version 22.10 on`,
    );
  }
  const { [RECORDED_AT]: recordedAt, ...metadata } = flat(event.metadata);
  return {
    stream: event.streamId,
    revision: Number(event.revision),
    position: toPosition(position),
    id: event.id,
    type: event.type,
    recordedAt: (recordedAt ?? event.created.toISOString()) as Instant,
    data: event.data as object,
    metadata,
  };
};

/** Others' events may have none, or some that is not JSON. */
const flat = (metadata: unknown): Record<string, string> =>
  typeof metadata === 'object' && metadata !== null && !(metadata instanceof Uint8Array)
    ? (metadata as Record<string, string>)
    : {};

/** The server's own events and links, which are no part of the journal. */
export const isSystem = ({ streamId, type }: { streamId: string; type: string }): boolean =>
  streamId.startsWith('$') || type.startsWith('$');
