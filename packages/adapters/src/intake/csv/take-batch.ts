import {
  beginComplaints,
  complaintStream,
  isRecordedAlready,
  type RecordedEvent,
} from '@klacht/domain';
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

const streamOf = ({ complaintId }: ReadRow): string => complaintStream(complaintId);

/** What the journal has of the complaints of a batch, where they may be known. */
const lookUp = async (
  { journal }: Importing,
  rows: readonly ReadRow[],
  mayBeKnown: boolean,
): Promise<Streams> =>
  (mayBeKnown ? await journal.store.readStreams?.(rows.map(streamOf)) : undefined) ?? new Map();

/**
 * Brings in a batch of rows: new complaints together, and what may be known one by one.
 *
 * @param mayBeKnown whether their complaints may have come in before
 * @returns the outcomes in the order of the rows; of one that ends the import, why
 */
export const takeBatch = async (
  importing: Importing,
  rows: readonly ReadRow[],
  mayBeKnown: boolean,
): Promise<readonly PromiseSettledResult<Outcome>[]> => {
  const { journal, mapping } = importing;
  const asked = rows.filter(({ isRefused }) => !isRefused);
  const streams = await lookUp(importing, asked, mayBeKnown);
  const isNew = (row: ReadRow): boolean => !streams.has(streamOf(row));

  const fresh = mapping.severalRows === true ? [] : asked.filter(isNew);
  const begun = await beginComplaints(
    journal,
    fresh.map(({ requests }) => requests),
  );
  const results = new Map(fresh.map((row, index) => [row, begun[index] ?? null]));

  const take = async (row: ReadRow): Promise<Outcome> => {
    if (row.isRefused) return refusedRow(row.problems);
    const there = streams.get(streamOf(row));
    if (there !== undefined && isRecordedAlready(journal.procedures, there, row.requests)) {
      return knownRow(row, there.length - 1);
    }
    return outcomeOf(row, results.get(row) ?? (await askForRow(importing, row, mayBeKnown)));
  };

  // Every row of a batch is waited for, also past one that ends the import.
  return Promise.allSettled(rows.map(take));
};
