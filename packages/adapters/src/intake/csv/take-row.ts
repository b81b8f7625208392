import {
  type Executed,
  eventOf,
  executeAll,
  type Instant,
  isKlachtError,
  type Journal,
  type KlachtError,
  type Refused,
} from '@klacht/domain';
import { cameInBefore } from './already-imported.ts';
import { type Identity, idsOf } from './identity.ts';
import type { Fault, Problem } from './problem.ts';
import type { RowCommand } from './row-commands.ts';
import type { ScannedRow } from './scan.ts';

/** Where rows come in, of which register, by whom and when. */
export type Importing = {
  readonly journal: Journal;
  readonly source: string;
  readonly actor: string;
  readonly now: Instant;
};

/** What came of a row. */
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
  return { column, value, reason, code, refused: 'fact' };
};

/** One that had come in with other facts is known as well. */
const complaintOf = (received: Executed | Refused | undefined): Outcome['complaint'] => {
  if (received === undefined) return 'refused';
  if (received.outcome === 'rejected') {
    return received.error.code === 'command-id-reused' ? 'known' : 'refused';
  }
  return received.outcome === 'recorded' ? 'new' : 'known';
};

/** What refuses every row alike is no fault of this one. */
const isOfTheRow = (error: unknown): error is KlachtError =>
  isKlachtError(error, 'rejected') ||
  (isKlachtError(error, 'invalid') && error.code !== 'clashing-procedures');

/**
 * Brings in one row: what is impossible of it is refused, the rest recorded as one. Without a
 * receipt that can be recorded, nothing of it comes in.
 *
 * @param notes what is to be told of it whatever comes of it
 * @throws KlachtError `unavailable` from the journal
 */
export const takeRow = async (
  { journal, source, actor, now }: Importing,
  { row, cells, reader }: ScannedRow,
  { reference, number }: Identity,
  notes: readonly Fault[],
): Promise<Outcome> => {
  const { commands, faults } = reader.read(cells, { reference, number });
  const problems: Problem[] = [...notes, ...faults].map((fault) => ({ row, number, ...fault }));
  const [receive] = commands;
  if (receive === undefined) return refusedRow(problems);
  const { complaintId, commandId } = idsOf(source, reference);
  const faultOf = (command: RowCommand, error: KlachtError): Problem => {
    const value = reader.cell(cells, command.column);
    return { row, number, ...refusedFact(command, value, number, error) };
  };

  const results = await executeAll(
    journal,
    commands.map(({ command }) => ({
      ...command,
      complaintId,
      commandId: commandId(eventOf[command.type]),
      actor,
      now,
    })),
  ).catch((error: unknown) => {
    if (!isOfTheRow(error)) throw error;
    return [{ outcome: 'rejected', error } as const];
  });

  const complaint = complaintOf(results[0]);
  if (complaint === 'refused' && results[0]?.outcome === 'rejected') {
    const problem = faultOf(receive, results[0].error);
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
