import { Command } from 'commander';
import { toldWords } from '../../words/told-words.ts';
import { harmlessJson } from '../../ground/harmless.ts';
import { copyStore, sealIntoStore } from '../../use-cases/privacy/copy-store.ts';
import { nameBeside } from '../../use-cases/opening/store-address.ts';
import { checkOutputOf, type GlobalOptions, openingOf } from '../context.ts';
import { withOutput } from '../output.ts';
import { withProgress } from '../progress-line.ts';
import type { CliCommand } from './command.ts';
import { tell } from '../tell.ts';

type Options = { readonly from: string; readonly to: string; readonly seal?: true };

export const copyCommand: CliCommand = () =>
  new Command('copy')
    .requiredOption('--from <url>')
    .requiredOption('--to <url>')
    .option('--seal')
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
      const words = toldWords(options.lang);
      tell(seal ? words.destroyPlain : words.bringKeys);
      await withOutput(options.output, (write) =>
        write(
          options.json ? `${harmlessJson(copied)}\n` : `${words.copied(copied, seal === true)}\n`,
        ),
      );
    });
