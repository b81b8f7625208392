import { Argument, Command, Option } from 'commander';
import {
  isKlachtError,
  KlachtError,
  type LocalDate,
  localDate,
  parseInput,
  letterKind,
  type LetterKind,
  letterRule,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { harmlessJson } from '../../ground/harmless.ts';
import { loadTemplates } from '../../letters/load-templates.ts';
import {
  type Composed,
  composeLetter,
  type LetterAsked,
} from '../../use-cases/letters/compose-letter.ts';
import {
  approvedLetter,
  approveLetter,
  draftLetter,
  isFromDraft,
} from '../../use-cases/letters/draft-letter.ts';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import {
  type QueuedToSend,
  recordLetter,
  type RecordedLetter,
  sendLetter,
  type SendOptions,
} from '../../use-cases/letters/record-letter.ts';
import { dayOf } from '../../use-cases/opening/today.ts';
import { findChromium } from '../../pages/pdf/find-chromium.ts';
import { letterWords } from '../../words/letter-words.ts';
import { expectActor } from '../by-hand/expect-actor.ts';
import { type Field, fieldsOf } from '../../use-cases/by-hand/fields.ts';
import { optionFor } from '../by-hand/options.ts';
import { dataFrom, optionOf, type Told } from '../by-hand/read-told.ts';
import { inOptions, missingIn, refuseMissing } from '../by-hand/refusals.ts';
import { clockFor, complaintFor, type GlobalOptions, withJournal } from '../context.ts';
import { fromVariable } from '../from-variable.ts';
import { expectNoTerminal, withOutput } from '../output.ts';
import { tell } from '../tell.ts';
import { actorName } from './actor.ts';
import type { CliCommand } from './command.ts';

type Format = 'text' | 'html' | 'pdf';

type Options = GlobalOptions & {
  readonly actor?: string;
  readonly templates?: string;
  readonly record?: true;
  readonly send?: true;
  readonly address?: string;
  readonly paper?: true;
  readonly preview?: true;
  readonly draft?: true;
  readonly approve?: string;
  readonly format: Format;
};

/** What a letter says by itself, or what is derived from what is in it. */
const OWN: ReadonlySet<string> = new Set(['letter', 'contents', 'remedies', 'estimated']);

/** The fields of a kind: what it tells that is not known yet. */
const fieldsFor = (kind: LetterKind): readonly Field[] => {
  const { records, says = {} } = letterRule(kind);
  return fieldsOf(records).filter(
    ({ path }) =>
      !OWN.has(path) &&
      !Object.hasOwn(says, path) &&
      // Of one that is admissible its grounds are no part of the letter.
      !(records === 'DeclareAdmissible' && path === 'grounds'),
  );
};

/** The fields of all kinds, each once, with a command that has it. */
const ALL_FIELDS = (() => {
  const found = new Map<string, { readonly kind: LetterKind; readonly field: Field }>();
  for (const kind of letterKind.options) {
    for (const field of fieldsFor(kind)) {
      if (!found.has(field.path)) found.set(field.path, { kind, field });
    }
  }
  return [...found.values()];
})();

/** Refuses what was told and is no part of such a letter. */
const refuseOthers = (kind: LetterKind, told: Told): void => {
  const mine = new Set(fieldsFor(kind).map(({ path }) => path));
  const other = ALL_FIELDS.find(
    ({ field: { path } }) => told[path] !== undefined && !mine.has(path),
  );
  if (other === undefined) return;
  const option = `--${optionOf(other.field.path)}`;
  const takes = [...mine].map((path) => `--${optionOf(path)}`);
  throw new KlachtError(
    'invalid',
    'invalid-input',
    `${option}: expected nothing of the kind, for ${kind} takes ${takes.join(', ')}`,
    { field: option, kind, takes, reason: 'not-of-letter' },
  );
};

const dataOf = (kind: LetterKind, options: Told, today: LocalDate, language: Options['lang']) => {
  const told: Told = options['at'] === undefined ? { ...options, at: 'today' } : options;
  refuseOthers(kind, told);
  const fields = fieldsFor(kind);
  refuseMissing(letterRule(kind).records, missingIn(fields, told), language);
  const data = dataFrom(fields, told, today) as Record<string, unknown>;
  return { ...data, at: parseInput(localDate, data['at'], '--at') };
};

const writeAs = async (letter: Composed, at: LocalDate, options: Options): Promise<void> => {
  const { format, output, json } = options;
  if (format !== 'pdf') {
    const text = format === 'html' ? letter.html : letter.text;
    return withOutput(output, (write) =>
      write(
        json
          ? `${harmlessJson({ kind: letter.kind, language: letter.language, contents: letter.contents, text: letter.text, html: letter.html })}\n`
          : text,
      ),
    );
  }
  const { printPdf } = await import('../../pages/pdf/print-pdf.ts');
  const pdf = await printPdf(letter.html, findChromium(process.env), at);
  return withOutput(output, (write) => write(pdf));
};

/** A refusal by the domain, in the names of the options. */
const inWords = async <Result>(kind: LetterKind, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw isKlachtError(error) ? inOptions(letterRule(kind).records, error) : error;
  }
};

const bothTold = (one: string, other: string): KlachtError =>
  new KlachtError('invalid', 'invalid-input', `${one}: expected it without ${other}; got both`, {
    field: one,
    other,
    reason: 'not-together',
  });

/** Refuses what cannot be told together. */
const refuseTogether = (options: Options): void => {
  const { record, send, preview, draft, approve, address, paper } = options;
  const told = [
    ...(send ? ['--send'] : []),
    ...(record ? ['--record'] : []),
    ...(draft ? ['--draft'] : []),
    ...(approve === undefined ? [] : ['--approve']),
    ...(preview ? ['--preview'] : []),
  ];
  const [one, other] = told;
  if (one !== undefined && other !== undefined) throw bothTold(one, other);
  if (paper && address !== undefined) throw bothTold('--paper', '--address');
  const alone = address === undefined ? paper && '--paper' : '--address';
  if (send || !alone) return;
  throw new KlachtError(
    'invalid',
    'invalid-input',
    `${alone}: expected it with --send, for nothing goes anywhere without; got it alone`,
    { field: alone, reason: 'without-send' },
  );
};

/** The first of what is told of a letter, as an option; undefined where nothing is. */
const toldOf = (told: Told): string | undefined => {
  const path = ALL_FIELDS.map(({ field }) => field.path).find((one) => told[one] !== undefined);
  return path === undefined ? undefined : `--${optionOf(path)}`;
};

/** Whether it is a letter that was drafted before that is sent or recorded. */
const isDraftMeant = (
  journal: OpenJournal,
  entry: RegisterEntry,
  kind: LetterKind,
  { told, options }: { readonly told: Told; readonly options: Options },
): boolean => {
  if (!options.send && !options.record) return false;
  const { isAsked, isThere } = isFromDraft(journal, entry, kind);
  const field = toldOf(told);
  if (field === undefined) return isAsked || isThere;
  if (isAsked) throw bothTold(field, options.send ? '--send' : '--record');
  return false;
};

const deliveryOf = ({ address, paper }: Options): SendOptions => {
  if (paper) return { by: 'paper' };
  return address === undefined ? {} : { by: 'email', address };
};

const recordedAs = (
  journal: OpenJournal,
  entry: RegisterEntry,
  asked: LetterAsked,
  options: Options,
): Promise<RecordedLetter & Partial<QueuedToSend>> => {
  if (options.draft) return draftLetter(journal, entry, asked);
  return options.send
    ? sendLetter(journal, entry, asked, deliveryOf(options))
    : recordLetter(journal, entry, asked);
};

export const letterCommand: CliCommand = (_, language) => {
  const command = new Command('letter')
    .argument('<id>')
    .addArgument(new Argument('<kind>').choices(letterKind.options))
    .option('--preview')
    .option('--record')
    .option('--send')
    .option('--draft')
    .option('--approve <digest>')
    .option('--address <email>')
    .option('--paper')
    .addOption(new Option('--format <format>').choices(['text', 'html', 'pdf']).default('text'))
    .addOption(fromVariable('KLACHT_LETTERS', new Option('--templates <folder>')))
    .addOption(fromVariable('KLACHT_ACTOR', new Option('--actor <name>').argParser(actorName)));
  for (const { kind, field } of ALL_FIELDS) {
    command.addOption(optionFor(letterRule(kind).records, { ...field, required: false }, language));
  }
  return command.action(async (id: string, kind: LetterKind, _options, letter: Command) => {
    const options = letter.optsWithGlobals<Options>();
    refuseTogether(options);
    if (options.format === 'pdf') {
      if (options.json)
        letter.error("error: option '--format pdf' cannot be used with option '--json'");
      expectNoTerminal(options.output, '--format pdf');
    }
    const actor = expectActor(options.actor);
    const templates = loadTemplates(options.templates ?? null);
    await withJournal(options, 'existing', async (journal) => {
      const entry = await complaintFor(journal, id);
      const now = (await clockFor(options, journal))();
      const words = letterWords(options.lang);
      const told = letter.opts<Told>();
      const { approve } = options;
      if (approve !== undefined) {
        const field = toldOf(told);
        if (field !== undefined) throw bothTold(field, '--approve');
        const { letter: digest } = await approveLetter(journal, entry, {
          kind,
          digest: approve,
          actor,
          now,
        });
        const approved = { number: entry.number, kind, event: 'LetterApproved', digest } as const;
        return withOutput(options.output, (write) =>
          write(
            options.json
              ? `${harmlessJson(approved)}\n`
              : `${words.approved(entry.number, words.kinds[kind])}\n${digest}\n`,
          ),
        );
      }
      const by = { kind, otherwise: options.lang, templates, actor, now };
      const asked: LetterAsked = isDraftMeant(journal, entry, kind, { told, options })
        ? await approvedLetter(journal, entry, by)
        : { ...by, data: dataOf(kind, told, dayOf(journal, now), options.lang) };
      const { data } = asked;
      if (!options.record && !options.send && !options.draft) {
        const composed = await inWords(kind, () => composeLetter(journal, entry, asked));
        return writeAs(composed, data.at, options);
      }
      const isLetterWanted =
        !options.json &&
        (options.output !== undefined || letter.getOptionValueSource('format') === 'cli');
      // Refused before anything is recorded, rather than after.
      if (isLetterWanted && options.format === 'pdf') findChromium(process.env);
      const recorded = await inWords(kind, () => recordedAs(journal, entry, asked, options));
      const { digest, event, contents, language: written, id: letterId, by: goes } = recorded;
      const said = options.draft
        ? words.drafted(entry.number, words.kinds[kind])
        : `${words.recorded(entry.number, words.kinds[kind])}${goes === undefined ? '' : ` ${words.toSend[goes]}`}`;
      if (isLetterWanted) {
        tell(`${said} ${digest}`);
        return writeAs(recorded, data.at, options);
      }
      return withOutput(options.output, (write) =>
        write(
          options.json
            ? `${harmlessJson({ number: entry.number, kind, language: written, event, contents, digest, ...(letterId === undefined ? {} : { id: letterId, by: goes }) })}\n`
            : `${said}\n${digest}\n`,
        ),
      );
    });
  });
};
