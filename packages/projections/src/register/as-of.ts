import {
  asOfDay,
  decodeComplaintEvent,
  decodeReviewEvent,
  type EventStore,
  evolveReview,
  initialReview,
  KlachtError,
  type LocalDate,
  type Position,
  type RecordedComplaintEvent,
  type RecordedEvent,
  type RecordedReviewEvent,
  type Review,
  toLocalDate,
} from '@klacht/domain';
import { checkDay } from '../check-input.ts';
import { memoryEntries } from '../projection.ts';
import { include, numberOnly, type RegisterEntry } from './register-projection.ts';

/**
 * The moment of a look back: a position, inclusive, or the end of a local day. A day counts the
 * events that had been recorded by then, or that had happened by then.
 */
export type AsOf =
  | { readonly position: Position }
  | { readonly day: LocalDate; readonly by: 'recorded' | 'happened' };

/** The register as it stood, and what it was read from. */
export type RegisterAsOf = {
  readonly entries: readonly RegisterEntry[];
  /** Of each year in which something was recorded. */
  readonly reviews: ReadonlyMap<number, Review>;
  /** The last position read, or null for an empty journal. */
  readonly position: Position | null;
  /** The local day on which the last event read was recorded, or null for an empty journal. */
  readonly lastRecordedOn: LocalDate | null;
};

const checkBy = (by: 'recorded' | 'happened'): void => {
  if (by === 'recorded' || by === 'happened') return;
  throw new KlachtError(
    'invalid',
    'invalid-input',
    `by: expected one of "recorded", "happened", got ${String(by)}`,
    { field: 'by', value: by },
  );
};

type Dated = RecordedComplaintEvent | RecordedReviewEvent;

/**
 * The events that count in a look back. Those that had happened by a day are found among all of
 * them.
 */
const countsBy = (asOf: AsOf, timeZone: string): ((event: Dated) => boolean) => {
  if ('position' in asOf) return () => true;
  const { day, by } = asOf;
  checkDay('day', day);
  checkBy(by);
  return by === 'recorded'
    ? ({ recordedAt }) => toLocalDate(recordedAt, timeZone) <= day
    : (event) => 'complaintId' in event || event.data.at <= day;
};

/**
 * The entries with the facts that had happened by then, whenever they were recorded, as they were
 * last put right.
 */
const happenedBy = (entries: Iterable<RegisterEntry>, day: LocalDate): readonly RegisterEntry[] =>
  [...entries].flatMap((entry) => {
    const complaint = asOfDay(entry.complaint, day);
    return complaint.status === 'unknown' ? [] : [{ ...entry, complaint }];
  });

/**
 * The register as of a position or a day, folded from the journal.
 *
 * @param timeZone where a day ends, such as `Europe/Amsterdam`
 * @throws KlachtError `invalid` for a position that the store never gave out, or what is no day;
 * `unreadable` for an event this version does not know
 * @example
 * const { entries } = await registerAsOf(store, { day: '2025-12-31', by: 'recorded' }, 'Europe/Amsterdam');
 */
export const registerAsOf = async (
  store: EventStore,
  asOf: AsOf,
  timeZone: string,
): Promise<RegisterAsOf> => {
  const entries = memoryEntries<RegisterEntry>();
  const reviews = new Map<number, Review>();
  const range = 'position' in asOf ? { upTo: asOf.position } : {};
  const counts = countsBy(asOf, timeZone);
  let last: RecordedEvent | undefined;
  for await (const batch of store.readAll(range)) {
    for (const recorded of batch) {
      last = recorded;
      const event = decodeComplaintEvent(recorded);
      if (event === null) {
        const reviewed = decodeReviewEvent(recorded);
        if (reviewed === null || !counts(reviewed)) continue;
        const { year } = reviewed;
        reviews.set(year, evolveReview(reviews.get(year) ?? initialReview(year), reviewed));
      } else if (counts(event)) include(entries, event);
      else numberOnly(entries, event);
    }
  }
  return {
    entries:
      'day' in asOf && asOf.by === 'happened'
        ? happenedBy(entries.values(), asOf.day)
        : [...entries.values()],
    reviews,
    position: last?.position ?? null,
    lastRecordedOn: last === undefined ? null : toLocalDate(last.recordedAt, timeZone),
  };
};
