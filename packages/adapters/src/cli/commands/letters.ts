import path from 'node:path';
import { Command } from 'commander';
import { harmlessJson } from '../../ground/harmless.ts';
import { copyTemplates } from '../../letters/copy-templates.ts';
import { loadTemplates } from '../../letters/load-templates.ts';
import { isOurs } from '../../letters/ours.ts';
import { letterWords } from '../../words/letter-words.ts';
import type { GlobalOptions } from '../context.ts';
import { withOutput } from '../output.ts';
import type { CliCommand } from './command.ts';

type InitOptions = GlobalOptions & { readonly language?: string };

const initCommand = (): Command =>
  new Command('init')
    .argument('<folder>')
    .option('--language <code>')
    .action(async (folder: string, _, command: Command) => {
      const options = command.optsWithGlobals<InitOptions>();
      const { language } = options;
      const files = copyTemplates(folder, language);
      const words = letterWords(options.lang);
      const said =
        language === undefined || isOurs(language)
          ? words.copied(files.length, folder)
          : words.toTranslate(files.length, path.join(folder, language));
      await withOutput(options.output, (write) =>
        write(options.json ? `${harmlessJson(files)}\n` : `${said}\n`),
      );
    });

const checkCommand = (): Command =>
  new Command('check').argument('<folder>').action((folder: string) => {
    loadTemplates(folder);
  });

export const lettersCommand: CliCommand = () =>
  new Command('letters').addCommand(initCommand()).addCommand(checkCommand());
