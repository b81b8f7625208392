import { createReadStream, statSync } from 'node:fs';
import { Command } from 'commander';
import { parseInput } from '@klacht/domain';
import { asUtf8, importRegister, type ImportSummary } from '../../intake/csv/import-register.ts';
import { mapping } from '../../intake/csv/mapping.ts';
import type { Problem } from '../../intake/csv/row-commands.ts';
import { nowOf, type GlobalOptions, withJournal } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { expectFile, readJson } from '../input-file.ts';
import { withOutput } from '../output.ts';
import { progressOf } from '../progress.ts';
import { tellLine } from '../tell.ts';
import { actorName } from './actor.ts';
import { checkOutput } from '../output-file.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly mapping: string; readonly actor: string };

const lineOf = ({ row, column, value, reason, refused }: Problem): string => {
  const what = refused === 'nothing' ? 'noted' : `${refused} refused`;
  const where = column === null ? '' : `, ${column}: ${JSON.stringify(value)}`;
  return `row ${row}${where}: ${what}: ${reason}`;
};

/** Reads a file to its end, so that nothing is recorded of one that is damaged. A pipe is read once. */
const lookThrough = async (file: string): Promise<void> => {
  if (!statSync(file).isFile()) return;
  for await (const _ of asUtf8(createReadStream(file), file));
};

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const known = (count: number): string => `${count} ${count === 1 ? 'was' : 'were'} known`;

const textOf = (summary: ImportSummary): string =>
  [
    `${counted(summary.rows, 'row')}: ${counted(summary.newComplaints, 'complaint')} came in, ${known(summary.knownComplaints)}.`,
    `${counted(summary.recorded, 'event')} recorded, ${known(summary.repeated)}.`,
    `${counted(summary.refusedRows, 'row')} and ${counted(summary.refusedFacts, 'fact')} refused; ${counted(summary.copies, 'exact copy', 'exact copies')}.`,
    '',
  ].join('\n');

export const importCommand: CliCommand = (done) =>
  new Command('import')
    .description('an existing register in CSV, a row a complaint; twice is once')
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
      await lookThrough(file);
      const progress = progressOf('import', statSync(file).size);
      const problems: Problem[] = [];
      const summary = await withJournal(options, 'create', (journal) =>
        importRegister({
          journal,
          csv: createReadStream(file),
          mapping: wanted,
          actor: options.actor,
          now: nowOf(options),
          onProblem: (problem) => {
            if (options.json) problems.push(problem);
            else tellLine(lineOf(problem));
          },
          onProgress: progress.update,
        }),
      );
      progress.stop();
      await withOutput(options.output, (write) =>
        write(
          options.json ? `${JSON.stringify({ ...summary, problems }, null, 2)}\n` : textOf(summary),
        ),
      );
      done(summary.refusedRows + summary.refusedFacts > 0 ? EXIT.found : EXIT.done);
    });
