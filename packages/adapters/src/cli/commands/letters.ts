import { Command } from 'commander';
import { harmlessJson } from '../../ground/harmless.ts';
import { copyTemplates, loadTemplates } from '../../letters/load-templates.ts';
import { letterWords } from '../../words/letter-words.ts';
import type { GlobalOptions } from '../context.ts';
import { withOutput } from '../output.ts';
import type { CliCommand } from './command.ts';

const initCommand = (): Command =>
  new Command('init').argument('<folder>').action(async (folder: string, _, command: Command) => {
    const options = command.optsWithGlobals<GlobalOptions>();
    const files = copyTemplates(folder);
    await withOutput(options.output, (write) =>
      write(
        options.json
          ? `${harmlessJson(files)}\n`
          : `${letterWords(options.lang).copied(files.length, folder)}\n`,
      ),
    );
  });

const checkCommand = (): Command =>
  new Command('check').argument('<folder>').action((folder: string) => {
    loadTemplates(folder);
  });

export const lettersCommand: CliCommand = () =>
  new Command('letters').addCommand(initCommand()).addCommand(checkCommand());
