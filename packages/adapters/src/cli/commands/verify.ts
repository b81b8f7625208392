import { Command } from 'commander';
import { type Language, parseInput } from '@klacht/domain';
import { faultInWords } from '../../words/fault-words.ts';
import { toldWords } from '../../words/told-words.ts';
import { harmlessJson } from '../../ground/harmless.ts';
import { treeHead } from '../../proof/tree-head.ts';
import { type FoundFault, verifyAll } from '../../use-cases/verify-all.ts';
import { type GlobalOptions, withJournal } from '../context.ts';
import { EXIT } from '../exit.ts';
import { readJson } from '../input-file.ts';
import { withOutput } from '../output.ts';
import { checkOutput } from '../output-file.ts';
import { withProgress } from '../progress-line.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly head?: string };

const lineOf = (
  { stream, revision, position, kind, message }: FoundFault,
  language: Language,
): string => {
  const words = toldWords(language);
  const isBeside = kind === 'register-differs' || kind.startsWith('document-');
  const beside = isBeside ? words.besideJournal : words.theJournal;
  const where = stream === null ? beside : `${stream} ${words.revision} ${revision}`;
  const at = position === null ? '' : ` (@${position})`;
  return `${where}${at}: ${faultInWords(kind, message, language)}\n`;
};

export const verifyCommand: CliCommand = (done) =>
  new Command('verify').option('--head <file>').action(async (_, command: Command) => {
    const options = command.optsWithGlobals<GlobalOptions & Options>();
    checkOutput(options.output, options.head === undefined ? [] : [options.head]);
    const head =
      options.head === undefined
        ? undefined
        : parseInput(treeHead, readJson('--head', options.head), options.head);
    const fault = await withProgress('verify', (onProgress) =>
      withJournal(options, 'existing', (journal) =>
        verifyAll(journal, options, { ...(head === undefined ? {} : { head }), onProgress }),
      ),
    );
    const text = fault === null ? '' : lineOf(fault, options.lang);
    await withOutput(options.output, (write) =>
      write(options.json ? `${harmlessJson(fault)}\n` : text),
    );
    done(fault === null ? EXIT.done : EXIT.found);
  });
