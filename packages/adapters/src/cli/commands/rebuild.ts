import { Argument, Command } from 'commander';
import { harmlessJson } from '../../ground/harmless.ts';
import { stopSignal } from '../../ground/stop-signal.ts';
import { rebuildRegister } from '../../use-cases/rebuild-register.ts';
import { type GlobalOptions, withJournal } from '../context.ts';
import { EXIT } from '../exit.ts';
import { withOutput } from '../output.ts';
import { withProgress } from '../progress-line.ts';
import type { CliCommand } from './command.ts';
import { tell } from '../tell.ts';
import { tellNotice } from '../tell-notice.ts';

type Options = { readonly setAside?: true };

/** Runs with a signal that Ctrl-C aborts; a second one ends the process. */
const interruptible = async <Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const stop = stopSignal();
  try {
    return await work(stop.signal);
  } finally {
    stop.release();
  }
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
      const onPoison = options.setAside ? 'set-aside' : 'stop';
      await withJournal(options, 'existing', async (journal) => {
        const rebuilt = await withProgress('register', (onProgress) =>
          interruptible((signal) =>
            rebuildRegister(journal, options, {
              signal,
              onProgress,
              onPoison,
              onNotice: tellNotice,
            }),
          ),
        );
        if (rebuilt.outcome === 'interrupted') {
          tell('interrupted; the register is as it was');
          return done(EXIT.found);
        }
        const { setAside } = rebuilt;
        await withOutput(options.output, async (write) => {
          if (options.json) return write(`${harmlessJson(setAside)}\n`);
          for (const { stream, revision, position, type, why } of setAside) {
            await write(`${stream} revision ${revision} (@${position}): ${type}: ${why}\n`);
          }
        });
        done(setAside.length === 0 ? EXIT.done : EXIT.found);
      });
    });
