import { Command, Option } from 'commander';
import { type Language, toLocalDate } from '@klacht/domain';
import { harmlessJson } from '../../ground/harmless.ts';
import {
  acceptMail,
  forgetMail,
  joinMail,
  listInbox,
  type PutAside,
  refuseMail,
} from '../../use-cases/mail/mail-inbox.ts';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import type { MailBy } from '../../use-cases/mail/record-mail.ts';
import { timeZoneOf } from '../../use-cases/opening/today.ts';
import { mailWords } from '../../words/mail-words.ts';
import { expectActor } from '../by-hand/expect-actor.ts';
import { clockFor, complaintFor, type GlobalOptions, withJournal } from '../context.ts';
import { fromVariable } from '../from-variable.ts';
import { type Column, withOutput } from '../output.ts';
import { actorName } from './actor.ts';
import type { CliCommand } from './command.ts';
import { inboxShowCommand } from './inbox-show.ts';
import { type WideOptions, withWide } from './list-options.ts';
import { writeList } from './write-list.ts';

type Options = GlobalOptions & WideOptions & { readonly actor?: string; readonly all?: true };

/** As much of an id as tells it from others; the whole one is in the JSON. */
const SHOWN = 8;

const columnsFor = (language: Language, timeZone: string): readonly Column<PutAside>[] => {
  const words = mailWords(language);
  return [
    { heading: words.mail, value: ({ mailId }) => mailId.slice(0, SHOWN), worth: 9 },
    {
      heading: words.received,
      value: ({ receivedAt }) => toLocalDate(receivedAt, timeZone),
      worth: 6,
    },
    { heading: words.from, value: ({ from }) => from ?? '', worth: 4 },
    { heading: words.subject, value: ({ subject }) => subject, worth: 5 },
    { heading: words.reason, value: ({ code }) => words.why[code] ?? code, worth: 7 },
    { heading: words.complaint, value: ({ number }) => number ?? '', ifAny: true, worth: 3 },
    {
      heading: words.decision,
      worth: 8,
      whole: true,
      value: ({ decided }) => (decided === null ? '' : words.decided[decided.outcome]),
      ifAny: true,
    },
  ];
};

/** What a decision came to: in words, and as JSON. */
type Done = { readonly said: string; readonly json: object };

type Deciding = (
  journal: OpenJournal,
  id: string,
  by: MailBy,
  rest: { readonly other: string; readonly language: Language },
) => Promise<Done>;

const deciding = (
  name: string,
  other: '<complaint>' | '<reason>' | null,
  decide: Deciding,
): Command => {
  const command = new Command(name).argument('<id>');
  return (other === null ? command : command.argument(other))
    .addOption(fromVariable('KLACHT_ACTOR', new Option('--actor <name>').argParser(actorName)))
    .action(async (...args: readonly unknown[]) => {
      const [id, second] = args as readonly [string, string];
      const options = (args.at(-1) as Command).optsWithGlobals<Options>();
      const actor = expectActor(options.actor);
      await withJournal(options, 'existing', async (journal) => {
        const now = (await clockFor(options, journal))();
        const { said, json } = await decide(
          journal,
          id,
          { actor, now },
          { other: second, language: options.lang },
        );
        await withOutput(options.output, (write) =>
          write(`${options.json ? harmlessJson(json) : said}\n`),
        );
      });
    });
};

const accept = () =>
  deciding('accept', null, async (journal, id, by, { language }) => {
    const { number, complaintId } = await acceptMail(journal, id, by);
    return { said: mailWords(language).accepted(number), json: { number, complaintId } };
  });

const join = () =>
  deciding('join', '<complaint>', async (journal, id, by, { other, language }) => {
    const entry = await complaintFor(journal, other);
    const { number, complaintId } = entry;
    await joinMail(journal, id, entry, by);
    return { said: mailWords(language).joinedTo(number), json: { number, complaintId } };
  });

const refuse = () =>
  deciding('refuse', '<reason>', async (journal, id, by, { other, language }) => ({
    said: mailWords(language).refused,
    json: await refuseMail(journal, id, other, by),
  }));

const forget = () =>
  deciding('forget', null, async (journal, id, by, { language }) => ({
    said: mailWords(language).forgotten,
    json: await forgetMail(journal, id, by),
  }));

export const inboxCommand: CliCommand = () =>
  withWide(new Command('inbox').option('--all'))
    .addCommand(inboxShowCommand())
    .addCommand(accept())
    .addCommand(join())
    .addCommand(refuse())
    .addCommand(forget())
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      await withJournal(options, 'existing', async (journal) => {
        const listed = await listInbox(journal, { all: options.all === true });
        await writeList(options, listed, columnsFor(options.lang, timeZoneOf(journal)));
      });
    });
