import { Command } from 'commander';
import { toldWords } from '../../words/told-words.ts';
import { finishErasures } from '../../sealing/erasure.ts';
import { rotateKeys } from '../../use-cases/privacy/rotate-keys.ts';
import { wipeSieves } from '../../use-cases/wipe-sieves.ts';
import { type GlobalOptions, withJournal } from '../context.ts';
import { masterKeyOf, newMasterKey } from '../master-key-variables.ts';
import { tellNotices } from '../tell-notice.ts';
import { withOutput, writeJsonRows } from '../output.ts';
import type { CliCommand } from './command.ts';
import { tell } from '../tell.ts';

const rotateCommand = (): Command =>
  new Command('rotate').action(async (_, command: Command) => {
    const options = command.optsWithGlobals<GlobalOptions>();
    const newKey = newMasterKey();
    const masterKey = masterKeyOf();
    const { keys, file } = await rotateKeys(options, {
      ...(newKey === null ? {} : { newKey }),
      ...(masterKey === null ? {} : { masterKey }),
      onNotice: tellNotices(options.lang),
    });
    tell(toldWords(options.lang).keysRotated(keys, file));
  });

const finishErasuresCommand = (): Command =>
  new Command('finish-erasures').action(async (_, command: Command) => {
    const options = command.optsWithGlobals<GlobalOptions>();
    await withJournal(options, 'existing', async (journal) => {
      const finished = await finishErasures(journal);
      if (finished.length > 0) await wipeSieves(journal);
      await withOutput(options.output, async (write) => {
        if (options.json) return writeJsonRows(write, finished);
        for (const complaintId of finished) await write(`${complaintId}\n`);
      });
    });
  });

export const keysCommand: CliCommand = () =>
  new Command('keys').addCommand(rotateCommand()).addCommand(finishErasuresCommand());
