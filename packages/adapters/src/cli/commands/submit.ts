import { createReadStream } from 'node:fs';
import { Command, Option } from 'commander';
import { harmlessJson } from '../../ground/harmless.ts';
import { linesOf } from '../../ground/lines.ts';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import { type LineAnswer, submitCommands } from '../../use-cases/submit-commands.ts';
import { clockFor, type GlobalOptions, withJournal } from '../context.ts';
import { EXIT } from '../exit.ts';
import { EXIT_OF_KIND } from '../exit-codes.ts';
import { expectFile } from '../../ground/input-file.ts';
import { withOutput } from '../output.ts';
import { fromVariable } from '../from-variable.ts';
import { actorName } from './actor.ts';
import { checkOutput } from '../output-file.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly actor?: string };

/** The exit code of an answer; the worst of all is the command's. */
const exitCodeFor = ({ outcome }: LineAnswer): number =>
  outcome === 'recorded' || outcome === 'repeated' ? EXIT.done : EXIT_OF_KIND[outcome];

export const submitCommand: CliCommand = (done) =>
  new Command('submit')
    .argument('<file>')
    .addOption(fromVariable('KLACHT_ACTOR', new Option('--actor <name>').argParser(actorName)))
    .action(async (file: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      if (file !== '-') {
        expectFile('FILE', file);
        checkOutput(options.output, [file]);
      }
      const name = file === '-' ? 'standard input' : file;
      const input: AsyncIterable<Buffer> = file === '-' ? process.stdin : createReadStream(file);
      let worst: number = EXIT.done;
      const give = (journal: OpenJournal) =>
        withOutput(options.output, async (write) => {
          const { actor } = options;
          const present = await clockFor(options, journal);
          const givenBy = () => ({
            now: present(),
            ...(actor === undefined ? {} : { actor }),
          });
          for await (const answer of submitCommands(journal, linesOf(input), name, givenBy)) {
            worst = Math.max(worst, exitCodeFor(answer));
            await write(`${harmlessJson(answer)}\n`);
          }
        });
      await withJournal(options, 'create', give, () => worst !== EXIT.done);
      done(worst);
    });
