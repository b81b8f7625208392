import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'commander';
import { bitonic, KlachtError, type Language, parseInput, timeZone } from '@klacht/domain';
import { factNamesIn } from '../../words/fact-names.ts';
import { toldWords } from '../../words/told-words.ts';
import { harmlessJson } from '../../ground/harmless.ts';
import {
  importRegister,
  type ImportOptions,
  type ImportSummary,
  mapping,
  type Problem,
  suggestMapping,
} from '../../intake/csv/import-register.ts';
import type { EventsInYear } from '../../intake/csv/dry-run.ts';
import { type Tried, tryImport } from '../../intake/csv/try-import.ts';
import { earlierNumbers } from '../../use-cases/earlier-numbers.ts';
import { clockFor, type GlobalOptions, openingOf, withJournal } from '../context.ts';
import { EXIT } from '../exit.ts';
import { expectFile, readJson } from '../../ground/input-file.ts';
import { withOutput } from '../output.ts';
import { problemLines } from '../problem-lines.ts';
import { withProgress } from '../progress-line.ts';
import { tableOf } from '../table.ts';
import { tell, tellLine } from '../tell.ts';
import { fromVariable } from '../from-variable.ts';
import { actorName } from './actor.ts';
import { checkOutput } from '../output-file.ts';
import type { CliCommand } from './command.ts';

type Options = {
  readonly mapping?: string;
  readonly suggest?: true;
  readonly timeZone?: string;
  readonly actor: string;
  readonly dryRun?: true;
};

const expected = (field: string, what: string, reason: string): KlachtError =>
  new KlachtError('invalid', 'invalid-input', `${field}: expected ${what}`, { field, reason });

/** The source of a file, which can be read twice, or of a pipe, which can be read once. */
const sourceOf = (file: string): ImportOptions['csv'] => {
  if (file === '-') return process.stdin;
  return statSync(file).isFile() ? () => createReadStream(file) : createReadStream(file);
};

/** Tells how the file was read, where nobody said so and it is unusual. */
const readLine = ({ encoding, delimiter }: ImportSummary, language: Language): string => {
  if (encoding === null || delimiter === null) return '';
  if (encoding === 'utf-8' && delimiter === ',') return '';
  return `${toldWords(language).readAs(encoding, delimiter)}\n`;
};

/** The events of each year by type, and that this was only tried. */
const eventsText = (events: readonly EventsInYear[], language: Language): string => {
  const { eventHeads, dryRun } = toldWords(language);
  const names = factNamesIn(language);
  const rows = events.map(({ year, type, count }) => [
    year,
    language === 'nl' ? names.event(type) : type,
    String(count),
  ]);
  const { lines } = tableOf([...eventHeads], rows, Infinity);
  return `${lines.join('')}${dryRun}\n`;
};

const textOf = (summary: ImportSummary, language: Language): string =>
  `${toldWords(language).imported(summary)}\n`;

/** Writes a first mapping of a register, and tells what is to be filled in. */
const suggest = async (file: string, options: GlobalOptions & Options): Promise<void> => {
  if (options.mapping !== undefined)
    throw expected('--suggest', 'no --mapping beside it', 'suggest-and-mapping');
  if (file === '-' || !statSync(file).isFile())
    throw expected('FILE', 'a file that can be read twice, not a pipe', 'read-twice');
  checkOutput(options.output, [file]);
  const { mapping: suggested, notes } = await suggestMapping({
    csv: () => createReadStream(file),
    name: file,
    source: path.parse(file).name,
    ...(options.timeZone === undefined
      ? {}
      : { timeZone: parseInput(timeZone, options.timeZone, '--time-zone') }),
    procedure: openingOf(options).procedures?.at(-1) ?? bitonic,
    language: options.lang,
  });
  for (const note of notes) tell(note);
  await withOutput(options.output, (write) => write(`${harmlessJson(suggested, 2)}\n`));
};

export const importCommand: CliCommand = (done) =>
  new Command('import')
    .argument('<file>')
    .option('--mapping <file>')
    .option('--suggest')
    .option('--time-zone <zone>')
    .option('--dry-run')
    .addOption(
      fromVariable(
        'KLACHT_ACTOR',
        new Option('--actor <name>').argParser(actorName).default('import'),
      ),
    )
    .action(async (file: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      if (file !== '-') expectFile('FILE', file);
      if (options.suggest === true) {
        await suggest(file, options);
        return;
      }
      if (options.timeZone !== undefined)
        throw expected('--time-zone', 'it with --suggest', 'zone-without-suggest');
      if (options.mapping === undefined) {
        throw expected(
          '--mapping',
          'a file, which import --suggest FILE makes; got none',
          'no-mapping',
        );
      }
      const wanted = parseInput(mapping, readJson('--mapping', options.mapping), options.mapping);
      checkOutput(options.output, [...(file === '-' ? [] : [file]), options.mapping]);
      const problems: Problem[] = [];
      const lines = problemLines(tellLine, options.lang);
      const isDry = options.dryRun === true;
      const { summary, events } = await withJournal(
        options,
        isDry ? 'if-there' : 'create',
        async (journal) => {
          const now = (await clockFor(options, journal))();
          const earlier = await earlierNumbers(journal, wanted.source);
          return withProgress(
            'import',
            async (onProgress): Promise<Tried> => {
              const asked = {
                journal,
                csv: sourceOf(file),
                name: file === '-' ? 'standard input' : file,
                mapping: wanted,
                actor: options.actor,
                now,
                earlier,
                ...(isDry ? {} : { knownRows: journal.knownRows }),
                onProblem: options.json ? (one: Problem) => problems.push(one) : lines.add,
                onProgress,
              };
              return isDry
                ? tryImport(asked)
                : { summary: await importRegister(asked), events: [] };
            },
            ...(file === '-' ? [] : [statSync(file).size]),
          );
        },
        ({ summary }) => summary.newComplaints + summary.knownComplaints === 0,
      );
      lines.end();
      const read = wanted.delimiter === undefined ? readLine(summary, options.lang) : '';
      await withOutput(options.output, (write) =>
        write(
          options.json
            ? `${harmlessJson({ ...summary, problems, ...(isDry ? { events } : {}) }, 2)}\n`
            : read +
                textOf(summary, options.lang) +
                (isDry ? eventsText(events, options.lang) : ''),
        ),
      );
      done(summary.refusedRows + summary.refusedFacts > 0 ? EXIT.found : EXIT.done);
    });
