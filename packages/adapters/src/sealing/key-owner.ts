import { accessedComplaintOf, complaintIdOf } from '@klacht/domain';

/**
 * Whose key seals the personal texts of a stream: the complaint's id, also of the stream of who read
 * it; of a stream of another kind its name.
 *
 * @example
 * subjectOf('access-018f…'); // '018f…', as of 'complaint-018f…'
 * subjectOf('review-2026'); // 'review-2026'
 */
export const subjectOf = (stream: string): string => {
  const complaintId = complaintIdOf(stream) ?? accessedComplaintOf(stream);
  return complaintId === null || complaintId === '' ? stream : complaintId;
};
