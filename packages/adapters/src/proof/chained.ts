import {
  type Appended,
  type EventStore,
  KlachtError,
  type NewEvent,
  type NewStreams,
  NO_STREAM,
  type RecordedEvent,
} from '@klacht/domain';
import { checkAppend, judgeAppend } from '../event-stores/append-rules.ts';
import { checkSerialisable } from '../event-stores/to-json.ts';
import { createBoundedMap } from '../ground/bounded-map.ts';
import { createUnderWay } from '../ground/under-way.ts';
import { linked, NO_PREVIOUS } from './hash-chain.ts';
import { wholeOf } from '../ground/whole-of.ts';

/** How many streams' last hashes are kept at hand. */
const REMEMBERED = 10_000;

type Link = { readonly revision: number; readonly hash: string };

const linkOf = ({ stream, revision, metadata }: RecordedEvent): Link => {
  const { hash } = metadata;
  if (hash !== undefined) return { revision, hash };
  throw new KlachtError(
    'unreadable',
    'unchained',
    `${stream} revision ${revision}: expected an event with a hash to go on from, got one without. Nothing was recorded, for a journal that is chained in part never verifies; klacht copy --seal makes a chained copy`,
    { stream, revision },
  );
};

/**
 * Refuses a journal that was begun without hashes.
 *
 * @returns whether it was begun at all
 * @throws KlachtError `unchained`
 */
export const expectChained = async (store: EventStore): Promise<boolean> => {
  for await (const [first] of store.readAll()) {
    if (first === undefined) continue;
    linkOf(first);
    return true;
  }
  return false;
};

/** A store that hashes events as they are given to it. No store below it may seal them afterwards. */
export const linking = <Store extends EventStore>(store: Store): Store => {
  const lasts = createBoundedMap<Link>(REMEMBERED);
  const underWay = createUnderWay();

  /** Whether the journal is known to be chained from its first event on. */
  let isChained = false;

  async function* readStream(...where: Parameters<EventStore['readStream']>) {
    const [stream] = where;
    for await (const batch of store.readStream(...where)) {
      const last = batch.at(-1);
      if (last?.metadata['hash'] !== undefined) lasts.set(stream, linkOf(last));
      yield batch;
    }
  }

  const lookAtFirst = async (): Promise<void> => {
    if (await expectChained(store)) isChained = true;
  };

  let looking: Promise<void> | null = null;

  /**
   * Looks at the journal's first event, before anything is added. Calls at the same time look once.
   */
  const lookOnce = (): Promise<void> => {
    looking ??= lookAtFirst().finally(() => {
      looking = null;
    });
    return looking;
  };

  const linkAt = async (stream: string, revision: number): Promise<Link | null> => {
    for await (const [event] of store.readStream(stream, revision)) {
      if (event !== undefined) return linkOf(event);
    }
    return null;
  };

  const lastRevision = async (stream: string): Promise<number> => {
    let last = NO_STREAM;
    for await (const batch of store.readStream(stream)) last = batch.at(-1)?.revision ?? last;
    return last;
  };

  const knownAt = (stream: string, revision: number): Link | null => {
    if (revision === NO_STREAM) return { revision, hash: NO_PREVIOUS };
    const last = lasts.get(stream);
    return last?.revision === revision ? last : null;
  };

  const appendAfter = async (
    stream: string,
    { revision, hash }: Link,
    events: readonly NewEvent[],
  ): Promise<Appended> => {
    const links = linked(stream, revision + 1, hash, events);
    const hashed = links.at(-1)?.metadata['hash'];
    const appended = await store.append(stream, revision, links);
    isChained ||= appended.outcome === 'recorded';
    if (appended.outcome === 'recorded' && hashed !== undefined) {
      lasts.set(stream, { revision: appended.revision, hash: hashed });
    }
    return appended;
  };

  /** Looks up the hash before a revision that was not read here, before anything is written. */
  const appendAt = async (
    stream: string,
    revision: number,
    events: readonly NewEvent[],
  ): Promise<Appended> => {
    if (!isChained) await lookOnce();
    const known = knownAt(stream, revision);
    if (known !== null) return appendAfter(stream, known, events);
    for (;;) {
      const link = await linkAt(stream, revision);
      if (link !== null) return appendAfter(stream, link, events);
      // An event is never written without its link, not even when the revision appears in between.
      const current = await lastRevision(stream);
      judgeAppend(stream, revision, events, { current, after: [] });
    }
  };

  const appendOne = async (
    ...[stream, expectedRevision, events]: Parameters<EventStore['append']>
  ): Promise<Appended> => {
    checkAppend(stream, expectedRevision, events);
    events.forEach(checkSerialisable);
    const known = isChained ? knownAt(stream, expectedRevision) : null;
    if (known !== null) return appendAfter(stream, known, events);
    return underWay.untilDone(appendAt(stream, expectedRevision, structuredClone(events)));
  };

  const beginBelow = store.append.begin;

  const begin: EventStore['append']['begin'] =
    beginBelow &&
    (async (some) => {
      if (!isChained) await lookOnce();
      const chain = (stream: string, events: readonly NewEvent[]): readonly NewEvent[] => {
        checkAppend(stream, NO_STREAM, events);
        events.forEach(checkSerialisable);
        return linked(stream, 0, NO_PREVIOUS, events);
      };
      function* given(): Generator<NewStreams> {
        for (const { streams, events } of some) {
          const chaining: typeof events = (absent) =>
            events(absent).map((one, index) => one && chain(absent[index] ?? '', one));
          yield { streams, events: chaining };
        }
      }
      const begun = await beginBelow(given());
      isChained ||= begun.includes(true);
      return begun;
    });

  return {
    ...wholeOf(store),
    append: begin === undefined ? appendOne : Object.assign(appendOne, { begin }),
    readStream,
    close: async () => {
      await underWay.settled();
      await store.close();
    },
  };
};

/** The mark of a store that seals. */
type Unsealed = EventStore & { readonly openEvent?: never };

/**
 * A store that gives each event it records a hash, and the hash of the event before it in its
 * stream: `hash` and `previous` in the metadata. Everything else is as in the store below it, with
 * the methods that the store has beside the port.
 *
 * A hash builds only on an event that the store gave back, or that this append recorded. A repeated
 * append may have had other data the first time, so its hashes are not used. Nothing is added to a
 * journal that began without hashes: chained in part, it would never verify.
 *
 * @param store where the events are kept; it must not seal, because a hash covers a text as it is
 * stored
 * @throws KlachtError `seals-below` for a store that seals; `append` throws `unchained` where what it
 * would go on from, or the journal's first event, has no hash
 * @example
 * const store = sealed(chained(openSqliteEventStore('klacht.db')), keys);
 */
export const chained = <Store extends Unsealed>(store: Store): Store => {
  if ('openEvent' in store) {
    throw new KlachtError(
      'invalid',
      'seals-below',
      'store: expected one that does not seal, got one whose events would be hashed before they are sealed, and never verify; chain first, then seal: sealed(chained(store), keys)',
      { field: 'store' },
    );
  }
  return linking(store);
};
