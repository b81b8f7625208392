import { hash as hashOf } from 'node:crypto';
import { canonicalJson, type NewEvent, type RecordedEvent } from '@klacht/domain';

/** An event as a hash covers it: without its position, because each store has its own positions. */
export type Hashable = Omit<RecordedEvent, 'position'>;

/** The fields of the metadata that the chain adds. */
export const CHAIN_FIELDS = ['previous', 'hash'] as const;

/** Stands for the previous hash at revision 0. */
export const NO_PREVIOUS = '';

/** SHA-256 of a text in UTF-8, in lower-case hex. */
export const sha256 = (text: string): string => hashOf('sha256', text, 'hex');

/**
 * The hash of an event as it is stored: SHA-256, in lower-case hex, over the canonical JSON of
 * `{ stream, revision, id, type, recordedAt, data, metadata }`, with `previous` in the metadata and
 * without `hash`. The position is left out, so that a copy in another store has the same hashes.
 *
 * @throws KlachtError `not-serialisable` when the event holds what is no JSON
 * @example
 * eventHash(event) === event.metadata['hash']; // it is as it was recorded
 */
export const eventHash = (event: Hashable): string => {
  const { stream, revision, id, type, recordedAt, data } = event;
  const { hash: _, ...metadata } = event.metadata;
  return hashOfLinked({ stream, revision, id, type, recordedAt, data, metadata });
};

/** The hash of an event whose metadata has no `hash` yet. */
const hashOfLinked = ({ stream, revision, id, type, recordedAt, data, metadata }: Hashable) =>
  // The keys in the order that canonical JSON has them.
  sha256(
    `{"data":${canonicalJson(data)},"id":${canonicalJson(id)},"metadata":${canonicalJson(metadata)},"recordedAt":${canonicalJson(recordedAt)},"revision":${canonicalJson(revision)},"stream":${canonicalJson(stream)},"type":${canonicalJson(type)}}`,
  );

/**
 * The events of one append, each with the hash of the one before it and its own.
 *
 * @param first the revision of the first of them
 * @param previous the hash of the event before that, or {@link NO_PREVIOUS}
 */
export const linked = (
  stream: string,
  first: number,
  previous: string,
  events: readonly NewEvent[],
): readonly NewEvent[] => {
  let before = previous;
  return events.map((event, index) => {
    const { id, type, recordedAt, data } = event;
    const metadata: Record<string, string> = { ...event.metadata, previous: before };
    const hashable = { stream, revision: first + index, id, type, recordedAt, data, metadata };
    before = 'hash' in metadata ? eventHash(hashable) : hashOfLinked(hashable);
    metadata['hash'] = before;
    return { id, type, data, metadata, recordedAt };
  });
};
