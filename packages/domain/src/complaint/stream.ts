const PREFIX = 'complaint-';

/**
 * The stream that holds a complaint's events.
 *
 * @example
 * complaintStream('018f…'); // 'complaint-018f…'
 */
export const complaintStream = (complaintId: string): string => `${PREFIX}${complaintId}`;

/**
 * The complaint whose events a stream holds, or null for a stream of something else.
 *
 * @example
 * complaintIdOf('complaint-018f…'); // '018f…'
 * complaintIdOf('review-2025'); // null
 */
export const complaintIdOf = (stream: string): string | null =>
  stream.startsWith(PREFIX) ? stream.slice(PREFIX.length) : null;
