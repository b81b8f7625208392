import { Argument, Command } from 'commander';
import { harmlessJson } from '../../ground/harmless.ts';
import { openRegisterView } from '../../view-stores/sqlite-register-view.ts';
import { viewsPathOf } from '../../use-cases/journal-files.ts';
import { type GlobalOptions, withJournal } from '../context.ts';
import { EXIT } from '../exit.ts';
import { withOutput } from '../output.ts';
import { progressOf } from '../progress-line.ts';
import type { CliCommand } from './command.ts';
import { tell } from '../tell.ts';

type Options = { readonly setAside?: true };

/** Runs with a signal that Ctrl-C aborts; a second one ends the process. */
const interruptible = async (work: (signal: AbortSignal) => Promise<void>): Promise<boolean> => {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    await work(stop.signal);
  } finally {
    process.off('SIGINT', interrupt);
  }
  return stop.signal.aborted;
};

export const rebuildCommand: CliCommand = (done) =>
  new Command('rebuild')
    .addArgument(new Argument('[view]', 'which').choices(['register']).default('register'))
    .option('--set-aside', 'leave out what it cannot read, and list it, instead of stopping there')
    .addHelpText(
      'after',
      `
The new one takes the place of the old one in one step. Interrupted (Ctrl-C) or killed, it leaves
the old one as it was, and is taken up again the next time. Prints the events that were set aside,
and ends with 1 when there are any, or when it was interrupted.

Examples:
  $ klacht rebuild
  $ klacht rebuild register --set-aside --json`,
    )
    .action(async (_view: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      await withJournal(options, 'existing', async ({ store, procedures }) => {
        const view = openRegisterView(viewsPathOf(options), procedures);
        const progress = progressOf('register');
        try {
          const interrupted = await interruptible((signal) =>
            view.rebuild(store, {
              signal,
              onProgress: progress.update,
              onPoison: options.setAside ? 'set-aside' : 'stop',
            }),
          );
          progress.stop();
          if (interrupted) {
            tell('interrupted; the register is as it was');
            return done(EXIT.found);
          }
          const setAside = view.setAside();
          await withOutput(options.output, async (write) => {
            if (options.json) return write(`${harmlessJson(setAside)}\n`);
            for (const { stream, revision, position, type, why } of setAside) {
              await write(`${stream} revision ${revision} (@${position}): ${type}: ${why}\n`);
            }
          });
          done(setAside.length === 0 ? EXIT.done : EXIT.found);
        } finally {
          progress.stop();
          view.close();
        }
      });
    });
