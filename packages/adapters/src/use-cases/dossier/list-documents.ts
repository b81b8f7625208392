import {
  documentsIn,
  factsOf,
  HIDDEN,
  type LocalDate,
  openableDocuments,
  type Reader,
  type RecordedEvent,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { namingEvents, storedEvents } from './documents-of.ts';
import { type Reading, recordReading, refuseReader, type SealedJournal } from './open-dossier.ts';
import { readableEvents } from '../../sealing/readable-events.ts';
import { asShown } from '../../sealing/shown-text.ts';

/** A document of a dossier, by a fact that names it. */
export type ListedDocument = {
  /** The local day on which it happened. */
  readonly at: LocalDate;
  readonly digest: string;
  /** The type of the event, and its field: `DocumentAdded`, `Acknowledged letter`. */
  readonly as: string;
  /** What people call it; `[sealed]` for nobody, null where it was given no name. */
  readonly name: string | null;
  readonly mediaType: string | null;
  /** Who sent it; null where that was not told. */
  readonly from: string | null;
  /** In bytes, of one that klacht keeps; null of one that is kept elsewhere. */
  readonly size: number | null;
};

/**
 * The documents of a dossier for who reads it already, which was recorded.
 *
 * @param stored the complaint's events, as they are stored
 */
export const documentsListed = async (
  { store }: SealedJournal,
  { complaint }: RegisterEntry,
  stored: readonly RecordedEvent[],
  reader: Reader | null,
): Promise<readonly ListedDocument[]> => {
  const openable = reader === null ? null : openableDocuments(reader, namingEvents(stored));
  const readable = await readableEvents(store, stored, reader, complaint);
  const shown = new Map(readable.map(({ recorded, event }) => [recorded.revision, event]));
  const named = factsOf(complaint).flatMap((fact) =>
    documentsIn(fact).map((document) => ({ fact, ...document })),
  );
  const listed = named
    .filter(({ digest }) => openable === null || openable.has(digest))
    .map(({ fact, field, digest }): ListedDocument & { readonly added: boolean } => {
      const { type, data, revision } = fact;
      const base = { at: data.at, digest };
      if (type !== 'DocumentAdded') {
        const none = { name: null, mediaType: null, from: null, size: null };
        return { ...base, as: `${type} ${field}`, ...none, added: false };
      }
      const event = shown.get(revision);
      const name = event?.type === 'DocumentAdded' ? asShown(event.data.name) : HIDDEN;
      const { mediaType = null, from = null, size = null } = data;
      return { ...base, as: type, name, mediaType, from, size, added: true };
    });
  const added = new Set(listed.filter((one) => one.added).map(({ digest }) => digest));
  return listed
    .filter((one) => one.added || !added.has(one.digest))
    .toSorted((a, b) => Number(b.added) - Number(a.added))
    .map(({ at, digest, as, name, mediaType, from, size }) => ({
      at,
      digest,
      as,
      name,
      mediaType,
      from,
      size,
    }));
};

/**
 * The documents of a dossier, as its facts were last put right: first those that were added, in the
 * order in which they were, then those that another event names and that were never added. A reader is
 * told those that they may open, and that they read is recorded first.
 *
 * @param reading its reader null for nobody: all, with no name opened
 * @throws KlachtError `not-concerned` for an employee whom the complaint is not about
 * @example
 * const listed = await listDocuments(journal, entry, { reader: null, now });
 */
export const listDocuments = async (
  journal: SealedJournal,
  entry: RegisterEntry,
  reading: Reading,
): Promise<readonly ListedDocument[]> => {
  const { reader } = reading;
  if (reader !== null) refuseReader(reader, entry);
  const stored = await storedEvents(journal.store, entry.complaintId);
  const listed = await documentsListed(journal, entry, stored, reader);
  if (reader !== null) await recordReading(journal, [entry], reading);
  return listed;
};
