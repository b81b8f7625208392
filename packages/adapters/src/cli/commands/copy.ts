import { Command } from 'commander';
import { type EventStore, KlachtError } from '@klacht/domain';
import { harmlessJson } from '../../ground/harmless.ts';
import { type Copied, copyJournal, type CopyOptions } from '../../use-cases/copy-journal.ts';
import { filesOf } from '../../use-cases/journal-files.ts';
import { openStore } from '../../use-cases/open-store.ts';
import { sealCopy } from '../../use-cases/seal-copy.ts';
import { nameBeside, withoutPassword } from '../../use-cases/store-address.ts';
import { type GlobalOptions, withJournal } from '../context.ts';
import { withOutput } from '../output.ts';
import { checkOutput, isSameFile } from '../output-file.ts';
import { progressOf } from '../progress-line.ts';
import type { CliCommand } from './command.ts';
import { tell } from '../tell.ts';

type Options = { readonly from: string; readonly to: string; readonly seal?: true };

/** The two would be found the same, and nothing would have been copied. */
const refuseItself = ({ from, to }: Options): void => {
  const bothFiles = from.startsWith('sqlite:') && to.startsWith('sqlite:');
  const isItself = bothFiles
    ? isSameFile(nameBeside(from) ?? '', nameBeside(to) ?? '')
    : from === to;
  if (!isItself) return;
  const value = withoutPassword(to);
  throw new KlachtError(
    'invalid',
    'same-store',
    `--to: expected another journal than that of --from, got '${value}'`,
    { field: '--to', value },
  );
};

const KEYS_STAY =
  'the keys were not copied: bring the file with the keys, and its master key, yourself';

const DESTROY_PLAIN =
  'the journal that was copied still holds every text: once the copy is in use, destroy that journal, its views and every backup of them yourself';

const copyAsItIs = async (
  source: EventStore,
  to: string,
  options: CopyOptions,
): Promise<Copied> => {
  const target = await openStore(to, 'create', '--to');
  try {
    return await copyJournal(source, target, options);
  } finally {
    await target.close();
  }
};

const textOf = ({ events, added, streams }: Copied, { seal }: Options): string => {
  const same = seal
    ? 'sealed and chained, and read back the same'
    : 'the counts and the last hash of each stream are the same';
  return `${events} events in ${streams} streams, ${added} of them copied now; ${same}.\n`;
};

export const copyCommand: CliCommand = () =>
  new Command('copy')
    .requiredOption('--from <url>', 'the journal: sqlite:PATH or esdb://HOST')
    .requiredOption('--to <url>', 'an empty one, or one that an earlier copy did not finish')
    .option('--seal', 'seals and chains the copy of a journal whose texts stand open')
    .addHelpText(
      'after',
      `
Ids, order, both dates, hashes and sealed texts stay as they are. Interrupted or killed, it goes on
where it was the next time. It refuses a target that holds something else. Let nobody write to
either meanwhile. The keys are in a file of their own, which is not copied.

With --seal the journal is one that was kept without keys and hashes. Ids, order and both dates stay;
texts are sealed under new keys, in the file that --keys names, or beside the copy.

Examples:
  $ klacht copy --from sqlite:klacht.db --to 'esdb://127.0.0.1:2113?tls=false'
  $ klacht copy --from 'esdb://127.0.0.1:2113?tls=false' --to sqlite:copy.db
  $ klacht copy --seal --from sqlite:plain.db --to sqlite:klacht.db`,
    )
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      const { from, to, output } = options;
      nameBeside(from, '--from');
      nameBeside(to, '--to');
      checkOutput(
        output,
        [from, to].flatMap((store) => filesOf({ ...options, store })),
      );
      refuseItself(options);
      const source = await openStore(options.from, 'existing', '--from');
      const progress = progressOf('copy');
      try {
        const told = { onProgress: progress.update };
        const copied = options.seal
          ? await withJournal({ ...options, store: to }, 'create', (target) =>
              sealCopy(source, target, told),
            )
          : await copyAsItIs(source, to, told);
        progress.stop();
        tell(options.seal ? DESTROY_PLAIN : KEYS_STAY);
        await withOutput(options.output, (write) =>
          write(options.json ? `${harmlessJson(copied)}\n` : textOf(copied, options)),
        );
      } finally {
        progress.stop();
        await source.close();
      }
    });
