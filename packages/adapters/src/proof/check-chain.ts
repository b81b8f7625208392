import { type EventStore, NO_STREAM, type RecordedEvent } from '@klacht/domain';
import { type Fault, faultAt, faultOfAll } from './fault.ts';
import { eventHash, NO_PREVIOUS } from './hash-chain.ts';

/** Each stream's chain, checked event by event in the journal's order. */
export type ChainCheck = {
  /** The first thing wrong with the event, or null. */
  readonly check: (event: RecordedEvent) => Fault | null;
  /** The fault that shows only once all has been read, or null. */
  readonly end: () => Fault | null;
  /** Looks at a gap again: the missing event may stand later in the journal. */
  readonly lookAgain: (store: EventStore, fault: Fault) => Promise<Fault>;
};

const hashOrNull = (event: RecordedEvent): string | null => {
  try {
    return eventHash(event);
  } catch {
    // klacht never recorded an event that is no JSON.
    return null;
  }
};

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An event with `previous` had a hash that was removed. An event without it was never hashed. */
const withoutHash = (event: RecordedEvent): Fault => {
  const hadOne = event.metadata['previous'] !== undefined;
  return faultAt(
    event,
    hadOne ? 'changed' : 'inserted',
    'the event carries no hash, though others do',
  );
};

export const createChainCheck = (): ChainCheck => {
  const lasts = new Map<string, { readonly revision: number; readonly hash: string }>();
  const nextOf = (stream: string): number => (lasts.get(stream)?.revision ?? NO_STREAM) + 1;
  let firstHashed = false;
  let firstUnhashed: RecordedEvent | null = null;

  const checkHash = (event: RecordedEvent, hash: string): Fault | null => {
    if (firstUnhashed !== null) return withoutHash(firstUnhashed);
    firstHashed = true;
    return hash === hashOrNull(event)
      ? null
      : faultAt(event, 'changed', 'the event does not match its hash');
  };

  const checkNoHash = (event: RecordedEvent): Fault | null => {
    firstUnhashed ??= event;
    return firstHashed ? withoutHash(event) : null;
  };

  const checkPlace = (event: RecordedEvent, hash: string | undefined): Fault | null => {
    const { stream, revision, metadata } = event;
    const expected = nextOf(stream);
    if (revision > expected) {
      return faultAt(event, 'missing', `revision ${expected} does not stand before it`);
    }
    if (revision < expected) {
      return faultAt(event, 'inserted', `the stream had its revision ${revision} before`);
    }
    if (hash !== undefined && metadata['previous'] !== (lasts.get(stream)?.hash ?? NO_PREVIOUS)) {
      return faultAt(
        event,
        'changed',
        `it was not recorded after the revision ${revision - 1} that stands before it`,
      );
    }
    lasts.set(stream, { revision, hash: hash ?? NO_PREVIOUS });
    return null;
  };

  return {
    check: (event) => {
      if (!isObject(event.data) || !isObject(event.metadata)) {
        return faultAt(event, 'changed', 'its data or its metadata are no object');
      }
      const hash: unknown = event.metadata['hash'];
      if (typeof hash !== 'string') return checkNoHash(event) ?? checkPlace(event, undefined);
      return checkHash(event, hash) ?? checkPlace(event, hash);
    },
    end: () =>
      firstUnhashed === null
        ? null
        : faultOfAll(
            'unchained',
            'no event of this journal carries a hash: it was not recorded through `chained`, and nothing can be said of it; klacht copy --seal makes a sealed and chained copy',
          ),
    lookAgain: async (store, fault) => {
      if (fault.kind !== 'missing' || fault.stream === null) return fault;
      const revision = nextOf(fault.stream);
      try {
        for await (const [event] of store.readStream(fault.stream, revision)) {
          if (event?.revision !== revision) return fault;
          const message = `revision ${revision} was recorded before it, but stands after it`;
          return { ...fault, kind: 'reordered', message };
        }
      } catch {
        // The rest of the stream cannot be read either, so the gap is the first fault.
      }
      return fault;
    },
  };
};
