import {
  complaintFrom,
  factsInEvents,
  isForgotten,
  KlachtError,
  letterStateOf,
  type QueuedLetter,
  procedureOf,
} from '@klacht/domain';
import type { Parcel } from '../../post/transport.ts';
import { letterId } from '../../intake/mail/letter-id.ts';
import { eventsAsShown, readableEvents } from '../../sealing/readable-events.ts';
import { CLOSED, ERASED } from '../../sealing/sealed.ts';
import { keptDocuments, storedEvents } from '../dossier/documents-of.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

/** A letter that waits, as the journal has it now. */
export type LetterNow =
  | { readonly state: 'ready'; readonly letter: QueuedLetter; readonly parcel: Parcel }
  /** It was sent, or failed, or taken back: nothing is to be done. */
  | { readonly state: 'done' }
  /** Whom it is to was forgotten: it is not sent. */
  | { readonly state: 'erased' }
  /** The complaint was registered by mistake: it waits until that is taken back. */
  | { readonly state: 'held' };

const READER = { role: 'officer', name: 'outbox' } as const;

const bytesOf = async (bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> =>
  Buffer.concat(await Array.fromAsync(bytes));

/**
 * A letter as the journal has it, with the mail that it is. Nothing is recorded: no person reads it here.
 *
 * @throws KlachtError `no-keys` where the keys are not there; `no-such-document`, `document-changed` where
 * the mail is not there as it was kept
 */
export const parcelOf = async (
  journal: OpenJournal,
  complaintId: string,
  id: string,
): Promise<LetterNow> => {
  const stored = await storedEvents(journal.store, complaintId);
  const complaint = complaintFrom(stored);
  if (complaint.status === 'unknown') return { state: 'done' };
  const letter = complaint.letters.find((one) => one.id === id);
  if (letter === undefined || letter.by === 'paper' || letterStateOf(letter) !== 'waiting') {
    return { state: 'done' };
  }
  if (isForgotten(complaint, letter.to)) return { state: 'erased' };
  if (complaint.retracted) return { state: 'held' };
  const readable = await readableEvents(journal.store, stored, READER, complaint);
  const events = eventsAsShown(readable);
  const queued = factsInEvents(events).find(
    (fact) => fact.type === 'LetterQueued' && fact.data.id === id,
  );
  const email = queued?.type === 'LetterQueued' ? queued.data.email : undefined;
  if (email === undefined) return { state: 'done' };
  if (email.address === ERASED) return { state: 'erased' };
  const document = keptDocuments(complaintId, stored).find((one) => one.digest === email.message);
  if (email.address === CLOSED || document === undefined) {
    throw new KlachtError(
      'unavailable',
      'no-keys',
      `letter ${id}: expected the keys that open its address, and its mail, got none`,
      { letter: id },
    );
  }
  const { addressed } = await import('../../post/mail-message.ts');
  const message = await bytesOf(await journal.documents.open(document.owner, email.message));
  const from = procedureOf(journal.procedures, complaint).contact.email;
  const host = from.slice(from.lastIndexOf('@') + 1);
  const parcel = {
    id,
    messageId: letterId({ complaintId, eventId: id }, host),
    from,
    to: email.address,
    bytes: addressed(message, email.address),
  };
  return { state: 'ready', letter, parcel };
};
