import { Command } from 'commander';
import { parseInput } from '@klacht/domain';
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

const lineOf = ({ stream, revision, position, kind, message }: FoundFault): string => {
  const isBeside = kind === 'register-differs' || kind.startsWith('document-');
  const beside = isBeside ? 'beside the journal' : 'the journal';
  const where = stream === null ? beside : `${stream} revision ${revision}`;
  const at = position === null ? '' : ` (@${position})`;
  return `${where}${at}: ${kind}: ${message}\n`;
};

export const verifyCommand: CliCommand = (done) =>
  new Command('verify')
    .option('--head <file>', 'a head that seal signed, kept where nobody could change it')
    .addHelpText(
      'after',
      `
Checks every event, every chain and every signed head, then what stands beside the journal: the keys
against the erasures, the documents against what was recorded of them, and the live register against a
fold. Prints the first fault and ends with 1.
Without --head, a journal that was cut off or rebuilt whole cannot be told from a sound one.
With --json it prints the fault as an object, or null.

Examples:
  $ klacht verify
  $ klacht verify --head head-2026-01-15.json`,
    )
    .action(async (_, command: Command) => {
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
      const text = fault === null ? '' : lineOf(fault);
      await withOutput(options.output, (write) =>
        write(options.json ? `${harmlessJson(fault)}\n` : text),
      );
      done(fault === null ? EXIT.done : EXIT.found);
    });
