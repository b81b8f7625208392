import { randomUUID } from 'node:crypto';
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

/** The field of the journal's own moment of recording. The server's `created` is another. */
const RECORDED_AT = 'klacht.recordedAt';

/**
 * The field of the event's own id. The server compares the ids of an append with those that stand
 * there, and answers an append that somebody made before as if it were new. So each append gives
 * the server new ids, and a success is always its own.
 */
const ID = 'klacht.id';

/** An event as it is sent, and its size as the server counts it. */
export type Outgoing = { readonly event: EventData<JSONEventType>; readonly bytes: number };

/** Refuses names that the server keeps for itself, and that readers leave out. */
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
 * The event as it is sent: a copy, so that later changes of the event have no effect.
 *
 * @throws KlachtError `reserved-name`, `not-serialisable`, `reserved-metadata`
 */
export const toOutgoing = (stream: string, event: NewEvent): Outgoing => {
  checkNames({ stream, type: event.type });
  for (const field of [RECORDED_AT, ID]) {
    if (!Object.hasOwn(event.metadata, field)) continue;
    throw new KlachtError(
      'invalid',
      'reserved-metadata',
      `${event.type}.metadata: expected no field '${field}', which the store uses itself`,
      { field },
    );
  }
  const texts = toJson(event);
  const metadata = JSON.stringify({
    ...(JSON.parse(texts.metadata) as NewEvent['metadata']),
    [RECORDED_AT]: event.recordedAt,
    [ID]: event.id,
  });
  return {
    event: jsonEvent({
      id: randomUUID(),
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
  const { [RECORDED_AT]: recordedAt, [ID]: id, ...metadata } = textMetadata(event.metadata);
  return {
    stream: event.streamId,
    revision: Number(event.revision),
    position: toPosition(position),
    id: id ?? event.id,
    type: event.type,
    recordedAt: (recordedAt ?? event.created.toISOString()) as Instant,
    data: event.data as object,
    metadata,
  };
};

/** The metadata of an event; those of others may have none, or some that is not JSON. */
const textMetadata = (metadata: unknown): Record<string, string> =>
  typeof metadata === 'object' && metadata !== null && !(metadata instanceof Uint8Array)
    ? (metadata as Record<string, string>)
    : {};

/** The server's own events and links, which are no part of the journal. */
export const isSystem = ({ streamId, type }: { streamId: string; type: string }): boolean =>
  streamId.startsWith('$') || type.startsWith('$');
