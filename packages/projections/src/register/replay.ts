import {
  decodeComplaintEvent,
  decodeReviewEvent,
  type EventStore,
  evolveReview,
  initialReview,
  type JournalRange,
  type LocalDate,
  type Position,
  type RecordedComplaintEvent,
  type RecordedEvent,
  type RecordedReviewEvent,
  type Review,
  toLocalDate,
} from '@klacht/domain';

/** What was read of a journal beside its complaints. */
export type Replayed = {
  /** Of each year in which something was recorded. */
  readonly reviews: ReadonlyMap<number, Review>;
  /** The last position read, or null for an empty journal. */
  readonly position: Position | null;
  /** The local day on which the last event read was recorded, or null for an empty journal. */
  readonly lastRecordedOn: LocalDate | null;
};

/** What is done with each event of a complaint, and which events of reviews count. */
export type Taking = {
  readonly take: (event: RecordedComplaintEvent) => void;
  readonly counts: (event: RecordedReviewEvent) => boolean;
};

/** Reads a journal once, each event decoded once. */
export const replay = async (
  store: EventStore,
  range: JournalRange,
  timeZone: string,
  { take, counts }: Taking,
): Promise<Replayed> => {
  const reviews = new Map<number, Review>();
  let last: RecordedEvent | undefined;
  for await (const batch of store.readAll(range)) {
    for (const recorded of batch) {
      last = recorded;
      const event = decodeComplaintEvent(recorded);
      if (event !== null) {
        take(event);
        continue;
      }
      const reviewed = decodeReviewEvent(recorded);
      if (reviewed === null || !counts(reviewed)) continue;
      const { year } = reviewed;
      reviews.set(year, evolveReview(reviews.get(year) ?? initialReview(year), reviewed));
    }
  }
  return {
    reviews,
    position: last?.position ?? null,
    lastRecordedOn: last === undefined ? null : toLocalDate(last.recordedAt, timeZone),
  };
};
