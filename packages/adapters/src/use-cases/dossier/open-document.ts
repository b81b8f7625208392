import { isForgotten, KlachtError, openableDocuments, type Reader } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { keptDocuments, type KeptDocumentOf, namingEvents, storedEvents } from './documents-of.ts';
import { recordReading, refuseReader } from './open-dossier.ts';
import type { Reading } from './open-dossier.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

/** A document that was opened for a reader. */
export type OpenedDocument = {
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  /** Its bytes; that they are those of the digest is known when they end. */
  readonly bytes: AsyncIterable<Uint8Array>;
};

/** Who opens a document, what for, and when. */
export type OpeningDocument = Reading & { readonly reader: Reader };

const noSuch = (number: string, digest: string): KlachtError =>
  new KlachtError(
    'rejected',
    'no-such-document',
    `${number}: expected the SHA-256 of a document that klacht keeps and that the reader may open, or how it begins, got '${digest}'; klacht documents ${number} lists them`,
    { field: 'digest', value: digest },
  );

const SHORTEST = 4;

/** The one document that a digest, or the beginning of one, is of. */
const oneOf = (
  kept: readonly KeptDocumentOf[],
  number: string,
  digest: string,
): readonly KeptDocumentOf[] => {
  const beginning = digest.toLowerCase();
  const found = kept.filter((one) => one.digest.startsWith(beginning));
  const digests = new Set(found.map((one) => one.digest));
  if (beginning.length < SHORTEST || digests.size === 0) throw noSuch(number, digest);
  if (digests.size === 1) return found;
  throw new KlachtError(
    'invalid',
    'ambiguous-number',
    `digest: expected the beginning of one document's SHA-256, got '${digest}', with which ${digests.size} begin`,
    { field: 'digest', value: digest },
  );
};

/**
 * Opens a document of a dossier for a reader who may see it. That it is read is recorded before its
 * first byte is given; one that cannot be opened is not given, and nothing is recorded.
 *
 * @param digest of the document, or how that begins, from 4 digits on
 * @throws KlachtError `no-such-document`, also for one that is not for the reader; `not-concerned`;
 * `ambiguous-number` for a beginning that several have; `erased`, `no-keys`; while it is read
 * `document-changed`
 * @example
 * const reader = { role: 'officer', name: 'anna' } as const;
 * const { bytes } = await openDocument(journal, entry, 'ab12cd34', { reader, now });
 * await pipeline(bytes, createWriteStream('order.pdf'));
 */
export const openDocument = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  digest: string,
  reading: OpeningDocument,
): Promise<OpenedDocument> => {
  const { reader, purpose } = reading;
  const { complaintId, complaint, number } = entry;
  refuseReader(reader, entry);
  const stored = await storedEvents(journal.store, complaintId);
  const openable = openableDocuments(reader, namingEvents(stored));
  const mine = keptDocuments(complaintId, stored).filter((one) => openable.has(one.digest));
  const found = oneOf(mine, number, digest);
  let refusal: unknown = noSuch(number, digest);
  for (const { owner, person, size, digest: whole } of found) {
    if (isForgotten(complaint, person)) {
      refusal = new KlachtError(
        'rejected',
        'erased',
        `${number}: the document ${whole} was erased with its key`,
        { digest: whole },
      );
      continue;
    }
    try {
      const bytes = await journal.documents.open(owner, whole);
      const what = `document ${whole.slice(0, 12)}`;
      const named = purpose === undefined ? what : `${purpose}: ${what}`;
      await recordReading(journal, [entry], { ...reading, purpose: named });
      return { digest: whole, size, bytes };
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal;
};
