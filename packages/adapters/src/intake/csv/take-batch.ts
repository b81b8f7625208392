import {
  beginComplaints,
  complaintStream,
  isRecordedAlready,
  type ComplaintRequest,
  type RecordedEvent,
} from '@klacht/domain';
import { putRightSince, withWhatIsGone } from './since-it-came-in.ts';
import {
  askForRow,
  type Importing,
  knownRow,
  outcomeOf,
  type Outcome,
  type ReadRow,
  refusedRow,
} from './take-row.ts';

/** What the journal has of complaints, by their streams. */
type Streams = ReadonlyMap<string, readonly RecordedEvent[]>;

/** A row of which the complaint is known; the rest is read when its turn comes. */
type RowToRead = {
  readonly complaintId: string;
  readonly read: () => ReadRow;
};

const streamOf = ({ complaintId }: RowToRead): string => complaintStream(complaintId);

/** What the journal has of the complaints of a batch, where they may be known. */
const lookUp = async (
  { journal }: Importing,
  rows: readonly RowToRead[],
  mayBeKnown: boolean,
): Promise<Streams> =>
  (mayBeKnown ? await journal.store.readStreams?.(rows.map(streamOf)) : undefined) ?? new Map();

/**
 * Brings in the new complaints among rows together, a few read, decided and recorded before the next
 * are. What was read of a row is let go as soon as its outcome is told.
 *
 * @returns the outcome of each row; null of one that is still to be asked for
 */
const beginTogether = async (
  { journal }: Importing,
  rows: readonly RowToRead[],
): Promise<readonly (Outcome | null)[]> => {
  const reading = new Map<number, ReadRow>();
  function* asked(): Generator<readonly ComplaintRequest[]> {
    for (const [place, row] of rows.entries()) {
      const read = row.read();
      if (!read.isRefused) reading.set(place, read);
      yield read.isRefused ? [] : read.requests;
    }
  }
  return beginComplaints(journal, asked(), (results, place) => {
    const outcome = outcomeOf(reading.get(place) as ReadRow, results);
    reading.delete(place);
    return outcome;
  });
};

/** The outcome of a row, or why it ended the import. */
export type Taken = Outcome | { readonly ended: unknown };

/**
 * Brings in a batch of rows: new complaints together, the others one by one.
 *
 * @param mayBeKnown whether their complaints may have come in before
 * @returns what came of the rows, in their order
 */
export const takeBatch = async (
  importing: Importing,
  rows: readonly RowToRead[],
  mayBeKnown: boolean,
): Promise<readonly Taken[]> => {
  const { journal, mapping } = importing;
  const streams = await lookUp(importing, rows, mayBeKnown);
  const isFresh = (row: RowToRead): boolean =>
    mapping.severalRows !== true && (streams.size === 0 || !streams.has(streamOf(row)));
  const begun = (await beginTogether(importing, rows.filter(isFresh))).values();
  const outcomes = rows.map((row) => (isFresh(row) ? (begun.next().value ?? null) : null));

  const take = async (row: RowToRead): Promise<Outcome> => {
    const read = row.read();
    if (read.isRefused) return refusedRow(read.problems);
    const there = streams.get(streamOf(row));
    if (there !== undefined && isRecordedAlready(journal.procedures, there, read.requests)) {
      return withWhatIsGone(importing, read, knownRow(read, there.length - 1), there);
    }
    const asked = await askForRow(importing, read, mayBeKnown);
    const told = outcomeOf(read, await putRightSince(importing, read, asked));
    return withWhatIsGone(importing, read, told, there);
  };

  // Every row of a batch is waited for, also past one that ends the import.
  const others = rows.filter((_, place) => outcomes[place] === null);
  const taken = (await Promise.allSettled(others.map(take))).values();
  return outcomes.map((outcome): Taken => {
    if (outcome !== null) return outcome;
    const result = taken.next().value as PromiseSettledResult<Outcome>;
    return result.status === 'fulfilled' ? result.value : { ended: result.reason };
  });
};
