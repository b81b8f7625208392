import { Command } from 'commander';
import { finishErasures } from '../../sealing/erasure.ts';
import { rotateKeys } from '../../use-cases/rotate-keys.ts';
import { type GlobalOptions, withJournal } from '../context.ts';
import { masterKeyOf, newMasterKey } from '../master-key-variables.ts';
import { tellNotice } from '../tell-notice.ts';
import { withOutput, writeJsonRows } from '../output.ts';
import type { CliCommand } from './command.ts';
import { tell } from '../tell.ts';

const rotateCommand = (): Command =>
  new Command('rotate')
    .description('wraps every key under a new master key, all or none')
    .addHelpText(
      'after',
      `
The new one is taken from KLACHT_NEW_MASTER_KEY; without it, the key file gets a new key.

Examples:
  $ klacht keys rotate
  $ KLACHT_NEW_MASTER_KEY=$(openssl rand -base64 32) klacht keys rotate`,
    )
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const newKey = newMasterKey();
      const masterKey = masterKeyOf();
      const { keys, file } = await rotateKeys(options, {
        ...(newKey === null ? {} : { newKey }),
        ...(masterKey === null ? {} : { masterKey }),
        onNotice: tellNotice,
      });
      const where = file === null ? 'Set KLACHT_MASTER_KEY to it' : `It is in ${file}`;
      tell(
        `${keys === 1 ? '1 key is' : `${keys} keys are`} under the new master key. ${where}; the one before opens older backups of the keys only.`,
      );
    });

const finishErasuresCommand = (): Command =>
  new Command('finish-erasures')
    .description(
      'destroys keys and documents whose erasure was recorded, and that are there all the same',
    )
    .addHelpText(
      'after',
      `
Run it whenever the keys or the documents were restored from a backup. It prints the complaints of which it
destroyed a key or removed a document.

Example:
  $ klacht keys finish-erasures`,
    )
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withJournal(options, 'existing', async (journal) => {
        const finished = await finishErasures(journal);
        await withOutput(options.output, async (write) => {
          if (options.json) return writeJsonRows(write, finished);
          for (const complaintId of finished) await write(`${complaintId}\n`);
        });
      });
    });

export const keysCommand: CliCommand = () =>
  new Command('keys').addCommand(rotateCommand()).addCommand(finishErasuresCommand());
