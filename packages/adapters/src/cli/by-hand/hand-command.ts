import { randomUUID } from 'node:crypto';
import { Argument, Command } from 'commander';
import {
  type Instant,
  isKlachtError,
  type Language,
  type LocalDate,
  procedureOf,
} from '@klacht/domain';
import { sentenceOf } from '@klacht/projections';
import { toldWords } from '../../words/told-words.ts';
import { harmlessJson } from '../../ground/harmless.ts';
import type { GivenBy } from '../../use-cases/give-command.ts';
import { type HandCommand, handleComplaint } from '../../use-cases/handle-complaint.ts';
import { handleReview } from '../../use-cases/handle-review.ts';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import { commandSummariesOf } from '../../words/command-summaries.ts';
import { factNamesIn } from '../../words/fact-names.ts';
import { handWords } from '../../words/hand-words.ts';
import { expectAskable, isAskable } from '../asking/asker.ts';
import type { CliCommand } from '../commands/command.ts';
import { yearNumber } from '../commands/year-number.ts';
import { clockFor, type GlobalOptions, withJournal } from '../context.ts';
import { dayOf } from '../../use-cases/opening/today.ts';
import { EXIT } from '../exit.ts';
import { withOutput } from '../output.ts';
import { tell } from '../tell.ts';
import { type Answer, answerAsJson, answerAsText } from './answer.ts';
import { isIncomplete, type ToldByHand } from './incomplete.ts';
import { type CommandType, fieldsOf, isReviewCommand } from '../../use-cases/by-hand/fields.ts';
import { type HandOptions, withHandOptions } from './options.ts';
import { dataFrom, type Told } from './read-told.ts';
import { inOptions, missingIn, refuseMissing } from './refusals.ts';
import { longNameOf, type Shortcut, SHORTCUTS, shortNameOf } from './short-names.ts';
import { expectActor } from './expect-actor.ts';

type Options = GlobalOptions & HandOptions;

/** A command as it is to be given, and by whom. */
type Given = {
  readonly type: CommandType;
  readonly data: object;
  readonly commandId: string;
  readonly seen: Pick<HandCommand, 'expectedRevision'>;
  readonly by: GivenBy;
  readonly options: Options;
};

const give = async (
  journal: OpenJournal,
  { type, data, commandId, seen, by, options }: Given,
  whose: string | number | undefined,
): Promise<Answer> => {
  const command: HandCommand = { commandId, type, data, ...seen };
  const { dryRun = false } = by;
  if (typeof whose === 'number') {
    const { executed, next, differs } = await handleReview(journal, whose, command, by);
    const summary = commandSummariesOf(options.lang)[type];
    const sentence = `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
    const none = { number: null, complaintId: null };
    return { ...none, year: whose, commandId, executed, sentence, dryRun, next, differs };
  }
  const handled = await handleComplaint(journal, whose ?? null, command, by);
  const { executed, number, complaintId, complaint, next } = handled;
  const procedure = procedureOf(journal.procedures, complaint);
  const sentence = sentenceOf(executed.event, options.lang, procedure, factNamesIn(options.lang));
  const more = { year: null, commandId, executed, sentence, dryRun, next, differs: null };
  return { number, complaintId, ...more };
};

/**
 * Tells the id by which a command can be given once more, where it is not known whether it was
 * recorded.
 */
const tellingRetry = async <Result>(
  { commandId, type }: Given,
  language: Language,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    const isUnsure =
      isKlachtError(error) && (error.code === 'conflict' || error.kind === 'unavailable');
    if (isUnsure) tell(toldWords(language).sameCommand(commandId));
    throw inOptions(type, error);
  }
};

/**
 * A step happened today unless told. The arrival of a complaint must be told, because it is often
 * typed in later.
 */
const withDefaults = (type: CommandType, told: Told): Told =>
  type === 'Receive' || told['at'] !== undefined ? told : { ...told, at: 'today' };

const readGiven = (
  type: CommandType,
  all: ToldByHand,
  options: Options,
  now: Instant,
  today: LocalDate,
): Given => {
  const fields = fieldsOf(type);
  const told = withDefaults(type, all.told);
  refuseMissing(type, missingIn(fields, told), options.lang);
  const actor = expectActor(all.actor);
  const { commandId = randomUUID(), seenRevision, dryRun = false } = options;
  const seen = seenRevision === undefined ? {} : { expectedRevision: seenRevision };
  const by = { actor, now, dryRun };
  return { type, data: dataFrom(fields, told, today), commandId, seen, by, options };
};

/** What is told whole, once a terminal was asked for the rest; elsewhere it is as it was typed. */
const toldWhole = async (
  type: CommandType,
  typed: ToldByHand,
  options: Options,
): Promise<ToldByHand> => {
  if (options.ask === true) expectAskable();
  else if (!isAskable() || !isIncomplete(type, typed)) return typed;
  const [{ askByHand }, { askerOnTerminal }] = await Promise.all([
    import('./ask-by-hand.ts'),
    import('../asking/on-terminal.ts'),
  ]);
  const trial = async (journal: OpenJournal, all: ToldByHand, now: Instant) => {
    const given = readGiven(type, all, { ...options, dryRun: true }, now, dayOf(journal, now));
    return (await give(journal, given, all.whose)).sentence;
  };
  return askByHand(askerOnTerminal(options.lang), type, typed, options, trial);
};

/** The argument that names whose a command is. On a terminal it is asked for where it is left out. */
const argumentOf = (name: string): string => (isAskable() ? `[${name}]` : `<${name}>`);

/**
 * The command line of a command of the domain: an option a field, made from its schema.
 *
 * @param shortcut the word that is typed for it, where it tells a part of it by itself
 *
 * @example
 * program.addCommand(handCommand('Acknowledge')(done, 'en'));
 */
export const handCommand =
  (type: CommandType, shortcut?: Shortcut): CliCommand =>
  (done, language) => {
    const already: Told = shortcut === undefined ? {} : SHORTCUTS[shortcut].told;
    const words = handWords(language);
    const command = new Command(shortcut ?? shortNameOf(type));
    if (shortcut === undefined && longNameOf(type) !== shortNameOf(type))
      command.alias(longNameOf(type));
    if (isReviewCommand(type)) {
      command.addArgument(new Argument(argumentOf('year'), words.year).argParser(yearNumber));
    } else if (type !== 'Receive') {
      command.argument(argumentOf('number'), words.number);
    }
    const optional = fieldsOf(type).filter(({ path }) => already[path] === undefined);
    return withHandOptions(command, type, optional, language).action(
      async (...args: readonly unknown[]) => {
        const options = (args.at(-1) as Command).optsWithGlobals<Options>();
        const { whose, actor, told } = await toldWhole(
          type,
          {
            whose: command.processedArgs[0] as string | number | undefined,
            actor: options.actor,
            told: { ...command.opts<Told>(), ...already },
          },
          options,
        );
        const isNew = type === 'Receive' && options.dryRun !== true;
        await withJournal(options, isNew ? 'create' : 'existing', async (journal) => {
          const now = (await clockFor(options, journal))();
          const given = readGiven(type, { whose, actor, told }, options, now, dayOf(journal, now));
          const answer = await tellingRetry(given, options.lang, () => give(journal, given, whose));
          await withOutput(options.output, (write) =>
            write(
              options.json
                ? `${harmlessJson(answerAsJson(answer))}\n`
                : answerAsText(answer, options.lang),
            ),
          );
          if (answer.differs !== null) done(EXIT.found);
        });
      },
    );
  };
