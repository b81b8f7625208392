import {
  type Executed,
  eventOf,
  executeAll,
  type Instant,
  isKlachtError,
  isRecordedAlready,
  type Journal,
  type KlachtError,
  type RecordedEvent,
  type Refused,
} from '@klacht/domain';
import { cameInBefore } from './already-imported.ts';
import { nameOf } from './cells.ts';
import { type Identity, idsOf } from './identity.ts';
import type { Mapping } from './mapping.ts';
import type { Fault, Problem } from './problem.ts';
import type { RowCommand } from './row-commands.ts';
import type { ScannedRow } from './scan.ts';

/** Where rows come in, of which register, by whom and when. */
export type Importing = {
  readonly journal: Journal;
  readonly mapping: Pick<Mapping, 'source' | 'severalRows'>;
  readonly actor: string;
  readonly now: Instant;
};

/** Notes on a row that are told in any case, and whether it may have come in before. */
export type About = {
  readonly notes: readonly Fault[];
  readonly mayBeKnown: boolean;
  /** What its complaint's stream was found to hold, where that was looked at. */
  readonly there?: readonly RecordedEvent[] | undefined;
};

/** The result of a row. */
export type Outcome = {
  readonly problems: readonly Problem[];
  /** Whether its complaint came in now, or had come in before. */
  readonly complaint: 'new' | 'known' | 'refused';
  readonly recorded: number;
  readonly repeated: number;
};

/** The row's problems, and nothing of it came in. */
export const refusedRow = (problems: readonly Problem[]): Outcome => ({
  problems,
  complaint: 'refused',
  recorded: 0,
  repeated: 0,
});

const refusedFact = (
  { command, column }: RowCommand,
  value: string,
  number: string | null,
  { code, message, details }: KlachtError,
): Fault => {
  const reason =
    code === 'command-id-reused'
      ? cameInBefore(number, eventOf[command.type], details['differs'] as readonly string[])
      : message;
  return { column: nameOf(column), value, reason, code, refused: 'fact' };
};

/** One that had come in with other facts is known as well. */
const complaintOf = (
  [first]: readonly RowCommand[],
  [result]: readonly (Executed | Refused)[],
): Outcome['complaint'] => {
  if (result === undefined) return 'known';
  const isReceipt = first?.command.type === 'Receive';
  if (result.outcome === 'rejected') {
    const isKnown = isReceipt
      ? result.error.code === 'command-id-reused'
      : result.error.code !== 'not-received';
    return isKnown ? 'known' : 'refused';
  }
  return isReceipt && result.outcome === 'recorded' ? 'new' : 'known';
};

/** An error that refuses every row alike is no fault of this one. */
const isOfTheRow = (error: unknown): error is KlachtError =>
  isKlachtError(error, 'rejected') ||
  (isKlachtError(error, 'invalid') && error.code !== 'clashing-procedures');

/**
 * Brings in one row. Impossible facts are refused, and the rest is recorded as one. Without a
 * receipt that can be recorded, nothing of it comes in.
 *
 * @throws KlachtError `unavailable` from the journal
 */
export const takeRow = async (
  { journal, mapping, actor, now }: Importing,
  { row, cells, reader }: ScannedRow,
  { reference, number }: Identity,
  { notes, mayBeKnown, there }: About,
): Promise<Outcome> => {
  const { commands, faults } = reader.read(cells, { reference, number });
  const problems: Problem[] = [...notes, ...faults].map((fault) => ({ row, number, ...fault }));
  const [first] = commands;
  const isRefused = problems.some(({ refused }) => refused === 'row');
  if (isRefused || (first === undefined && !mapping.severalRows)) return refusedRow(problems);
  const { complaintId, commandId } = idsOf(mapping.source, reference);
  const faultOf = (command: RowCommand, error: KlachtError): Problem => {
    const value = reader.cell(cells, command.column);
    return { row, number, ...refusedFact(command, value, number, error) };
  };

  const requests = commands.map(({ command, when }) => ({
    ...command,
    complaintId,
    // A complaint of several rows may have several facts of one type.
    commandId: commandId(
      eventOf[command.type],
      mapping.severalRows && command.type !== 'Receive' ? (when.instant ?? when.at) : null,
    ),
    actor,
    now,
  }));
  if (there !== undefined && isRecordedAlready(journal.procedures, there, requests)) {
    return { problems, complaint: 'known', recorded: 0, repeated: requests.length };
  }

  const results = await executeAll(journal, requests, {
    mayBeKnown,
    isLast: mapping.severalRows !== true,
  }).catch((error: unknown) => {
    if (!isOfTheRow(error)) throw error;
    return [{ outcome: 'rejected', error } as const];
  });

  const complaint = complaintOf(commands, results);
  if (complaint === 'refused' && first !== undefined && results[0]?.outcome === 'rejected') {
    const problem = faultOf(first, results[0].error);
    return refusedRow([...problems, { ...problem, refused: 'row' }]);
  }
  results.forEach((result, index) => {
    const command = commands[index];
    if (result.outcome === 'rejected' && command !== undefined) {
      problems.push(faultOf(command, result.error));
    }
  });
  const count = (outcome: Executed['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  return { problems, complaint, recorded: count('recorded'), repeated: count('repeated') };
};
