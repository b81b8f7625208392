import { createReadStream, statSync } from 'node:fs';
import { Command } from 'commander';
import { parseInput } from '@klacht/domain';
import { harmlessJson } from '../../ground/harmless.ts';
import {
  importRegister,
  type ImportOptions,
  type ImportSummary,
  mapping,
  type Problem,
} from '../../intake/csv/import-register.ts';
import { nowOf, type GlobalOptions, withJournal } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { expectFile, readJson } from '../input-file.ts';
import { withOutput } from '../output.ts';
import { problemLines } from '../problem-lines.ts';
import { progressOf } from '../progress-line.ts';
import { tellLine } from '../tell.ts';
import { actorName } from './actor.ts';
import { checkOutput } from '../output-file.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly mapping: string; readonly actor: string };

/** A file can be read twice; a pipe once. */
const sourceOf = (file: string): ImportOptions['csv'] =>
  statSync(file).isFile() ? () => createReadStream(file) : createReadStream(file);

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const known = (count: number): string => `${count} ${count === 1 ? 'was' : 'were'} known`;

/** Where nobody said how to read the file, and it was not read as most are. */
const readLine = ({ encoding, delimiter }: ImportSummary): string => {
  if (encoding === null || (encoding === 'utf-8' && delimiter === ',')) return '';
  return `Read as ${encoding}, with ${JSON.stringify(delimiter)} between the cells.\n`;
};

const textOf = (summary: ImportSummary): string =>
  [
    `${counted(summary.rows, 'row')}: ${counted(summary.newComplaints, 'complaint')} came in, ${known(summary.knownComplaints)}.`,
    `${counted(summary.recorded, 'event')} recorded, ${known(summary.repeated)}.`,
    `${counted(summary.refusedRows, 'row')} and ${counted(summary.refusedFacts, 'fact')} refused; ${counted(summary.copies, 'exact copy', 'exact copies')}.`,
    '',
  ].join('\n');

export const importCommand: CliCommand = (done) =>
  new Command('import')
    .description('an existing register in CSV, XLSX or ODS, a row a complaint; twice is once')
    .argument('<file>', 'the register')
    .requiredOption('--mapping <file>', 'which column is what, as JSON')
    .option('--actor <name>', 'who imports', actorName, 'import')
    .addHelpText(
      'after',
      `
What is impossible is refused and named on stderr, with the row as a spreadsheet numbers it; the
rest of its row comes in. With --json the summary on stdout holds the problems too.

Examples:
  $ klacht import register.csv --mapping mapping.json
  $ klacht import register.csv --mapping mapping.json --json -o import.json`,
    )
    .action(async (file: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      const wanted = parseInput(mapping, readJson('--mapping', options.mapping), options.mapping);
      expectFile('FILE', file);
      checkOutput(options.output, [file, options.mapping]);
      const progress = progressOf('import', statSync(file).size);
      const problems: Problem[] = [];
      const lines = problemLines(tellLine);
      const summary = await withJournal(options, 'create', (journal) =>
        importRegister({
          journal,
          csv: sourceOf(file),
          name: file,
          mapping: wanted,
          actor: options.actor,
          now: nowOf(options),
          onProblem: (problem) => {
            if (options.json) problems.push(problem);
            else lines.add(problem);
          },
          onProgress: progress.update,
        }),
      );
      progress.stop();
      lines.end();
      const read = wanted.delimiter === undefined ? readLine(summary) : '';
      await withOutput(options.output, (write) =>
        write(
          options.json ? `${harmlessJson({ ...summary, problems }, 2)}\n` : read + textOf(summary),
        ),
      );
      done(summary.refusedRows + summary.refusedFacts > 0 ? EXIT.found : EXIT.done);
    });
