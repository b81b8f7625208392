import {
  type ComplaintEventType,
  type ComplaintRequest,
  type Executed,
  eventOf,
  executeAll,
  type Instant,
  isKlachtError,
  type Journal,
  type KlachtError,
  type Refused,
} from '@klacht/domain';
import { isOfTheClock } from '../../ground/of-the-clock.ts';
import { cameInBefore } from './already-imported.ts';
import { nameOf } from './cells.ts';
import { columnsOf } from './header.ts';
import type { Identity, idsOf } from './identity.ts';
import type { Mapping } from './mapping.ts';
import type { Fault, Problem } from './problem.ts';
import type { RowCommand } from './row-commands.ts';
import type { ScannedRow } from './scan.ts';

/** Where rows come in, of which register, by whom and when. */
export type Importing = {
  readonly journal: Journal;
  readonly mapping: Pick<Mapping, 'source' | 'severalRows' | 'events'>;
  readonly actor: string;
  readonly now: Instant;
};

/** The result of a row. */
export type Outcome = {
  readonly problems: readonly Problem[];
  /** Whether its complaint came in now, or had come in before. */
  readonly complaint: 'new' | 'known' | 'refused';
  readonly recorded: number;
  readonly repeated: number;
  /** The complaint's last revision, where the row is recorded whole and that is known for certain. */
  readonly revision: number | null;
};

/** The row's problems, and nothing of it came in. */
export const refusedRow = (problems: readonly Problem[]): Outcome => ({
  problems,
  complaint: 'refused',
  recorded: 0,
  repeated: 0,
  revision: null,
});

const refusedFact = (
  { command, column }: RowCommand,
  value: string,
  number: string | null,
  { code, message, details }: KlachtError,
): Fault => {
  const fault = { column: nameOf(column), value, code, refused: 'fact' } as const;
  if (code !== 'command-id-reused') return { ...fault, reason: message };
  const [event, differs] = [eventOf[command.type], details['differs'] as readonly string[]];
  const { was, now } = details as { readonly was?: string; readonly now?: string };
  const values = was === undefined || now === undefined ? null : { was, now };
  return {
    ...fault,
    reason: cameInBefore(number, event, differs, values),
    details: { event, differs, ...values },
  };
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
  (isKlachtError(error, 'invalid') && error.code !== 'clashing-procedures' && !isOfTheClock(error));

/** A fact that a mapping has, and of which a row says nothing. */
type Lacking = {
  /** Of the command that brought it in, if it came in. */
  readonly commandId: string;
  readonly type: ComplaintEventType;
  readonly column: string;
};

/** A row that was read: what is asked of the journal for it, and what is told of it in any case. */
export type ReadRow = {
  readonly one: ScannedRow;
  readonly identity: Identity;
  readonly complaintId: string;
  readonly commands: readonly RowCommand[];
  /** One for each of the commands. */
  readonly requests: readonly ComplaintRequest[];
  readonly problems: readonly Problem[];
  /** The facts that the mapping has and the row has not; asked of a known complaint only. */
  readonly lacking: () => readonly Lacking[];
  readonly isRefused: boolean;
};

/** The facts that a row could have and has not; one that it tells wrongly is told already. */
const lackingIn = (
  { events, severalRows }: Importing['mapping'],
  commands: readonly RowCommand[],
  problems: readonly Problem[],
): readonly Pick<Lacking, 'type' | 'column'>[] => {
  if (severalRows === true) return [];
  const there = new Set<string>(commands.map(({ command }) => eventOf[command.type]));
  const faulty = new Set(
    problems.flatMap(({ column, refused }) => (refused === 'fact' ? [column] : [])),
  );
  return Object.entries(events).flatMap(([type, event]) =>
    there.has(type) || columnsOf(event).some((column) => faulty.has(nameOf(column)))
      ? []
      : [{ type: type as ComplaintEventType, column: nameOf(event.at.column) }],
  );
};

/**
 * Reads one row into requests.
 *
 * @param notes on the row that are told in any case
 */
export const readRow = (
  { mapping, actor, now }: Importing,
  one: ScannedRow,
  identity: Identity,
  { complaintId, commandId }: ReturnType<typeof idsOf>,
  notes: readonly Fault[],
): ReadRow => {
  const { row, cells, reader } = one;
  const { commands, faults } = reader.read(cells, identity);
  const { number } = identity;
  const problems = [...notes, ...faults].map((fault): Problem => ({ row, number, ...fault }));
  const requests = commands.map(({ command, when }) => ({
    type: command.type,
    data: command.data,
    complaintId,
    // A complaint of several rows may have several facts of one type.
    commandId: commandId(
      eventOf[command.type],
      mapping.severalRows && command.type !== 'Receive' ? (when.instant ?? when.at) : null,
    ),
    actor,
    now,
  })) as readonly ComplaintRequest[];
  const isRefused =
    problems.some(({ refused }) => refused === 'row') ||
    (commands.length === 0 && !mapping.severalRows);
  const lacking = (): readonly Lacking[] =>
    lackingIn(mapping, commands, problems).map((one) => ({
      ...one,
      commandId: commandId(one.type),
    }));
  return { one, identity, complaintId, commands, requests, problems, lacking, isRefused };
};

/** A row that is none of this file. */
export const unfitRow = (one: ScannedRow, identity: Identity, unfit: Fault): ReadRow => ({
  one,
  identity,
  complaintId: '',
  commands: [],
  requests: [],
  problems: [{ row: one.row, number: null, ...unfit }],
  lacking: () => [],
  isRefused: true,
});

/**
 * The outcome of a row of which all is plainly recorded already.
 *
 * @param revision the complaint's last
 */
export const knownRow = ({ problems, requests }: ReadRow, revision: number): Outcome => ({
  problems,
  complaint: 'known',
  recorded: 0,
  repeated: requests.length,
  revision,
});

/**
 * Asks the journal for one row. An error of the row itself is a refusal.
 *
 * @param mayBeKnown whether its complaint may have come in before
 * @throws KlachtError `unavailable` from the journal
 */
export const askForRow = ({ journal, mapping }: Importing, read: ReadRow, mayBeKnown: boolean) =>
  executeAll(journal, read.requests, {
    mayBeKnown,
    isLast: mapping.severalRows !== true,
  }).catch((error: unknown): readonly Refused[] => {
    if (!isOfTheRow(error)) throw error;
    return [{ outcome: 'rejected', error }];
  });

/**
 * The outcome of a row by what came of its requests. Impossible facts are refused, and the rest is
 * recorded as one. Without a receipt that can be recorded, nothing of it comes in.
 */
export const outcomeOf = (
  { one, identity, commands, problems }: ReadRow,
  results: readonly (Executed | Refused)[],
): Outcome => {
  const faultOf = (command: RowCommand, error: KlachtError): Problem => {
    const value = one.reader.cell(one.cells, command.column);
    const { number } = identity;
    return { row: one.row, number, ...refusedFact(command, value, number, error) };
  };
  const [first] = commands;
  const complaint = complaintOf(commands, results);
  if (complaint === 'refused' && first !== undefined && results[0]?.outcome === 'rejected') {
    const problem = faultOf(first, results[0].error);
    return refusedRow([...problems, { ...problem, refused: 'row' }]);
  }
  const refused: Problem[] = [];
  let recorded = 0;
  let repeated = 0;
  for (const [index, result] of results.entries()) {
    const command = commands[index];
    if (result.outcome === 'rejected') {
      if (command !== undefined) refused.push(faultOf(command, result.error));
    } else if (result.outcome === 'recorded') recorded += 1;
    else repeated += 1;
  }
  return {
    problems: refused.length === 0 ? problems : [...problems, ...refused],
    complaint,
    recorded,
    repeated,
    revision: complaint === 'new' && recorded === results.length ? recorded - 1 : null,
  };
};
