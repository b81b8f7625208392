import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { type EventStore, KlachtError } from '@klacht/domain';
import { HEADS_STREAM } from '../../proof/check-heads.ts';
import { signJournal } from '../../proof/sign-head.ts';
import { openSigningKey } from '../../proof/signing-key.ts';
import type { TreeHead } from '../../proof/tree-head.ts';
import { signingKeyPathOf } from '../../use-cases/journal-files.ts';
import { type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { withOutput } from '../output.ts';
import { checkOutput } from '../output-file.ts';
import { expectPlace } from '../../ground/place.ts';
import { progressOf } from '../progress-line.ts';
import { tell } from '../tell.ts';
import { actorName } from './actor.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly key?: string; readonly actor: string };

/** A head as a file for safe keeping. */
export const headAsText = (head: TreeHead): string => `${JSON.stringify(head, null, 2)}\n`;

/** A journal that has heads goes on with their key. No key is made for it. */
const expectKeyOfHeads = async (store: EventStore, keyPath: string): Promise<void> => {
  if (existsSync(keyPath)) return;
  for await (const heads of store.readStream(HEADS_STREAM)) {
    if (heads.length === 0) continue;
    throw new KlachtError(
      'invalid',
      'no-signing-key',
      `--key: expected the key that the journal's heads are signed with, got '${keyPath}', which is not there`,
      { field: '--key', value: keyPath },
    );
  }
};

export const sealCommand: CliCommand = () =>
  new Command('seal')
    .option('--key <file>', 'the signing key; made on first use, beside the journal unless told')
    .option('--actor <name>', 'who signs', actorName, 'seal')
    .addHelpText(
      'after',
      `
The head says what the journal is now. Keep it where who can write the journal cannot reach it:
verify --head finds any later change to what it covers. When nothing was recorded since the last
head, that one is given again. Keep a copy of the key too: heads by another key do not verify.

Examples:
  $ klacht seal -o head-2026-01-15.json
  $ klacht seal --key /media/safe/klacht.seal.pem -o head.json`,
    )
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      const keyPath = options.key ?? signingKeyPathOf(options.store);
      checkOutput(options.output, [keyPath]);
      if (options.key !== undefined) expectPlace('--key', options.key);
      const progress = progressOf('seal');
      const head = await withJournal(options, 'create', async ({ store }) => {
        await expectKeyOfHeads(store, keyPath);
        const { privateKey, created } = openSigningKey(keyPath);
        if (created) {
          tell(`made the signing key in ${keyPath}, for your eyes only`);
        }
        return signJournal(store, {
          privateKey,
          now: nowOf(options),
          actor: options.actor,
          onProgress: progress.update,
        });
      });
      progress.stop();
      await withOutput(options.output, (write) => write(headAsText(head)));
    });
