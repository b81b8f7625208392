import { accessedComplaintOf, complaintIdOf } from '@klacht/domain';

/**
 * Whose key seals the personal texts of a stream. For a complaint, and for the stream of who read
 * it, that is the complaint's id. For a stream of another kind it is the stream's name.
 *
 * @example
 * keyOwnerOf('access-018f…'); // '018f…', as of 'complaint-018f…'
 * keyOwnerOf('review-2026'); // 'review-2026'
 */
export const keyOwnerOf = (stream: string): string => {
  const complaintId = complaintIdOf(stream) ?? accessedComplaintOf(stream);
  return complaintId === null || complaintId === '' ? stream : complaintId;
};
