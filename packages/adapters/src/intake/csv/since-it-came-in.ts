import {
  type Complaint,
  type ComplaintFact,
  complaintFrom,
  complaintStream,
  dayAndInstant,
  type Executed,
  factsOf,
  KlachtError,
  procedureOf,
  type RecordedEvent,
  type Refused,
} from '@klacht/domain';
import type { Importing, Outcome, ReadRow } from './take-row.ts';

type Data = Readonly<Record<string, unknown>>;

const eventsOf = async (
  { journal }: Importing,
  complaintId: string,
): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  const stream = journal.store.readStream(complaintStream(complaintId), 0, 'stored');
  for await (const batch of stream) events.push(...batch);
  return events;
};

/** The facts of a complaint as they were last put right, by their revisions. */
const factsIn = (complaint: Complaint): ReadonlyMap<number, ComplaintFact> =>
  new Map(factsOf(complaint).map((fact) => [fact.revision, fact]));

/** The fields that a refused fact says otherwise than it was recorded, and where that is. */
const reusedIn = (result: Executed | Refused) => {
  if (result.outcome !== 'rejected' || result.error.code !== 'command-id-reused') return null;
  const { revision, differs } = result.error.details;
  return {
    error: result.error,
    revision: revision as number,
    differs: differs as readonly string[],
  };
};

/** The fields whose values are told, for no person is in them. */
const SHOWN: ReadonlySet<string> = new Set(
  'at until channel subjects grounds outcome result cause step due'.split(' '),
);

const shown = (value: unknown): string =>
  value === undefined || (Array.isArray(value) && value.length === 0)
    ? '-'
    : [value].flat().map(String).join(', ');

/** A refusal with what was recorded, and what the row has now. */
const withValues = (
  error: KlachtError,
  fields: readonly string[],
  was: Data,
  is: Data,
): Refused => {
  const told = fields.filter((field) => SHOWN.has(field));
  const of = (data: Data): string => told.map((field) => shown(data[field])).join('; ');
  const { kind, code, message, details } = error;
  const values = told.length === 0 ? {} : { was: of(was), now: of(is) };
  return {
    outcome: 'rejected',
    error: new KlachtError(kind, code, message, { ...details, ...values }, { cause: error }),
  };
};

/**
 * What came of a row's requests, in which a fact is known that was put right since as the row has it now.
 *
 * @param results in the order of the requests
 */
export const putRightSince = async (
  importing: Importing,
  { complaintId, requests }: ReadRow,
  results: readonly (Executed | Refused)[],
): Promise<readonly (Executed | Refused)[]> => {
  if (results.every((result) => reusedIn(result) === null)) return results;
  const complaint = complaintFrom(await eventsOf(importing, complaintId));
  if (complaint.status === 'unknown') return results;
  const facts = factsIn(complaint);
  const { timeZone } = procedureOf(importing.journal.procedures, complaint);
  return results.map((result, place) => {
    const reused = reusedIn(result);
    const fact = reused === null ? undefined : facts.get(reused.revision);
    const request = requests[place];
    if (reused === null || fact === undefined || request === undefined) return result;
    const { data } = request;
    const asked: Data = { ...data, ...dayAndInstant(data.at, timeZone) };
    const now: Data = fact.data;
    const isPutRight = reused.differs.every(
      (field) => JSON.stringify(now[field]) === JSON.stringify(asked[field]),
    );
    return isPutRight
      ? { outcome: 'repeated', event: fact, revision: reused.revision }
      : withValues(reused.error, reused.differs, now, asked);
  });
};

/**
 * The outcome of a row, with what came in before of its complaint and is no longer in it: that stays, and
 * is told.
 *
 * @param there the complaint's events, where they are at hand
 */
export const withWhatIsGone = async (
  importing: Importing,
  { one, complaintId, identity, lacking: askLacking }: ReadRow,
  outcome: Outcome,
  there: readonly RecordedEvent[] | undefined,
): Promise<Outcome> => {
  const lacking = outcome.complaint === 'known' ? askLacking() : [];
  if (lacking.length === 0) return outcome;
  const events = there ?? (await eventsOf(importing, complaintId));
  const gone = lacking.flatMap((lack) => {
    const event = events.find(({ id }) => id === lack.commandId);
    return event === undefined ? [] : [{ ...lack, revision: event.revision }];
  });
  if (gone.length === 0) return outcome;
  const facts = factsIn(complaintFrom(events));
  const problems = gone.flatMap(({ type, column, revision }) => {
    const fact = facts.get(revision);
    if (fact === undefined) return [];
    const day = fact.data.at;
    return {
      row: one.row,
      number: identity.number,
      column,
      value: '',
      reason: `${type} came in before, of ${day}, and is not in this row now; it stays as it is recorded, unless it is taken back with Retract`,
      code: 'fact-gone',
      refused: 'nothing' as const,
      details: { event: type, day },
    };
  });
  return { ...outcome, problems: [...outcome.problems, ...problems] };
};
