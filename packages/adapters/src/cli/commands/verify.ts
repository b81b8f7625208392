import { Command } from 'commander';
import { parseInput } from '@klacht/domain';
import { faultLine } from '../../words/fault-words.ts';
import { harmlessJson } from '../../ground/harmless.ts';
import { treeHead } from '../../proof/tree-head.ts';
import { verifyAll } from '../../use-cases/verify-all.ts';
import { type GlobalOptions, withJournal } from '../context.ts';
import { EXIT } from '../exit.ts';
import { readJson } from '../../ground/input-file.ts';
import { withOutput } from '../output.ts';
import { checkOutput } from '../output-file.ts';
import { withProgress } from '../progress-line.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly head?: string };

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
        verifyAll(journal, { ...(head === undefined ? {} : { head }), onProgress }),
      ),
    );
    const text = fault === null ? '' : `${faultLine(fault, options.lang)}\n`;
    await withOutput(options.output, (write) =>
      write(options.json ? `${harmlessJson(fault)}\n` : text),
    );
    done(fault === null ? EXIT.done : EXIT.found);
  });
