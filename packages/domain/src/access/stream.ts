const PREFIX = 'access-';

/**
 * The stream that holds who read a complaint's dossier.
 *
 * @example
 * accessStream('018f…'); // 'access-018f…'
 */
export const accessStream = (complaintId: string): string => `${PREFIX}${complaintId}`;

/**
 * The complaint whose readers a stream holds, or null for a stream of something else.
 *
 * @example
 * accessedComplaintOf('access-018f…'); // '018f…'
 */
export const accessedComplaintOf = (stream: string): string | null =>
  stream.startsWith(PREFIX) ? stream.slice(PREFIX.length) : null;
