import { createHash } from 'node:crypto';
import { type EventStore, KlachtError, type RecordedEvent } from '@klacht/domain';
import { oneByOne } from '../one-by-one.ts';

/** The size of both journals when all is copied. */
export type Copied = {
  /** In all, those of an earlier run included. */
  readonly events: number;
  /** Of these, the events that this run added. */
  readonly added: number;
  readonly streams: number;
};

/** Who is told how far a copy is. */
export type CopyOptions = {
  /** Told the number of events that stand in the target so far. */
  readonly onProgress?: (events: number) => void;
};

/** The most events that go over in one append, and the most they may weigh, in characters of JSON. */
const MOST = 200;
const HEAVIEST = 200_000;

/**
 * An event as a text, without its position, which is its store's own, and whatever the order of its
 * names.
 */
const textOf = ({ stream, revision, id, type, recordedAt, data, metadata }: RecordedEvent) =>
  JSON.stringify([
    stream,
    revision,
    id,
    type,
    recordedAt,
    data,
    Object.entries(metadata).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);

/** The last event of a stream, by a digest of its text: the events themselves may not fit in memory. */
type Last = { readonly digest: string; readonly shown: string };

const lastOf = (event: RecordedEvent): Last => ({
  digest: createHash('sha256').update(textOf(event)).digest('base64'),
  shown: event.metadata['hash'] ?? event.id,
});

const nameOf = (event: RecordedEvent | undefined): string =>
  event === undefined
    ? 'nothing'
    : `${event.type} ${event.id}, ${event.stream} revision ${event.revision}`;

const otherJournal = (
  index: number,
  theirs: RecordedEvent,
  ours: RecordedEvent | undefined,
): KlachtError =>
  new KlachtError(
    'rejected',
    'other-journal',
    `the target: expected a part of the source, from its first event on, got at event ${index + 1} ${nameOf(theirs)}; the source has ${nameOf(ours)} there. Nothing was copied`,
    { event: index + 1, stream: theirs.stream, revision: theirs.revision, id: theirs.id },
  );

/** Where to read on, once the target has so much of it. */
type Standing = { readonly events: number; readonly last: RecordedEvent | null };

/** @throws KlachtError `other-journal` */
const checkTarget = async (
  source: EventStore,
  target: EventStore,
  onEvent: (ours: RecordedEvent, count: number) => void,
): Promise<Standing> => {
  const ours = oneByOne(source.readAll());
  let events = 0;
  let last: RecordedEvent | null = null;
  try {
    for await (const theirs of oneByOne(target.readAll())) {
      const { value } = await ours.next();
      if (value === undefined || textOf(value) !== textOf(theirs)) {
        throw otherJournal(events, theirs, value ?? undefined);
      }
      events += 1;
      last = value;
      onEvent(value, events);
    }
  } finally {
    await ours.return();
  }
  return { events, last };
};

/** The events in runs of one stream each, so that the order over all streams stays. */
async function* runsOf(
  events: AsyncIterable<RecordedEvent>,
): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  let run: RecordedEvent[] = [];
  let weight = 0;
  for await (const event of events) {
    const heavy = textOf(event).length;
    const ends = run[0]?.stream !== event.stream || run.length >= MOST || weight + heavy > HEAVIEST;
    if (ends && run.length > 0) {
      yield run;
      run = [];
      weight = 0;
    }
    run.push(event);
    weight += heavy;
  }
  if (run.length > 0) yield run;
}

const difference = (what: string, source: unknown, target: unknown): KlachtError =>
  new KlachtError(
    'unreadable',
    'copy-differs',
    `the copy: expected ${what} ${String(source)} as in the source, got ${String(target)}`,
    { what, source, target },
  );

/**
 * Copies a journal into another store: each event as it is stored, with its id, revision, both
 * dates, hash and sealed texts, in the one order of the journal. An interrupted copy is taken up
 * where it stopped. At the end the target is read and compared: the number of events, and the last
 * event and hash of every stream.
 *
 * @param source the store itself, below sealing and chaining; events that it gains meanwhile are
 * not copied
 * @param target the same; empty, or holding what an earlier run copied, and in use by nobody else
 * @throws KlachtError `other-journal` when the target holds something else; `copy-differs`
 * @example
 * await copyJournal(openSqliteEventStore('klacht.db'), openEventStoreDb('esdb://node1:2113'));
 */
export const copyJournal = async (
  source: EventStore,
  target: EventStore,
  { onProgress = () => {} }: CopyOptions = {},
): Promise<Copied> => {
  const lasts = new Map<string, Last>();
  const before = await checkTarget(source, target, (event, count) => {
    lasts.set(event.stream, lastOf(event));
    onProgress(count);
  });
  let events = before.events;
  const { last } = before;
  const rest = oneByOne(source.readAll(last === null ? {} : { from: last.position }));
  if (last !== null) await rest.next();
  for await (const run of runsOf(rest)) {
    const [first] = run;
    if (first === undefined) continue;
    await target.append(
      first.stream,
      first.revision - 1,
      run.map(({ id, type, recordedAt, data, metadata }) => ({
        id,
        type,
        recordedAt,
        data,
        metadata,
      })),
    );
    events += run.length;
    const end = run.at(-1) ?? first;
    lasts.set(end.stream, lastOf(end));
    onProgress(events);
  }

  let found = 0;
  const foundLasts = new Map<string, Last>();
  for await (const event of oneByOne(target.readAll())) {
    found += 1;
    foundLasts.set(event.stream, lastOf(event));
  }
  if (found !== events) throw difference('the number of events', events, found);
  for (const [stream, ours] of lasts) {
    const theirs = foundLasts.get(stream);
    if (theirs?.digest !== ours.digest) {
      throw difference(`the last hash of ${stream}`, ours.shown, theirs?.shown);
    }
  }
  return { events, added: events - before.events, streams: lasts.size };
};
