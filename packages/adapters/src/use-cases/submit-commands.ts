import { isKlachtError, KlachtError } from '@klacht/domain';
import { MOST_BYTES } from '../ground/lines.ts';
import { decodeUtf8 } from '../ground/utf8.ts';
import { findComplaint } from './find-complaint.ts';
import { giveCommand, type GivenBy } from './give-command.ts';
import type { OpenJournal } from './opening/open-journal.ts';
import { caughtUp } from './opening/caught-up.ts';

/** A line of a file of commands: its number, from 1, and its bytes; null where they are too many. */
export type CommandLine = { readonly line: number; readonly bytes: Buffer | null };

/** What became of one line, as JSON. */
export type LineAnswer = {
  readonly line: number;
  readonly outcome: 'recorded' | 'repeated' | 'rejected' | 'invalid' | 'conflict';
  readonly commandId: string | null;
  readonly complaintId: string | null;
  /** Of the review that the command was for. */
  readonly year: number | null;
  readonly event: string | null;
  readonly revision: number | null;
  readonly code: string | null;
  readonly message: string | null;
};

const held = (bytes: Buffer | null): Buffer => {
  if (bytes !== null) return bytes;
  throw new KlachtError(
    'invalid',
    'line-too-long',
    `expected a line of at most ${MOST_BYTES} bytes, got more`,
  );
};

const parseLine = (text: string): object => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new KlachtError(
      'invalid',
      'invalid-json',
      `expected JSON, got: ${(error as Error).message}`,
    );
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new KlachtError('invalid', 'invalid-input', 'command: expected a JSON object');
  }
  return value;
};

const textIn = (input: object, field: string): string | null => {
  const value: unknown = Reflect.get(input, field);
  return typeof value === 'string' ? value : null;
};

const numberIn = (input: object, field: string): number | null => {
  const value: unknown = Reflect.get(input, field);
  return typeof value === 'number' ? value : null;
};

/** A command that names its complaint by number, as one that names it by id. */
const byComplaintId = async (journal: OpenJournal, input: object): Promise<object> => {
  if (!('number' in input)) return input;
  const { number, ...command } = input;
  if ('complaintId' in command || typeof number !== 'string') {
    throw new KlachtError(
      'invalid',
      'invalid-input',
      `number: expected a text, and no complaintId beside it, got ${JSON.stringify(number)}`,
      { field: 'number', value: number },
    );
  }
  await caughtUp(journal);
  const found = await journal.ask((register) => findComplaint(register, number, 'number'));
  return { ...command, complaintId: found.complaintId };
};

const refuseNow = (input: object): void => {
  if (!('now' in input)) return;
  throw new KlachtError('invalid', 'invalid-input', 'now: expected none, for the recorder sets it');
};

const submitLine = async (
  journal: OpenJournal,
  { line, bytes }: CommandLine,
  name: string,
  givenBy: GivenBy,
): Promise<LineAnswer> => {
  let input: object = {};
  const about = () => ({
    line,
    commandId: textIn(input, 'commandId'),
    complaintId: textIn(input, 'complaintId'),
    year: numberIn(input, 'year'),
  });
  try {
    input = parseLine(decodeUtf8(held(bytes), name, line));
    refuseNow(input);
    input = await byComplaintId(journal, input);
    const { outcome, event, revision } = await giveCommand(journal, input, givenBy);
    return { ...about(), outcome, event: event.type, revision, code: null, message: null };
  } catch (error) {
    if (!isKlachtError(error)) throw error;
    const { kind, code, message } = error;
    if (kind === 'unavailable' || kind === 'unreadable') throw error;
    return { ...about(), outcome: kind, event: null, revision: null, code, message };
  }
};

/**
 * Gives commands, one JSON object a line, and answers each. A refused one does not stop the rest. A
 * command names its complaint by `complaintId`, or by the `number` that `findComplaint` takes.
 *
 * @param lines without blank ones
 * @param name of what they come from, for messages
 * @param givenBy who gives the commands that name no actor, and the present, asked for each line
 * @throws KlachtError of kind `unavailable` or `unreadable` from the journal: the rest was not given
 * @example
 * for await (const { line, outcome } of submitCommands(journal, lines, 'commands.ndjson', () => ({ now })))
 *   console.log(line, outcome);
 */
export async function* submitCommands(
  journal: OpenJournal,
  lines: AsyncIterable<CommandLine>,
  name: string,
  givenBy: () => GivenBy,
): AsyncGenerator<LineAnswer, void, undefined> {
  for await (const line of lines) yield submitLine(journal, line, name, givenBy());
}
