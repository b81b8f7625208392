import {
  complaintOf,
  type EventStore,
  type EventData,
  type Fact,
  factFrom,
  isCorrection,
  type KnownComplaint,
  type LocalDate,
  type Others,
  type Position,
  type RecordedComplaintEvent,
} from '@klacht/domain';
import { type MemoryEntries, memoryEntries } from '../projection.ts';
import { type RegisterEntry, takeNumber } from './register-projection.ts';
import { type Replayed, replay } from './replay.ts';

/** A complaint of the register that is folded when it is asked for, and not kept. */
export type Unfolded = {
  readonly receivedOn: LocalDate;
  readonly fold: () => RegisterEntry;
};

/** The register up to a position, unfolded, and what it was read from. */
export type RegisterUpTo = Replayed & {
  /** In the order of the register. */
  readonly unfolded: () => Iterable<Unfolded>;
  /** The same complaints, by what one says of another. */
  readonly others: Others;
};

/** What the journal has of a complaint. */
type Gathered = Pick<RegisterEntry, 'number' | 'complaintId'> & {
  readonly receipt: EventData<'Received'>;
  readonly history: Fact[];
  /** Then the receipt may have been put right too. */
  isPutRight: boolean;
};

const gather = (all: MemoryEntries<Gathered>, event: RecordedComplaintEvent): void => {
  const { complaintId, type, data } = event;
  const known = all.get(complaintId);
  if (known === undefined) {
    if (type !== 'Received') return;
    const number = takeNumber(all, data.at);
    const fact = factFrom(event, 0);
    const receipt = fact.data as EventData<'Received'>;
    all.set(complaintId, { number, complaintId, receipt, history: [fact], isPutRight: false });
  } else if (type !== 'Received') {
    const fact = factFrom(event, known.history.length);
    known.history.push(fact);
    known.isPutRight ||= isCorrection(fact);
  }
};

const foldOf = ({ number, complaintId, history }: Gathered): RegisterEntry => ({
  number,
  complaintId,
  complaint: complaintOf(history) as KnownComplaint,
});

function* unfoldedOf(all: MemoryEntries<Gathered>): Iterable<Unfolded> {
  for (const one of all.values()) {
    if (one.isPutRight) {
      const entry = foldOf(one);
      yield { receivedOn: entry.complaint.received.at, fold: () => entry };
    } else yield { receivedOn: one.receipt.at, fold: () => foldOf(one) };
  }
}

const originalNumber = (one: Gathered): string | null =>
  (one.isPutRight ? foldOf(one).complaint.origin?.number : one.receipt.origin?.number) ?? null;

/** As `othersIn`, of complaints that are folded when they are asked for. */
const othersAmong = (all: MemoryEntries<Gathered>): Others => {
  const named = (): ReadonlyMap<string, Gathered> => {
    const byName = new Map<string, Gathered>();
    for (const one of all.values()) {
      const old = originalNumber(one);
      if (old !== null && !byName.has(old)) byName.set(old, one);
      byName.set(one.complaintId, one).set(one.number, one);
    }
    return byName;
  };
  let byName: ReturnType<typeof named> | null = null;
  const folded = new Map<Gathered, RegisterEntry>();
  return (name) => {
    byName ??= named();
    const one = byName.get(name);
    if (one === undefined) return null;
    const entry = folded.get(one) ?? foldOf(one);
    folded.set(one, entry);
    return entry;
  };
};

/**
 * The register up to a position, read from the journal once: `registerAsOf`, for who needs few of its
 * complaints, or each for a moment.
 *
 * @throws KlachtError as `registerAsOf`
 * @example
 * const { unfolded, others, ...read } = await registerUpTo(store, position, 'Europe/Amsterdam');
 */
export const registerUpTo = async (
  store: EventStore,
  position: Position,
  timeZone: string,
): Promise<RegisterUpTo> => {
  const all = memoryEntries<Gathered>();
  const replayed = await replay(store, { upTo: position }, timeZone, {
    take: (event) => gather(all, event),
    counts: () => true,
  });
  return { ...replayed, unfolded: () => unfoldedOf(all), others: othersAmong(all) };
};
