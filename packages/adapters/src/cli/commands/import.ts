import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { bitonic, KlachtError, parseInput, timeZone } from '@klacht/domain';
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
import { expectFile, readJson } from '../input-file.ts';
import { withOutput } from '../output.ts';
import { problemLines } from '../problem-lines.ts';
import { withProgress } from '../progress-line.ts';
import { tableOf } from '../table.ts';
import { tell, tellLine } from '../tell.ts';
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

const expected = (field: string, what: string): KlachtError =>
  new KlachtError('invalid', 'invalid-input', `${field}: expected ${what}`, { field });

/** The source of a file, which can be read twice, or of a pipe, which can be read once. */
const sourceOf = (file: string): ImportOptions['csv'] => {
  if (file === '-') return process.stdin;
  return statSync(file).isFile() ? () => createReadStream(file) : createReadStream(file);
};

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const known = (count: number): string => `${count} ${count === 1 ? 'was' : 'were'} known`;

/** Tells how the file was read, where nobody said so and it is unusual. */
const readLine = ({ encoding, delimiter }: ImportSummary): string => {
  if (encoding === null || (encoding === 'utf-8' && delimiter === ',')) return '';
  return `Read as ${encoding}, with ${JSON.stringify(delimiter)} between the cells.\n`;
};

/** The events of each year by type, and that this was only tried. */
const eventsText = (events: readonly EventsInYear[]): string => {
  const rows = events.map(({ year, type, count }) => [year, type, String(count)]);
  const { lines } = tableOf(['Year', 'Event', 'Count'], rows, Infinity);
  return `${lines.join('')}A dry run: nothing was recorded.\n`;
};

const textOf = (summary: ImportSummary): string =>
  [
    `${counted(summary.rows, 'row')}: ${counted(summary.newComplaints, 'complaint')} came in, ${known(summary.knownComplaints)}.`,
    `${counted(summary.recorded, 'event')} recorded, ${known(summary.repeated)}.`,
    `${counted(summary.refusedRows, 'row')} and ${counted(summary.refusedFacts, 'fact')} refused; ${counted(summary.copies, 'exact copy', 'exact copies')}.`,
    '',
  ].join('\n');

/** Writes a first mapping of a register, and tells what is to be filled in. */
const suggest = async (file: string, options: GlobalOptions & Options): Promise<void> => {
  if (options.mapping !== undefined) throw expected('--suggest', 'no --mapping beside it');
  if (file === '-' || !statSync(file).isFile())
    throw expected('FILE', 'a file that can be read twice, not a pipe');
  checkOutput(options.output, [file]);
  const { mapping: suggested, notes } = await suggestMapping({
    csv: () => createReadStream(file),
    name: file,
    source: path.parse(file).name,
    ...(options.timeZone === undefined
      ? {}
      : { timeZone: parseInput(timeZone, options.timeZone, '--time-zone') }),
    procedure: openingOf(options).procedures?.at(-1) ?? bitonic,
  });
  for (const note of notes) tell(note);
  await withOutput(options.output, (write) => write(`${harmlessJson(suggested, 2)}\n`));
};

export const importCommand: CliCommand = (done) =>
  new Command('import')
    .argument('<file>', 'the register, or - for standard input')
    .option('--mapping <file>', 'which column is what, as JSON; required unless --suggest')
    .option('--suggest', 'only write a first mapping, made from the register itself')
    .option('--time-zone <zone>', "of --suggest: where the register's clock hangs")
    .option('--dry-run', 'only tell what would come in, and record nothing')
    .option('--actor <name>', 'who imports', actorName, 'import')
    .addHelpText(
      'after',
      `
What is impossible is refused and named on stderr, with the row as a spreadsheet numbers it; the
rest of its row comes in. With --json the summary on stdout holds the problems too.

--suggest writes a mapping that is accepted as it is, and tells on stderr, one by one, what it could
not decide. Look at it before it is used.

Examples:
  $ klacht import --suggest register.csv -o mapping.json
  $ klacht import register.csv --mapping mapping.json --dry-run
  $ klacht import register.csv --mapping mapping.json
  $ klacht import register.csv --mapping mapping.json --json -o import.json
  $ klacht import - --mapping mapping.json < register.csv`,
    )
    .action(async (file: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      if (file !== '-') expectFile('FILE', file);
      if (options.suggest === true) {
        await suggest(file, options);
        return;
      }
      if (options.timeZone !== undefined) throw expected('--time-zone', 'it with --suggest');
      if (options.mapping === undefined) {
        throw expected('--mapping', 'a file, which import --suggest FILE makes; got none');
      }
      const wanted = parseInput(mapping, readJson('--mapping', options.mapping), options.mapping);
      checkOutput(options.output, [...(file === '-' ? [] : [file]), options.mapping]);
      const problems: Problem[] = [];
      const lines = problemLines(tellLine);
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
      );
      lines.end();
      const read = wanted.delimiter === undefined ? readLine(summary) : '';
      await withOutput(options.output, (write) =>
        write(
          options.json
            ? `${harmlessJson({ ...summary, problems, ...(isDry ? { events } : {}) }, 2)}\n`
            : read + textOf(summary) + (isDry ? eventsText(events) : ''),
        ),
      );
      done(summary.refusedRows + summary.refusedFacts > 0 ? EXIT.found : EXIT.done);
    });
