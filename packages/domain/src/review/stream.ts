const PREFIX = 'review-';

/**
 * The stream that holds a year's review.
 *
 * @example
 * reviewStream(2025); // 'review-2025'
 */
export const reviewStream = (year: number): string => `${PREFIX}${year}`;

/**
 * The year whose review a stream holds, or null for a stream of something else.
 *
 * @example
 * reviewYearOf('review-2025'); // 2025
 */
export const reviewYearOf = (stream: string): number | null =>
  /^review-\d{4}$/.test(stream) ? Number(stream.slice(PREFIX.length)) : null;
