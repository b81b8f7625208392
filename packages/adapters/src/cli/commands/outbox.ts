import { randomUUID } from 'node:crypto';
import { Command, Option } from 'commander';
import { capitalized, KlachtError, type Language, partyInWords } from '@klacht/domain';
import { namesOf } from '@klacht/projections';
import { harmlessJson } from '../../ground/harmless.ts';
import { giveCommand } from '../../use-cases/give-command.ts';
import { findLetter, type ListedLetter, listOutbox } from '../../use-cases/outbox/list-outbox.ts';
import {
  folderTransport,
  type LetterOutcome,
  letterSender,
  openOutbox,
  smtpTransport,
  type Transport,
} from '../../use-cases/outbox.ts';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import { outboxWords } from '../../words/outbox-words.ts';
import { dayOf } from '../../use-cases/opening/today.ts';
import { dayFrom } from '../by-hand/day-in-words.ts';
import { expectActor } from '../by-hand/expect-actor.ts';
import { inOptions } from '../by-hand/refusals.ts';
import { clockFor, type GlobalOptions, withJournal } from '../context.ts';
import { fromVariable } from '../from-variable.ts';
import { type Column, withOutput, writeJsonRows } from '../output.ts';
import { actorName } from './actor.ts';
import type { CliCommand } from './command.ts';
import { withWide } from './list-options.ts';
import { wholeNumber } from './whole-number.ts';
import { writeList } from './write-list.ts';

type Options = GlobalOptions & {
  readonly actor?: string;
  readonly all?: true;
  readonly wide?: true;
  readonly smtp?: string;
  readonly folder?: string;
  readonly perMinute?: number;
  readonly at?: string;
};

/** As much of an id as tells it from others; the whole one is in the JSON. */
const SHOWN = 8;

const columnsFor = (language: Language): readonly Column<ListedLetter>[] => {
  const words = outboxWords(language);
  const { letters } = namesOf(language);
  const { states } = words;
  return [
    { heading: capitalized(words.letter), value: ({ id }) => id.slice(0, SHOWN), worth: 9 },
    { heading: capitalized(words.complaint), value: ({ number }) => number, worth: 8 },
    { heading: capitalized(words.kind), value: ({ kind }) => letters[kind], worth: 6, whole: true },
    {
      heading: capitalized(words.to),
      value: ({ to }) => partyInWords(to, null, language),
      worth: 3,
    },
    { heading: capitalized(words.by), value: ({ by }) => words.ways[by], worth: 2 },
    {
      heading: capitalized(words.state),
      worth: 7,
      whole: true,
      value: ({ state, how }) =>
        how === null ? states[state] : `${states[state]}: ${words.outcomes[how]}`,
    },
    { heading: capitalized(words.since), value: ({ on }) => on, worth: 5 },
    {
      heading: capitalized(words.tries),
      worth: 1,
      value: ({ tries }) => (tries === 0 ? '' : String(tries)),
      ifAny: true,
    },
  ];
};

const actorOption = (): Option =>
  fromVariable('KLACHT_ACTOR', new Option('--actor <name>').argParser(actorName));

const transportOf = ({ smtp, folder }: Options): Transport => {
  if (smtp !== undefined && folder === undefined) return smtpTransport({ url: smtp });
  if (folder !== undefined && smtp === undefined) return folderTransport(folder);
  throw new KlachtError(
    'invalid',
    'invalid-input',
    `expected --smtp with the address of a mail server, or --folder with that of a folder; got ${smtp === undefined ? 'neither' : 'both'}`,
    { field: '--smtp', reason: 'no-transport' },
  );
};

const sendDue = async (
  journal: OpenJournal,
  options: Options,
  transport: Transport,
): Promise<readonly LetterOutcome[]> => {
  const outcomes: LetterOutcome[] = [];
  const clock = await clockFor(options, journal);
  const { perMinute, actor } = options;
  const outbox = openOutbox(journal, 'sending');
  try {
    const sender = letterSender(journal, {
      transport,
      state: outbox.state,
      clock,
      ...(perMinute === undefined ? {} : { perMinute }),
      ...(actor === undefined ? {} : { actor }),
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    await sender.sendDue(new AbortController().signal);
    return outcomes;
  } finally {
    outbox.close();
    await transport.close();
  }
};

const send = () =>
  new Command('send')
    .addOption(fromVariable('KLACHT_SMTP', new Option('--smtp <url>')))
    .option('--folder <folder>')
    .option('--per-minute <number>', '', wholeNumber('mails', { least: 1 }))
    .addOption(actorOption())
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const transport = transportOf(options);
      await withJournal(options, 'existing', async (journal) => {
        const outcomes = await sendDue(journal, options, transport);
        const { outcomes: names, none } = outboxWords(options.lang);
        const lines = outcomes.map(
          ({ letter, outcome, code }) =>
            `${letter.slice(0, SHOWN)}  ${names[outcome]}${code === null ? '' : ` (${code})`}`,
        );
        await withOutput(options.output, (write) =>
          options.json
            ? writeJsonRows(write, outcomes)
            : write(`${(lines.length === 0 ? [none] : lines).join('\n')}\n`),
        );
      });
    });

const telling = (name: 'retry' | 'posted', type: 'RetryLetter' | 'SendLetter'): Command => {
  const command = new Command(name).argument('<id>').addOption(actorOption());
  return (name === 'posted' ? command.option('--at <day>') : command).action(
    async (id: string, _options, given: Command) => {
      const options = given.optsWithGlobals<Options>();
      const actor = expectActor(options.actor);
      await withJournal(options, 'existing', async (journal) => {
        const now = (await clockFor(options, journal))();
        const letter = await findLetter(journal, id);
        const { complaintId, number } = letter;
        const at = options.at === undefined ? now : dayFrom(options.at, dayOf(journal, now));
        const command = {
          commandId: randomUUID(),
          type,
          complaintId,
          data: { at, id: letter.id },
        };
        try {
          await giveCommand(journal, command, { actor, now });
        } catch (error) {
          throw inOptions(type, error);
        }
        const words = outboxWords(options.lang);
        const said = name === 'retry' ? words.retried(number) : words.posted(number);
        await withOutput(options.output, (write) =>
          write(`${options.json ? harmlessJson({ id: letter.id, number, complaintId }) : said}\n`),
        );
      });
    },
  );
};

export const outboxCommand: CliCommand = () =>
  withWide(new Command('outbox').option('--all'))
    .addCommand(send())
    .addCommand(telling('retry', 'RetryLetter'))
    .addCommand(telling('posted', 'SendLetter'))
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      await withJournal(options, 'existing', async (journal) => {
        const listed = await listOutbox(journal, { all: options.all === true });
        await writeList(options, listed, columnsFor(options.lang));
      });
    });
