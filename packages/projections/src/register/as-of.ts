import {
  asOfDay,
  type EventStore,
  KlachtError,
  type LocalDate,
  type Position,
  type RecordedComplaintEvent,
  type RecordedReviewEvent,
  toLocalDate,
} from '@klacht/domain';
import { checkDay } from '../check-input.ts';
import { memoryEntries } from '../projection.ts';
import { type Replayed, replay } from './replay.ts';
import { include, numberOnly, type RegisterEntry } from './register-projection.ts';

/**
 * The moment of a look back: a position, inclusive, or the end of a local day. A day counts the
 * events that had been recorded by then, or that had happened by then.
 */
export type AsOf =
  | { readonly position: Position }
  | { readonly day: LocalDate; readonly by: 'recorded' | 'happened' };

/** The register as it stood, and what it was read from. */
export type RegisterAsOf = Replayed & { readonly entries: readonly RegisterEntry[] };

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
  const range = 'position' in asOf ? { upTo: asOf.position } : {};
  const counts = countsBy(asOf, timeZone);
  const take = (event: RecordedComplaintEvent): void =>
    (counts(event) ? include : numberOnly)(entries, event);
  const replayed = await replay(store, range, timeZone, { take, counts });
  return {
    entries:
      'day' in asOf && asOf.by === 'happened'
        ? happenedBy(entries.values(), asOf.day)
        : [...entries.values()],
    ...replayed,
  };
};
