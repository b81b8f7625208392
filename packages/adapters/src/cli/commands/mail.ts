import { Command, Option } from 'commander';
import type { Language } from '@klacht/domain';
import { harmless, harmlessJson } from '../../ground/harmless.ts';
import { type NamedAnswer, receiveMails } from '../../use-cases/mail/receive-mails.ts';
import { mailWords } from '../../words/mail-words.ts';
import { clockFor, type GlobalOptions, withJournal } from '../context.ts';
import { fromVariable } from '../from-variable.ts';
import { withOutput } from '../output.ts';
import { mailFiles, rawMails } from '../raw-mails.ts';
import { actorName } from './actor.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly actor: string; readonly propose?: true };

const inWords = (
  { name, number, outcome, code, reason }: NamedAnswer,
  language: Language,
): string => {
  const words = mailWords(language);
  const why = code === null ? null : (words.why[code] ?? null);
  const said = [number, words.outcomes[outcome]].filter((one) => one !== null).join(' ');
  // What a complaint does not allow is told as the command would be.
  const because = code === 'not-recorded' ? `${why}: ${reason}` : (why ?? '');
  return `${harmless(name)}: ${said}${because === '' ? '' : ` (${harmless(because)})`}`;
};

export const mailCommand: CliCommand = () =>
  new Command('mail')
    .argument('<place...>')
    .option('--propose')
    .addOption(
      fromVariable(
        'KLACHT_ACTOR',
        new Option('--actor <name>').argParser(actorName).default('mail'),
      ),
    )
    .action(async (places: readonly string[], _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      const { actor, propose = false } = options;
      const files = mailFiles(places);
      await withJournal(options, 'create', async (journal) => {
        const present = await clockFor(options, journal);
        await withOutput(options.output, async (write) => {
          const mails = rawMails(files);
          const by = () => ({ actor, propose, now: present() });
          for await (const answer of receiveMails(journal, mails, by)) {
            const line = options.json ? harmlessJson(answer) : inWords(answer, options.lang);
            await write(`${line}\n`);
          }
        });
      });
    });
