import { Command } from 'commander';
import { KlachtError } from '@klacht/domain';
import { harmlessJson } from '../../ground/harmless.ts';
import { copyJournal } from '../../use-cases/copy-journal.ts';
import { filesOf } from '../../use-cases/journal-files.ts';
import { openStore } from '../../use-cases/open-store.ts';
import { nameBeside, withoutPassword } from '../../use-cases/store-address.ts';
import type { GlobalOptions } from '../context.ts';
import { withOutput } from '../output.ts';
import { checkOutput, isSameFile } from '../output-file.ts';
import { progressOf } from '../progress.ts';
import type { CliCommand } from './command.ts';
import { tell } from '../tell.ts';

type Options = { readonly from: string; readonly to: string };

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

export const copyCommand: CliCommand = () =>
  new Command('copy')
    .description('copies a journal into another store, as it is stored, and compares the two')
    .requiredOption('--from <url>', 'the journal: sqlite:PATH or esdb://HOST')
    .requiredOption('--to <url>', 'an empty one, or one that an earlier copy did not finish')
    .addHelpText(
      'after',
      `
Ids, order, both dates, hashes and sealed texts stay as they are. Interrupted or killed, it goes on
where it was the next time. It refuses a target that holds something else. Let nobody write to
either meanwhile. The keys are in a file of their own, which is not copied.

Examples:
  $ klacht copy --from sqlite:klacht.db --to 'esdb://127.0.0.1:2113?tls=false'
  $ klacht copy --from 'esdb://127.0.0.1:2113?tls=false' --to sqlite:copy.db`,
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
      try {
        const target = await openStore(options.to, 'create', '--to');
        const progress = progressOf('copy');
        try {
          const copied = await copyJournal(source, target, { onProgress: progress.update });
          progress.stop();
          tell(
            'the keys were not copied: bring the file with the keys, and its master key, yourself',
          );
          const { events, added, streams } = copied;
          await withOutput(options.output, (write) =>
            write(
              options.json
                ? `${harmlessJson(copied)}\n`
                : `${events} events in ${streams} streams, ${added} of them copied now; the counts and the last hash of each stream are the same.\n`,
            ),
          );
        } finally {
          progress.stop();
          await target.close();
        }
      } finally {
        await source.close();
      }
    });
