import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { isKlachtError, KlachtError } from '@klacht/domain';
import { harmlessJson } from '../../ground/harmless.ts';
import { findComplaint } from '../../use-cases/find-complaint.ts';
import { giveCommand, type GivenBy } from '../../use-cases/give-command.ts';
import type { OpenJournal } from '../../use-cases/open-journal.ts';
import { nowOf, type GlobalOptions, withJournal } from '../context.ts';
import { EXIT } from '../exit.ts';
import { exitCodeOf } from '../exit-codes.ts';
import { decodeUtf8 } from '../../ground/utf8.ts';
import { expectFile } from '../input-file.ts';
import { withOutput } from '../output.ts';
import { actorName } from './actor.ts';
import { checkOutput } from '../output-file.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly actor?: string };

/** The answer to one line, as JSON on a line of its own. */
type Answer = {
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

type Line = { readonly line: number; readonly bytes: Buffer };

/** A byte-order mark, as read below. */
const MARK = /^\xEF\xBB\xBF/;

/** The lines that are not blank, as they come; read a character a byte, so that no byte is lost. */
async function* linesOf(file: string): AsyncGenerator<Line> {
  const input = (file === '-' ? process.stdin : createReadStream(file)).setEncoding('latin1');
  let line = 0;
  for await (const read of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    const text = line === 1 ? read.replace(MARK, '') : read;
    if (text.trim() !== '') yield { line, bytes: Buffer.from(text, 'latin1') };
  }
}

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

const nameOf = (value: object | null, field: string): string | null => {
  const name: unknown = value === null ? null : Reflect.get(value, field);
  return typeof name === 'string' ? name : null;
};

const yearOf = (value: object | null): number | null => {
  const year: unknown = value === null ? null : Reflect.get(value, 'year');
  return typeof year === 'number' ? year : null;
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
  const register = await journal.register();
  await register.catchUp(journal.store);
  return { ...command, complaintId: findComplaint(register, number, 'number').complaintId };
};

const answer = async (
  journal: OpenJournal,
  name: string,
  { line, bytes }: Line,
  givenBy: GivenBy,
): Promise<{ readonly answer: Answer; readonly code: number }> => {
  let input: object | null = null;
  const about = () => ({
    line,
    commandId: nameOf(input, 'commandId'),
    complaintId: nameOf(input, 'complaintId'),
    year: yearOf(input),
  });
  try {
    input = parseLine(decodeUtf8(bytes, name, line));
    if ('now' in input) {
      throw new KlachtError(
        'invalid',
        'invalid-input',
        'now: expected none, for the recorder sets it',
      );
    }
    input = await byComplaintId(journal, input);
    const { outcome, event, revision } = await giveCommand(journal, input, givenBy);
    return {
      answer: { ...about(), outcome, event: event.type, revision, code: null, message: null },
      code: EXIT.done,
    };
  } catch (error) {
    if (!isKlachtError(error)) throw error;
    const { kind, code, message } = error;
    if (kind === 'unavailable' || kind === 'unreadable') throw error;
    return {
      answer: { ...about(), outcome: kind, event: null, revision: null, code, message },
      code: exitCodeOf(error),
    };
  }
};

export const submitCommand: CliCommand = (done) =>
  new Command('submit')
    .argument('<file>', 'of commands, or - for standard input')
    .option('--actor <name>', 'who gives the commands that name no actor', actorName)
    .addHelpText(
      'after',
      `
A refused command does not stop the rest; the same commandId again adds nothing. In place of
complaintId a line may have number: "2026-0042".

Example of a line:
  {"commandId":"6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10","complaintId":"0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11",
   "actor":"anna","type":"Receive","data":{"at":"2026-04-02","channel":"email","subjects":["price"]}}

Examples:
  $ klacht submit commands.ndjson
  $ klacht submit - --actor anna < commands.ndjson`,
    )
    .action(async (file: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      if (file !== '-') {
        expectFile('FILE', file);
        checkOutput(options.output, [file]);
      }
      const name = file === '-' ? 'standard input' : file;
      let worst: number = EXIT.done;
      await withJournal(options, 'create', (journal) =>
        withOutput(options.output, async (write) => {
          for await (const line of linesOf(file)) {
            const answered = await answer(journal, name, line, {
              now: nowOf(options),
              ...(options.actor === undefined ? {} : { actor: options.actor }),
            });
            worst = Math.max(worst, answered.code);
            await write(`${harmlessJson(answered.answer)}\n`);
          }
        }),
      );
      done(worst);
    });
