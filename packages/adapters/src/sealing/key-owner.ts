import { accessedComplaintOf, complaintIdOf } from '@klacht/domain';

/**
 * Whose key seals the personal texts of a stream: the complaint's id, also of the stream of who read
 * it; of a stream of another kind its name.
 *
 * @example
 * keyOwnerOf('access-018f…'); // '018f…', as of 'complaint-018f…'
 * keyOwnerOf('review-2026'); // 'review-2026'
 */
export const keyOwnerOf = (stream: string): string => {
  const complaintId = complaintIdOf(stream) ?? accessedComplaintOf(stream);
  return complaintId === null || complaintId === '' ? stream : complaintId;
};
