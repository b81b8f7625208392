import { Command, Option } from 'commander';
import { type Language, type Role, toLocalDate } from '@klacht/domain';
import { foldQuotes } from '../../ground/fold-quotes.ts';
import { harmless, harmlessJson } from '../../ground/harmless.ts';
import { INDENT, widest } from '../../pages/text-lines.ts';
import { readPutAside } from '../../use-cases/mail/read-put-aside.ts';
import { timeZoneOf } from '../../use-cases/opening/today.ts';
import { mailWords } from '../../words/mail-words.ts';
import { clockFor, type GlobalOptions, withJournal } from '../context.ts';
import { withOutput } from '../output.ts';
import { isPaged } from '../pager.ts';
import { fromVariable } from '../from-variable.ts';
import { actorName } from './actor.ts';

type Options = GlobalOptions & {
  readonly actor: string;
  readonly role: Role;
  readonly quotes?: true;
};

type Opened = Awaited<ReturnType<typeof readPutAside>>;

/** Who decides what becomes of a mail, and so may read it. */
const READERS: readonly Role[] = ['officer', 'compliance'];

/** Of a file with personal data. */
const OWNER_ONLY = 0o600;

/** A mail that was put aside, as JSON: what it says is whole. */
export const mailAsJson = ({ slip, mail }: Opened) => ({
  ...slip,
  text: mail.body?.text ?? null,
  files: (mail.body?.attachments ?? []).map(({ name, mediaType, bytes }) => ({
    name,
    mediaType,
    size: bytes.length,
  })),
});

/** What a mail says; with the lines that it quotes folded away where a person asked for no more. */
const saidBy = (text: string, hasQuotes: boolean, language: Language): string =>
  hasQuotes
    ? text
    : foldQuotes(text)
        .map((one) => (one.isQuoted ? mailWords(language).quotedAway(one.lines) : one.text))
        .join('\n');

const asText = (
  { slip, mail }: Opened,
  hasQuotes: boolean,
  language: Language,
  timeZone: string,
): string => {
  const words = mailWords(language);
  const files = mail.body?.attachments ?? [];
  const heads = (
    [
      [words.mail, slip.mailId],
      [words.received, toLocalDate(slip.receivedAt, timeZone)],
      [words.from, slip.from ?? ''],
      [words.subject, slip.subject],
      [words.reason, words.why[slip.code] ?? slip.code],
      [words.complaint, slip.number ?? ''],
      [words.files, files.map(({ name }) => name).join(', ')],
    ] as const
  ).filter(([, value]) => value !== '');
  const width = widest(heads.map(([name]) => name));
  const lines = heads.map(([name, value]) => `${name.padEnd(width)}${INDENT}${harmless(value)}`);
  const said = mail.body === null ? words.unread : saidBy(mail.body.text, hasQuotes, language);
  return `${lines.join('\n')}\n\n${said.trimEnd()}\n`;
};

export const inboxShowCommand = (): Command =>
  new Command('show')
    .argument('<id>')
    .addOption(
      fromVariable(
        'KLACHT_ACTOR',
        new Option('--actor <name>').argParser(actorName).makeOptionMandatory(),
      ),
    )
    .addOption(new Option('--role <role>').choices(READERS).default('officer'))
    .option('--quotes')
    .action(async (id: string, _, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      await withJournal(options, 'existing', async (journal) => {
        const now = (await clockFor(options, journal))();
        const reader = { role: options.role, name: options.actor };
        const opened = await readPutAside(journal, id, { reader, now });
        await withOutput(
          options.output,
          (write, room) => {
            // What no person sees at once, such as a file, gets all of it.
            const isWhole = options.quotes === true || room === Infinity;
            return write(
              options.json
                ? `${harmlessJson(mailAsJson(opened))}\n`
                : asText(opened, isWhole, options.lang, timeZoneOf(journal)),
            );
          },
          { mode: OWNER_ONLY, journal: journal.name, paged: isPaged(options) },
        );
      });
    });
