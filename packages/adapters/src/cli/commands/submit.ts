import { createReadStream } from 'node:fs';
import { Command } from 'commander';
import { harmlessJson } from '../../ground/harmless.ts';
import { linesOf } from '../../ground/lines.ts';
import { type LineAnswer, submitCommands } from '../../use-cases/submit-commands.ts';
import { clockFor, type GlobalOptions, withJournal } from '../context.ts';
import { EXIT } from '../exit.ts';
import { EXIT_OF_KIND } from '../exit-codes.ts';
import { expectFile } from '../input-file.ts';
import { withOutput } from '../output.ts';
import { actorName } from './actor.ts';
import { checkOutput } from '../output-file.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly actor?: string };

/** The exit code of an answer; the worst of all is the command's. */
const exitCodeFor = ({ outcome }: LineAnswer): number =>
  outcome === 'recorded' || outcome === 'repeated' ? EXIT.done : EXIT_OF_KIND[outcome];

export const submitCommand: CliCommand = (done) =>
  new Command('submit')
    .argument('<file>', 'of commands, or - for standard input')
    .option('--actor <name>', 'who gives the commands that name no actor', actorName)
    .addHelpText(
      'after',
      `
A refused command does not stop the rest; the same commandId again adds nothing. In place of
complaintId a line may have number: "2026-0042".

Example of a line:
  {"commandId":"6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10","complaintId":"0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11",
   "actor":"anna","type":"Receive","data":{"at":"2026-04-02","channel":"email","subjects":["price"]}}

Examples:
  $ klacht submit commands.ndjson
  $ klacht submit - --actor anna < commands.ndjson`,
    )
    .action(async (file: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      if (file !== '-') {
        expectFile('FILE', file);
        checkOutput(options.output, [file]);
      }
      const name = file === '-' ? 'standard input' : file;
      const input: AsyncIterable<Buffer> = file === '-' ? process.stdin : createReadStream(file);
      let worst: number = EXIT.done;
      await withJournal(options, 'create', (journal) =>
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
        }),
      );
      done(worst);
    });
