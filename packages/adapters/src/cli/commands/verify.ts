import { Command } from 'commander';
import { parseInput } from '@klacht/domain';
import { harmlessJson } from '../../ground/harmless.ts';
import type { Fault } from '../../proof/fault.ts';
import { treeHead } from '../../proof/tree-head.ts';
import { verifyJournal } from '../../proof/verify-journal.ts';
import { type GlobalOptions, withJournal } from '../context.ts';
import { EXIT } from '../exit.ts';
import { readJson } from '../input-file.ts';
import { withOutput } from '../output.ts';
import { checkOutput } from '../output-file.ts';
import { withProgress } from '../progress-line.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly head?: string };

const lineOf = ({ stream, revision, position, kind, message }: Fault): string => {
  const where = stream === null ? 'the journal' : `${stream} revision ${revision}`;
  const at = position === null ? '' : ` (@${position})`;
  return `${where}${at}: ${kind}: ${message}\n`;
};

export const verifyCommand: CliCommand = (done) =>
  new Command('verify')
    .option('--head <file>', 'a head that seal signed, kept where nobody could change it')
    .addHelpText(
      'after',
      `
Checks every event, every chain and every signed head; prints the first fault and ends with 1.
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
        withJournal(options, 'existing', ({ store }) =>
          verifyJournal(store, { ...(head === undefined ? {} : { head }), onProgress }),
        ),
      );
      const text = fault === null ? '' : lineOf(fault);
      await withOutput(options.output, (write) =>
        write(options.json ? `${harmlessJson(fault)}\n` : text),
      );
      done(fault === null ? EXIT.done : EXIT.found);
    });
