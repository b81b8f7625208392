import {
  type AllStreamRecordedEvent,
  type AllStreamResolvedEvent,
  type Position as LogPosition,
  type ResolvedEvent,
  type StreamingRead,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { type JournalRange, type Position, type RecordedEvent } from '@klacht/domain';
import { storeClosed } from '../append-rules.ts';
import type { Connection } from './connection.ts';
import { INVALID_ARGUMENT, silence } from './failures.ts';
import { fromPosition, isAfter, toPosition, unknownPosition } from './position.ts';
import { isSystem, toRecorded } from './recorded.ts';
import { persist } from './retry.ts';

/** The events that one call reads. So no call is open while the caller works on them. */
const PAGE = 1_000;

/** Takes a whole read. Gives up when nothing comes for so long. */
const collect = async <Event>(
  read: StreamingRead<Event>,
  { timeLimitMs, closing }: Connection,
): Promise<Event[]> => {
  const events: Event[] = [];
  const close = (): void => void read.destroy(storeClosed());
  const timer = setTimeout(() => read.destroy(silence(timeLimitMs)), timeLimitMs);
  closing.addEventListener('abort', close);
  try {
    // The events are heard one by one and waited for as a whole. Waiting for each takes as long as
    // reading it.
    await new Promise<void>((resolve, reject) => {
      read
        .on('data', (event: Event) => {
          timer.refresh();
          events.push(event);
        })
        .on('end', resolve)
        .on('error', reject)
        .on('close', () => reject(new Error('the read ended before its end')));
    });
    return events;
  } finally {
    clearTimeout(timer);
    closing.removeEventListener('abort', close);
    // Without this the call stays open on both sides. It waits for a connection, so nobody waits
    // for it.
    read.cancel().catch(() => {});
  }
};

/** Whether the client reports that there is no such stream, which counts as an empty one. */
const orNothing = async <Event>(reading: Promise<Event[]>): Promise<Event[]> => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof StreamNotFoundError) return [];
    throw error;
  }
};

/** A whole read; nothing when there is no such stream. */
const page = <Event>(
  connection: Connection,
  what: string,
  read: () => StreamingRead<Event>,
): Promise<readonly Event[]> =>
  persist(what, { ...connection, writes: false }, ({ leftMs }) =>
    orNothing(collect(read(), { ...connection, timeLimitMs: leftMs() })),
  );

const base = ({ credentials }: Connection) => ({ credentials, requiresLeader: true });

const streamRead = (
  connection: Connection,
  stream: string,
  fromRevision: number,
  maxCount: number,
): StreamingRead<ResolvedEvent> =>
  connection.client.readStream(stream, {
    ...base(connection),
    fromRevision: BigInt(fromRevision),
    maxCount,
  });

/** One page of a stream, from a revision on; none when there is no such stream. */
const streamPage = (
  connection: Connection,
  stream: string,
  fromRevision: number,
  maxCount: number,
): Promise<readonly ResolvedEvent[]> =>
  page(connection, stream, () => streamRead(connection, stream, fromRevision, maxCount));

/** A page of a stream, by one attempt. */
export const streamOnce = async (
  connection: Connection,
  stream: string,
  fromRevision: number,
  maxCount: number = PAGE,
): Promise<readonly RecordedEvent[]> => {
  const read = collect(streamRead(connection, stream, fromRevision, maxCount), connection);
  return (await orNothing(read)).flatMap(({ event }) =>
    event === undefined ? [] : [toRecorded(event)],
  );
};

/** The event at a revision of a stream; null when there is none. */
export const readEvent = async (
  connection: Connection,
  stream: string,
  revision: number,
): Promise<RecordedEvent | null> => {
  const [first] = await streamPage(connection, stream, revision, 1);
  return first?.event === undefined ? null : toRecorded(first.event);
};

export async function* readStream(
  connection: Connection,
  stream: string,
  from: number,
): AsyncGenerator<readonly RecordedEvent[]> {
  let next = from;
  for (;;) {
    const resolved = await streamPage(connection, stream, next, PAGE);
    const events = resolved.flatMap(({ event }) =>
      event === undefined ? [] : [toRecorded(event)],
    );
    if (events.length > 0) yield events;
    const last = resolved.at(-1);
    if (last === undefined || resolved.length < PAGE) return;
    // Counted from the end of the page, because the page of a truncated stream begins later than
    // asked.
    next = Number((last.link ?? last.event)?.revision) + 1;
  }
}

const allPage = (
  connection: Connection,
  from: LogPosition | 'start',
  maxCount: number,
): Promise<readonly AllStreamResolvedEvent[]> =>
  page(connection, 'the journal', () =>
    connection.client.readAll({ ...base(connection), fromPosition: from, maxCount }),
  );

const lastRead = (connection: Connection) =>
  connection.client.readAll({
    ...base(connection),
    fromPosition: 'end',
    direction: 'backwards',
    maxCount: 1,
  });

/** The last event of all, the server's own included; null when there is none. */
const lastOfAll = async (connection: Connection): Promise<LogPosition | null> => {
  const [last] = await page(connection, 'the journal', () => lastRead(connection));
  return last?.event?.position ?? null;
};

/**
 * Whether an error means that no event begins at a position. Servers up to 23.10 answer that as any
 * failure to read, so then a read elsewhere decides.
 */
const isInvalidPosition = async (error: unknown, connection: Connection): Promise<boolean> => {
  if (!(error instanceof Error)) return false;
  if ('code' in error && error.code === INVALID_ARGUMENT) return true;
  if (!/Unexpected ReadAllResult: (Error|InvalidPosition)/.test(error.message)) return false;
  return collect(lastRead(connection), connection).then(
    () => true,
    () => false,
  );
};

/** The event of ours that stands at a place, by one attempt; undefined when there is none. */
export const eventAt = async (
  connection: Connection,
  place: LogPosition,
): Promise<AllStreamRecordedEvent | undefined> => {
  const options = { ...base(connection), fromPosition: place, maxCount: 1 };
  try {
    const [found] = await collect(connection.client.readAll(options), connection);
    const event = found?.event;
    if (event === undefined || isSystem(event)) return undefined;
    return toPosition(event.position) === toPosition(place) ? event : undefined;
  } catch (error) {
    if (await isInvalidPosition(error, connection)) return undefined;
    throw error;
  }
};

/**
 * The place of an event that the journal gave out.
 *
 * @throws KlachtError `unknown-position` when no event of ours stands there
 */
const placeOf = async (connection: Connection, position: Position): Promise<LogPosition> => {
  const place = fromPosition(position);
  const event = await persist('the journal', { ...connection, writes: false }, ({ leftMs }) =>
    eventAt({ ...connection, timeLimitMs: leftMs() }, place),
  );
  if (event === undefined) throw unknownPosition(position);
  return place;
};

/** Every event of the journal in the range, in the order of the log. */
export async function* readAll(
  connection: Connection,
  range: JournalRange,
): AsyncGenerator<readonly RecordedEvent[]> {
  // A position that no log has is refused before anything is asked.
  for (const position of [range.from, range.upTo]) {
    if (position !== undefined) fromPosition(position);
  }
  const from: LogPosition | 'start' =
    range.from === undefined ? 'start' : await placeOf(connection, range.from);
  const end =
    range.upTo === undefined ? await lastOfAll(connection) : await placeOf(connection, range.upTo);
  if (end === null || (from !== 'start' && isAfter(from, end))) return;
  let next = from;
  let seen: LogPosition | null = null;
  for (;;) {
    const resolved: readonly AllStreamResolvedEvent[] = await allPage(connection, next, PAGE);
    const events: RecordedEvent[] = [];
    for (const { event } of resolved) {
      if (event === undefined || (seen !== null && !isAfter(event.position, seen))) continue;
      if (isAfter(event.position, end)) {
        if (events.length > 0) yield events;
        return;
      }
      seen = event.position;
      if (!isSystem(event)) events.push(toRecorded(event));
    }
    if (events.length > 0) yield events;
    if (resolved.length < PAGE || seen === null) return;
    next = seen;
  }
}

/** The last event of ours; null when there is none. */
export const lastEvent = async (connection: Connection): Promise<RecordedEvent | null> => {
  let from: LogPosition | 'end' = 'end';
  for (;;) {
    const before: LogPosition | 'end' = from;
    const resolved: readonly AllStreamResolvedEvent[] = await page(connection, 'the journal', () =>
      connection.client.readAll({
        ...base(connection),
        fromPosition: before,
        direction: 'backwards',
        maxCount: PAGE,
      }),
    );
    const found = resolved.find(({ event }) => event !== undefined && !isSystem(event))?.event;
    if (found !== undefined) return toRecorded(found);
    const first = resolved.at(-1)?.event;
    if (first === undefined || resolved.length < PAGE) return null;
    from = first.position;
  }
};
