import {
  decodeReviewEvent,
  type EventStore,
  evolveReview,
  initialReview,
  type LocalDate,
  type Procedure,
  procedureInForce,
  type Review,
  reviewStream,
} from '@klacht/domain';

/**
 * The review of a year as the journal has it; an empty one where nothing was recorded.
 *
 * @throws KlachtError of kind `unreadable`, naming the event, or `unavailable` from the store
 * @example
 * const review = await readReview(store, 2025);
 */
export const readReview = async (store: EventStore, year: number): Promise<Review> => {
  let review = initialReview(year);
  for await (const batch of store.readStream(reviewStream(year))) {
    for (const recorded of batch) {
      const event = decodeReviewEvent(recorded);
      if (event !== null) review = evolveReview(review, event);
    }
  }
  return review;
};

/**
 * The reviews of some years as the journal has them, by year.
 *
 * @throws KlachtError as {@link readReview}
 * @example
 * const reviews = await readReviews(store, [2024, 2025]);
 */
export const readReviews = async (
  store: EventStore,
  years: readonly number[],
): Promise<ReadonlyMap<number, Review>> =>
  new Map(
    await Promise.all(years.map(async (year) => [year, await readReview(store, year)] as const)),
  );

/**
 * The years that owe a review on a day: those that have begun, in which a version of the procedure
 * was in force and which have complaints or lie between ones that have.
 *
 * @param firstYear in which a complaint was received; null where there is none
 * @example
 * reviewedYears([bitonic], 2025, '2026-04-02'); // [2025, 2026]
 */
export const reviewedYears = (
  procedures: readonly Procedure[],
  firstYear: number | null,
  today: LocalDate,
): readonly number[] => {
  if (firstYear === null) return [];
  const firstInForce = procedureInForce(procedures, '0000-01-01').validFrom;
  const first = Math.max(firstYear, Number(firstInForce.slice(0, 4)));
  const count = Number(today.slice(0, 4)) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index);
};
