import { isKlachtError } from '@klacht/domain';
import type { DocumentPlace } from '../../documents/document-store.ts';
import type { Fault } from '../../proof/fault.ts';
import { ownerOf } from '../../sealing/key-owner.ts';
import { shelfOf } from '../../sealing/sealed-documents.ts';
import { INBOX_SHELF, sealedInbox } from '../../sealing/sealed-inbox.ts';
import { keptDocuments, type KeptDocumentOf, storedEvents } from './documents-of.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

/** A complaint, as far as its documents go by it. */
export type SeenComplaint = {
  /** Who has a key of their own. */
  readonly persons: ReadonlySet<string>;
  /** Who was erased; null for all. */
  readonly erased: ReadonlySet<string | null>;
  /** Whether klacht keeps a document of it. */
  readonly keeps: boolean;
};

/** A fault of the documents beside a journal. */
export type DocumentFault = Omit<Fault, 'kind'> & {
  readonly kind: 'document-missing' | 'document-changed' | 'document-left' | 'document-of-nobody';
};

const NOWHERE = { stream: null, revision: null, position: null };

const textOf = ({ shelf, name }: DocumentPlace): string => `${shelf}/${name}`;

/** Reads a document whole; whether it is the one that was kept. */
const isSound = async (
  { documents }: OpenJournal,
  { owner, digest }: KeptDocumentOf,
): Promise<boolean> => {
  try {
    for await (const _ of await documents.open(owner, digest));
    return true;
  } catch (error) {
    if (isKlachtError(error) && error.code === 'document-changed') return false;
    throw error;
  }
};

const kindOf = async (
  journal: OpenJournal,
  document: KeptDocumentOf,
  place: DocumentPlace | null,
): Promise<'document-missing' | 'document-changed' | null> => {
  if (place === null) return 'document-missing';
  return (await isSound(journal, document)) ? null : 'document-changed';
};

const SAID = {
  'document-missing': 'is not in the document store; put back a backup, or attach the file again',
  'document-changed':
    'is not as it was kept; put back a backup of the documents, or attach the file again',
} as const;

/** What is there that should not be. */
const strangerFault = async (
  { documents }: OpenJournal,
  complaints: ReadonlyMap<string, SeenComplaint>,
  known: { readonly places: ReadonlySet<string>; readonly unknown: ReadonlySet<string> },
): Promise<DocumentFault | null> => {
  let erased: Map<string, boolean> | null = null;
  for await (const place of documents.store.list()) {
    if (place.shelf === INBOX_SHELF) continue;
    if (known.places.has(textOf(place)) || known.unknown.has(place.shelf)) continue;
    erased ??= new Map(
      [...complaints].flatMap(([complaintId, one]) =>
        [...one.persons].map((person) => [
          shelfOf(ownerOf(complaintId, person)),
          one.erased.has(null) || one.erased.has(person),
        ]),
      ),
    );
    const isLeft = erased.get(place.shelf) === true;
    return {
      ...NOWHERE,
      kind: isLeft ? 'document-left' : 'document-of-nobody',
      message: isLeft
        ? `${textOf(place)} in the document store is of somebody who was erased; klacht keys finish-erasures removes it`
        : `${textOf(place)} in the document store is told of by no event, as after klacht attach was interrupted; attach the file again, or remove it`,
    };
  }
  return null;
};

/** Whether each mail that was put aside is as it was; nothing can be told without its key. */
const inboxFault = async ({ documents, keys }: OpenJournal): Promise<DocumentFault | null> => {
  const inbox = sealedInbox(documents.store, keys);
  try {
    for await (const { mailId } of inbox.list()) await inbox.get(mailId);
    return null;
  } catch (error) {
    if (isKlachtError(error) && error.code === 'no-keys') return null;
    if (!isKlachtError(error) || error.code !== 'document-changed') throw error;
    return {
      ...NOWHERE,
      kind: 'document-changed',
      message: `${error.message}; put back a backup of the documents`,
    };
  }
};

/**
 * Compares the document store with what the journal says of it: every document that klacht keeps is
 * there and as it was, and none beside. Of an owner whose key is not here nothing can be told.
 *
 * @param complaints of the journal, by their ids
 */
export const documentFault = async (
  journal: OpenJournal,
  complaints: ReadonlyMap<string, SeenComplaint>,
): Promise<DocumentFault | null> => {
  const places = new Set<string>();
  const unknown = new Set<string>();
  for (const [complaintId, { keeps, erased }] of complaints) {
    if (!keeps) continue;
    const events = await storedEvents(journal.store, complaintId);
    for (const document of keptDocuments(complaintId, events)) {
      const { owner, person, digest, revision } = document;
      const { state } = await journal.keys.get(owner);
      if (state === 'destroyed' || erased.has(null) || erased.has(person)) continue;
      if (state !== 'held') {
        unknown.add(shelfOf(owner));
        continue;
      }
      const place = await journal.documents.placeOf(owner, digest);
      const kind = await kindOf(journal, document, place);
      if (place !== null && kind === null) places.add(textOf(place));
      if (kind === null) continue;
      const event = events.find((one) => one.revision === revision);
      return {
        stream: event?.stream ?? null,
        revision,
        position: event?.position ?? null,
        kind,
        message: `the document ${digest} ${SAID[kind]}`,
      };
    }
  }
  return (
    (await inboxFault(journal)) ?? (await strangerFault(journal, complaints, { places, unknown }))
  );
};
