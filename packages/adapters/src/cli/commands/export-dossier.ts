import { Command } from 'commander';
import { makeDossier } from '../../use-cases/dossier/make-dossier.ts';
import { clockFor, complaintFor, type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { withOutput } from '../output.ts';
import { readerOf, type ReaderOptions, withReaderOptions } from './reader.ts';

/** Of a file that holds texts open: for its owner alone. */
const OWNER_ONLY = 0o600;

export const dossierCommand = (): Command =>
  withReaderOptions(new Command('dossier').argument('<id>')).action(
    async (id: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & ReaderOptions>();
      const reader = readerOf(options);
      await withJournal(options, 'existing', async (journal) => {
        const entry = await complaintFor(journal, id);
        const now = nowOf(options);
        const recordedAt = reader === null ? now : (await clockFor(options, journal))();
        const asked = { reader, purpose: 'dossier', now, recordedAt, language: options.lang };
        const page = await makeDossier(journal, entry, asked);
        await withOutput(
          options.output,
          (write) => write(page),
          reader === null ? {} : { mode: OWNER_ONLY, journal: journal.name },
        );
      });
    },
  );
