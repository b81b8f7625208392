import { Command, Option } from 'commander';
import type { TreeHead } from '../../proof/tree-head.ts';
import { signingKeyPathOf } from '../../use-cases/opening/journal-files.ts';
import { clockFor, type GlobalOptions, withJournal } from '../context.ts';
import { withOutput } from '../output.ts';
import { checkOutput } from '../output-file.ts';
import { expectPlace } from '../../ground/place.ts';
import { withProgress } from '../progress-line.ts';
import { signByKeyFile } from '../../use-cases/opening/sign-by-key-file.ts';
import { tellNotices } from '../tell-notice.ts';
import { fromVariable } from '../from-variable.ts';
import { actorName } from './actor.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly key?: string; readonly actor: string };

/** A head as a file for safe keeping. */
export const headAsText = (head: TreeHead): string => `${JSON.stringify(head, null, 2)}\n`;

export const sealCommand: CliCommand = () =>
  new Command('seal')
    .option('--key <file>')
    .addOption(
      fromVariable(
        'KLACHT_ACTOR',
        new Option('--actor <name>').argParser(actorName).default('seal'),
      ),
    )
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      const keyPath = options.key ?? signingKeyPathOf(options.store);
      checkOutput(options.output, [keyPath]);
      if (options.key !== undefined) expectPlace('--key', options.key);
      const signing = {
        key: keyPath,
        actor: options.actor,
        onNotice: tellNotices(options.lang),
      };
      const head = await withProgress('seal', (onProgress) =>
        withJournal(options, 'create', async (journal) => {
          const now = (await clockFor(options, journal))();
          return signByKeyFile(journal, { ...signing, now, onProgress });
        }),
      );
      await withOutput(options.output, (write) => write(headAsText(head)));
    });
