/** The streams about one complaint: its own, and who read it. */
const OF_A_COMPLAINT = /^(?:complaint|access)-(?=.)/;

/**
 * Whose key seals the personal texts of a stream: the complaint's id, or the name of a stream of
 * another kind.
 *
 * @example
 * subjectOf('access-018f…'); // '018f…', as of 'complaint-018f…'
 * subjectOf('review-2026'); // 'review-2026'
 */
export const subjectOf = (stream: string): string => stream.replace(OF_A_COMPLAINT, '');
