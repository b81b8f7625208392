import { Command } from 'commander';
import { harmlessJson } from '../../ground/harmless.ts';
import { copyTemplates, loadTemplates } from '../../letters/load-templates.ts';
import { letterWords } from '../../words/letter-words.ts';
import type { GlobalOptions } from '../context.ts';
import { withOutput } from '../output.ts';
import type { CliCommand } from './command.ts';

const initCommand = (): Command =>
  new Command('init')
    .description('copies the templates to a folder; a file that is there stays as it is')
    .argument('<folder>', 'where to')
    .addHelpText(
      'after',
      `
Each is a text: {{field}} is filled in, {{#name}} … {{/name}} is there where the field or the content has
something to say. Change them, check them, and name the folder with --templates or KLACHT_LETTERS.

Example:
  $ klacht letters init letters`,
    )
    .action(async (folder: string, _, command: Command) => {
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
  new Command('check')
    .description('whether every template of a folder holds what it must; silent when it does')
    .argument('<folder>', 'of the templates')
    .addHelpText(
      'after',
      `
Example:
  $ klacht letters check letters`,
    )
    .action((folder: string) => {
      loadTemplates(folder);
    });

export const lettersCommand: CliCommand = () =>
  new Command('letters').addCommand(initCommand()).addCommand(checkCommand());
