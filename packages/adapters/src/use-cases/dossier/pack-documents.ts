import { getExtension } from 'hono/utils/mime';
import { complaintStream, isKlachtError, openableDocuments, type Reader } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import type { DocumentFile } from '../../exports/audit-pack.ts';
import { readStreamAgain, type StreamEnd } from '../../proof/read-again.ts';
import { shelfOf } from '../../sealing/sealed-documents.ts';
import { keptDocuments, namingEvents } from './documents-of.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

const endingOf = (mediaType: unknown): string => {
  const ending = typeof mediaType === 'string' ? getExtension(mediaType) : undefined;
  return ending !== undefined && /^[a-z0-9]{1,8}$/.test(ending) ? `.${ending}` : '';
};

/** What cannot be opened is left out: it was erased, its key is not here, or it is lost. */
const LEFT_OUT: ReadonlySet<string> = new Set(['erased', 'no-keys', 'no-such-document']);

async function* openedOf(
  { documents }: OpenJournal,
  { number, complaintId }: RegisterEntry,
  events: Parameters<typeof keptDocuments>[1],
  reader: Reader,
): AsyncGenerator<DocumentFile, void, undefined> {
  const openable = openableDocuments(reader, namingEvents(events));
  const types = new Map(
    events.map(({ revision, data }) => [revision, (data as { mediaType?: unknown }).mediaType]),
  );
  const written = new Set<string>();
  for (const { owner, digest, revision } of keptDocuments(complaintId, events)) {
    if (!openable.has(digest) || written.has(digest)) continue;
    try {
      const bytes = await documents.open(owner, digest);
      const path = `documents/${number}/${digest}${endingOf(types.get(revision))}`;
      written.add(digest);
      yield { complaintId, digest, path, bytes };
    } catch (error) {
      if (!isKlachtError(error) || !LEFT_OUT.has(error.code)) throw error;
    }
  }
}

async function* sealedOf(
  { documents: { store } }: OpenJournal,
  { number, complaintId }: RegisterEntry,
  events: Parameters<typeof keptDocuments>[1],
): AsyncGenerator<DocumentFile, void, undefined> {
  const shelves = new Set(keptDocuments(complaintId, events).map(({ owner }) => shelfOf(owner)));
  for (const shelf of shelves) {
    const places = (await Array.fromAsync(store.list(shelf))).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    for (const place of places) {
      const bytes = await store.read(place);
      const path = `documents/${number}/${place.name}`;
      if (bytes !== null) yield { complaintId, digest: null, path, bytes };
    }
  }
}

/**
 * The documents that a pack holds of complaints: opened for a reader, those that they may open and that
 * can be; for nobody all, as they are stored, and no key is used.
 *
 * @param ends where each stream ends in the pack
 * @throws KlachtError `document-changed` for one that is not as it was kept
 */
export async function* packDocuments(
  journal: OpenJournal,
  entries: readonly RegisterEntry[],
  ends: ReadonlyMap<string, StreamEnd>,
  reader: Reader | null,
): AsyncGenerator<DocumentFile, void, undefined> {
  for (const entry of entries) {
    const stream = complaintStream(entry.complaintId);
    const end = ends.get(stream);
    if (end === undefined || entry.complaint.documents.length === 0) continue;
    const events = await readStreamAgain(journal.store, stream, end);
    yield* reader === null
      ? sealedOf(journal, entry, events)
      : openedOf(journal, entry, events, reader);
  }
}
