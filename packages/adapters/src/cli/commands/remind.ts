import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { KlachtError, type Language, parseInput, procedureInForce } from '@klacht/domain';
import { z } from 'zod';
import { harmless, harmlessJson } from '../../ground/harmless.ts';
import { remindersPathOf } from '../../use-cases/opening/journal-files.ts';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import { openReminderFile, remind, type Reminded } from '../../use-cases/work/remind.ts';
import { dayOf } from '../../use-cases/opening/today.ts';
import { reminderWords } from '../../words/reminder-words.ts';
import { clockFor, type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { fromVariable } from '../from-variable.ts';
import { readJson } from '../../ground/input-file.ts';
import { withOutput } from '../output.ts';
import type { CliCommand } from './command.ts';
import { wholeNumber } from './whole-number.ts';

type Options = {
  readonly within: number;
  readonly people?: string;
  readonly escalateTo?: readonly string[];
  readonly digest?: true;
  readonly from?: string;
  readonly folder?: string;
  readonly smtp?: string;
  readonly dryRun?: true;
};

const WITHIN = 5;

const address = z.email();

const people = z.record(z.string().trim().min(1), address);

const peopleIn = (file: string | undefined): Readonly<Record<string, string>> =>
  file === undefined ? {} : parseInput(people, readJson('--people', file), '--people');

const transportOf = async ({ folder, smtp, dryRun }: Options) => {
  if (dryRun) return null;
  const { folderTransport, smtpTransport } = await import('../../use-cases/outbox.ts');
  if (folder !== undefined && smtp === undefined) return folderTransport(folder);
  if (smtp !== undefined && folder === undefined) return smtpTransport({ url: smtp });
  throw new KlachtError(
    'invalid',
    'invalid-input',
    '--folder, --smtp: expected one of them, or --dry-run',
    { field: '--smtp', reason: 'no-transport' },
  );
};

const inWords = ({ person, outcome, lines }: Reminded, language: Language): string => {
  const { outcomes } = reminderWords(language);
  const about = [...new Set(lines.map(({ number }) => number))].join(', ');
  return `${harmless(person)}: ${outcomes[outcome]} (${about})`;
};

/** `--now` decides a dry run alone: what goes out and is remembered takes the journal's clock. */
const presentOf = async (options: GlobalOptions & Options, journal: OpenJournal) =>
  options.dryRun ? nowOf(options) : (await clockFor(options, journal))();

const collect = (name: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  name,
];

export const remindCommand: CliCommand = () =>
  new Command('remind')
    .option('--within <days>', '', wholeNumber('working days'), WITHIN)
    .option('--people <file>')
    .option('--escalate-to <name>', '', collect)
    .option('--digest')
    .option('--from <address>')
    .option('--folder <folder>')
    .addOption(fromVariable('KLACHT_SMTP', new Option('--smtp <url>')))
    .option('--dry-run')
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      const { within, escalateTo = [], digest = false, lang, output } = options;
      const from = options.from === undefined ? null : parseInput(address, options.from, '--from');
      const transport = await transportOf(options);
      const addresses = peopleIn(options.people);
      await withJournal(options, 'existing', async (journal) => {
        const now = await presentOf(options, journal);
        const { contact } = procedureInForce(journal.procedures, dayOf(journal, now));
        const { sendReminder } = await import('../../use-cases/work/send-reminder.ts');
        const file = remindersPathOf(options.store);
        // A dry run remembers nothing, so it makes no file to remember by.
        const memory = openReminderFile(options.dryRun && !existsSync(file) ? ':memory:' : file);
        try {
          const reminded = await remind(journal, {
            within,
            people: addresses,
            escalateTo,
            digest,
            language: lang,
            now,
            memory,
            send:
              transport === null
                ? null
                : sendReminder({
                    transport,
                    from: from ?? contact.email,
                    language: lang,
                    clock: () => now,
                  }),
          });
          await withOutput(output, async (write) => {
            if (options.dryRun && !options.json && reminded.length === 0) {
              await write(`${reminderWords(lang).nobody}\n`);
            }
            for (const one of reminded) {
              const { person, day, isDigest, outcome, lines } = one;
              const json = { person, day, isDigest, outcome, lines };
              await write(`${options.json ? harmlessJson(json) : inWords(one, lang)}\n`);
            }
          });
          if (reminded.some(({ outcome }) => outcome === 'failed')) process.exitCode = 3;
        } finally {
          memory.close();
          await transport?.close();
        }
      });
    });
