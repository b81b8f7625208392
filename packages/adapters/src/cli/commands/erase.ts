import { Command, Option } from 'commander';
import {
  type Channel,
  channel,
  isForgotten,
  KlachtError,
  type Language,
  type LocalDate,
} from '@klacht/domain';
import { harmlessJson } from '../../ground/harmless.ts';
import { forget, type Forgotten, type ForgetOptions } from '../../use-cases/privacy/forget.ts';
import { eraseInWords, eraseWords } from '../../words/erase-words.ts';
import { isAskable } from '../asking/asker.ts';
import { Cancelled } from '../asking/cancelled.ts';
import { parseDay } from '../by-hand/day-in-words.ts';
import { expectActor } from '../by-hand/expect-actor.ts';
import { dayOf } from '../../use-cases/opening/today.ts';
import { clockFor, complaintFor, type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { EXIT } from '../exit.ts';
import { fromVariable } from '../from-variable.ts';
import { withOutput } from '../output.ts';
import { actorName } from './actor.ts';
import type { CliCommand } from './command.ts';

type Options = {
  readonly person?: string;
  readonly requested?: string;
  readonly channel?: Channel;
  readonly yes?: true;
  readonly dryRun?: true;
  readonly actor?: string;
};

/** The complaint, and whom of it. */
const whoseOf = (number: string, person: string | null): string =>
  person === null ? number : `${number} (${person})`;

const textOf = (number: string, answer: Forgotten, dryRun: boolean, language: Language): string => {
  const { said, notReached } = eraseInWords(number, answer, language);
  const whether = dryRun ? ` ${eraseWords(language).unchanged}` : '';
  return `${said}${whether}\n${notReached.map((one) => `${one}\n`).join('')}`;
};

const missing = (option: string, expected: string, reason: string): KlachtError =>
  new KlachtError('invalid', 'invalid-input', `${option}: expected ${expected}; got none`, {
    field: option,
    reason,
  });

/** The request as it was told: its day and its channel, both or neither. */
const requestOf = (
  { requested, channel }: Options,
  today: LocalDate,
): Pick<ForgetOptions, 'request'> => {
  if (requested === undefined && channel === undefined) return {};
  if (requested === undefined)
    throw missing('--requested', 'the day on which it was asked', 'no-day');
  if (channel === undefined) throw missing('--channel', 'how it was asked', 'no-channel');
  const at = parseDay(requested, today, '--requested');
  return { request: { at, channel } };
};

/**
 * Nothing is destroyed without a yes: on a terminal it is asked for.
 *
 * @throws Cancelled when whoever is asked answers something else
 */
const expectYes = async (
  number: string,
  { person, ...lost }: Forgotten,
  language: Language,
): Promise<void> => {
  if (!isAskable()) {
    throw missing('--yes', 'a yes, for what is erased cannot be brought back', 'no-yes');
  }
  const { sure, yes, unchanged } = eraseWords(language);
  const { askerOnTerminal } = await import('../asking/on-terminal.ts');
  const asker = askerOnTerminal(language);
  const question = { field: 'yes', message: sure(whoseOf(number, person), lost) };
  const answer = await asker.text(question, { check: () => null });
  if (yes.has(answer.trim().toLowerCase())) return;
  asker.say(unchanged);
  throw new Cancelled();
};

export const eraseCommand: CliCommand = (done) =>
  new Command('erase')
    .argument('<id>')
    .option('--person <who>')
    .option('--requested <day>')
    .addOption(new Option('--channel <channel>').choices(channel.options))
    .option('--yes')
    .option('--dry-run')
    .addOption(fromVariable('KLACHT_ACTOR', new Option('--actor <name>').argParser(actorName)))
    .action(async (id: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      await withJournal(options, 'existing', async (journal) => {
        const entry = await complaintFor(journal, id);
        const { number } = entry;
        const { person = null, dryRun = false, yes, lang } = options;
        const now = dryRun ? nowOf(options) : (await clockFor(options, journal))();
        const request = requestOf(options, dayOf(journal, now));
        const actor = dryRun ? 'nobody' : expectActor(options.actor);
        const asked = { actor, now, person, ...request };
        const first = await forget(journal, entry, { ...asked, dryRun: true });
        const isNew = !isForgotten(entry.complaint, person);
        if (!dryRun && yes === undefined && isNew && first.outcome === 'would-erase') {
          await expectYes(number, first, lang);
        }
        const answer = dryRun ? first : await forget(journal, entry, asked);
        await withOutput(options.output, (write) =>
          write(options.json ? `${harmlessJson(answer)}\n` : textOf(number, answer, dryRun, lang)),
        );
        const found = answer.outcome === 'deferred' || answer.outcome === 'refused';
        done(found ? EXIT.found : EXIT.done);
      });
    });
