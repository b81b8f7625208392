import { Argument, Command } from 'commander';
import { toldWords } from '../../words/told-words.ts';
import { harmlessJson } from '../../ground/harmless.ts';
import { stopSignal } from '../../ground/stop-signal.ts';
import { rebuildRegister } from '../../use-cases/rebuild-register.ts';
import { type GlobalOptions, withJournal } from '../context.ts';
import { EXIT } from '../exit.ts';
import { withOutput } from '../output.ts';
import { withProgress } from '../progress-line.ts';
import type { CliCommand } from './command.ts';
import { tell } from '../tell.ts';
import { tellNotices } from '../tell-notice.ts';

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
    .addArgument(new Argument('[view]').choices(['register']).default('register'))
    .option('--set-aside')
    .action(async (_view: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      const words = toldWords(options.lang);
      const onPoison = options.setAside ? 'set-aside' : 'stop';
      await withJournal(options, 'existing', async (journal) => {
        const rebuilt = await withProgress('register', (onProgress) =>
          interruptible((signal) =>
            rebuildRegister(journal, options, {
              signal,
              onProgress,
              onPoison,
              onNotice: tellNotices(options.lang),
            }),
          ),
        );
        if (rebuilt.outcome === 'interrupted') {
          tell(words.interrupted);
          return done(EXIT.found);
        }
        const { setAside } = rebuilt;
        await withOutput(options.output, async (write) => {
          if (options.json) return write(`${harmlessJson(setAside)}\n`);
          for (const event of setAside) await write(`${words.setAside(event)}\n`);
        });
        done(setAside.length === 0 ? EXIT.done : EXIT.found);
      });
    });
