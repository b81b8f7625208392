const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** A letter of the firm's: the event that says that it was written, of a complaint. */
export type Letter = { readonly complaintId: string; readonly eventId: string };

/**
 * The Message-ID of a letter of the firm's. It follows from the event that records the letter, so that a
 * repeat is recognised by who receives it, and an answer to it finds its complaint.
 *
 * @param host of the firm, such as `bitonic.nl`
 * @example
 * const eventId = '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10';
 * letterId({ complaintId, eventId }, 'bitonic.nl');
 */
export const letterId = ({ complaintId, eventId }: Letter, host: string): string =>
  `<klacht.${complaintId}.${eventId}@${host}>`;

const LETTER = new RegExp(`<klacht\\.(${UUID})\\.(${UUID})@`, 'i');

/** The letter whose Message-ID stands first in a text; null where none does. */
export const letterIn = (text: string): Letter | null => {
  const [, complaintId, eventId] = LETTER.exec(text) ?? [];
  return complaintId === undefined || eventId === undefined
    ? null
    : { complaintId: complaintId.toLowerCase(), eventId: eventId.toLowerCase() };
};
