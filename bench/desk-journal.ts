import { existsSync } from 'node:fs';
import path from 'node:path';
import { openJournal } from '../packages/adapters/src/use-cases/opening/open-journal.ts';
import { historyUntil } from './histories.ts';
import { record } from './journal-file.ts';

/** A journal as a desk has it, sealed and chained, with complaints that are open; made when first asked for. */
export const deskJournalOf = async (folder: string, complaints: number): Promise<string> => {
  const file = path.join(folder, `desk-${complaints}.db`);
  if (existsSync(file)) return file;
  const journal = await openJournal({ store: `sqlite:${file}`, inventedClock: true });
  try {
    await record(journal.store, complaints, historyUntil('2026-06-30', complaints));
    await journal.register();
  } finally {
    await journal.close();
  }
  return file;
};
