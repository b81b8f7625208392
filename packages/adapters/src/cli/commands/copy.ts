import { Command } from 'commander';
import { harmlessJson } from '../../ground/harmless.ts';
import type { Copied } from '../../use-cases/copy-journal.ts';
import { copyStore, sealIntoStore } from '../../use-cases/copy-store.ts';
import { nameBeside } from '../../use-cases/store-address.ts';
import { checkOutputOf, type GlobalOptions, openingOf } from '../context.ts';
import { withOutput } from '../output.ts';
import { withProgress } from '../progress-line.ts';
import type { CliCommand } from './command.ts';
import { tell } from '../tell.ts';

type Options = { readonly from: string; readonly to: string; readonly seal?: true };

const KEYS_STAY =
  'the keys and the documents were not copied: bring the file with the keys, its master key, and the documents yourself';

const DESTROY_PLAIN =
  'the journal that was copied still holds every text: once the copy is in use, destroy that journal, its views and every backup of them yourself';

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
either meanwhile. The keys and the documents are beside the journal, and are not copied.

With --seal the journal is one that was kept without keys and hashes. Ids, order and both dates stay;
texts are sealed under new keys, in the file that --keys names, or beside the copy.

Examples:
  $ klacht copy --from sqlite:klacht.db --to 'esdb://127.0.0.1:2113?tls=false'
  $ klacht copy --from 'esdb://127.0.0.1:2113?tls=false' --to sqlite:copy.db
  $ klacht copy --seal --from sqlite:plain.db --to sqlite:klacht.db`,
    )
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      const { from, to, seal } = options;
      nameBeside(from, 'from');
      nameBeside(to, 'to');
      checkOutputOf(options, from, to);
      const copied = await withProgress('copy', (onProgress) =>
        seal
          ? sealIntoStore({ from, to }, openingOf(options), { onProgress })
          : copyStore({ from, to }, { onProgress }),
      );
      tell(seal ? DESTROY_PLAIN : KEYS_STAY);
      await withOutput(options.output, (write) =>
        write(options.json ? `${harmlessJson(copied)}\n` : textOf(copied, options)),
      );
    });
