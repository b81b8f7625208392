import { accessedComplaintOf, COMPLAINANT, complaintIdOf, complaintStream } from '@klacht/domain';

/**
 * Whose key seals the personal texts of a stream. For a complaint, and for the stream of who read
 * it, that is the complaint's id, and for the texts of somebody else than the complainant the id with
 * that person behind it. For a stream of another kind it is the stream's name.
 *
 * @param person as `whoseText` answers it; null for the complaint's own key
 * @example
 * keyOwnerOf('access-018f…'); // '018f…', as of 'complaint-018f…'
 * keyOwnerOf('complaint-018f…', 'representative'); // '018f…/representative'
 * keyOwnerOf('review-2026'); // 'review-2026'
 */
export const keyOwnerOf = (stream: string, person: string | null = null): string => {
  const complaintId = complaintIdOf(stream) ?? accessedComplaintOf(stream);
  if (complaintId === null || complaintId === '') return stream;
  return person === null ? complaintId : `${complaintId}/${person.toWellFormed()}`;
};

/** The owner of a person's key. */
export const ownerOf = (complaintId: string, person: string): string =>
  keyOwnerOf(complaintStream(complaintId), person === COMPLAINANT ? null : person);
