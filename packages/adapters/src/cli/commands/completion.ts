import { Argument, Command } from 'commander';
import { completionScripts, type Shell, shells } from '../completion/scripts.ts';
import type { GlobalOptions } from '../context.ts';
import { withOutput } from '../output.ts';
import type { CliCommand } from './command.ts';

export const completionCommand: CliCommand = () =>
  new Command('completion')
    .addArgument(new Argument('<shell>').choices(shells))
    .action(async (shell: Shell, _, command: Command) => {
      const { output } = command.optsWithGlobals<GlobalOptions>();
      await withOutput(output, (write) => write(completionScripts[shell]));
    });
