import {
  COMPLAINANT,
  complaintStream,
  decodeComplaintEvent,
  documentsIn,
  type EventStore,
  keepsDocument,
  type NamedDocument,
  type RecordedComplaintEvent,
  type RecordedEvent,
  whoseText,
} from '@klacht/domain';
import { ownerOf } from '../../sealing/key-owner.ts';

/** A document that klacht keeps, and whose key opens it. */
export type KeptDocumentOf = {
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  /** Of the key, as `keyOwnerOf` names it. */
  readonly owner: string;
  /** Whose it is: `complainant`, or as the complaint names them. */
  readonly person: string;
  /** Of the event that says so. */
  readonly revision: number;
};

/** A complaint's events, as they are stored. */
export const storedEvents = async (
  store: EventStore,
  complaintId: string,
): Promise<readonly RecordedEvent[]> =>
  (await Array.fromAsync(store.readStream(complaintStream(complaintId), 0, 'stored'))).flat();

/** The documents that klacht keeps of a complaint, in the order of recording; also what was taken back. */
export const keptDocuments = (
  complaintId: string,
  events: readonly RecordedEvent[],
): readonly KeptDocumentOf[] =>
  events.flatMap((event, index) => {
    if (!keepsDocument(event)) return [];
    const { digest, size } = event.data;
    // Whose its name is, whose key seals it.
    const person = whoseText(event, 'name', events.slice(0, index)) ?? COMPLAINANT;
    const owner = ownerOf(complaintId, person);
    return [{ digest, size, owner, person: person.toWellFormed(), revision: event.revision }];
  });

/** The events of a complaint that this version knows, and the documents that each names. */
export const namingEvents = (
  events: readonly RecordedEvent[],
): readonly (RecordedComplaintEvent & { readonly documents: readonly NamedDocument[] })[] =>
  events.flatMap((stored) => {
    const event = decodeComplaintEvent(stored);
    if (event === null) return [];
    return [{ ...event, documents: documentsIn(event) }];
  });
