// Takes in mails of every shape, one in three of them damaged and some twice, and looks for each: in one
// dossier with its files byte for byte, or put aside whole. Lost is what is in neither, or in two.
//   node tools/hostile/mails.ts [--count 2000] [--seed 1]
import { openJournal } from '../../packages/adapters/src/use-cases/opening/open-journal.ts';
import { chanceOf, takeInMany } from '../../packages/adapters/src/use-cases/testing/many-mails.ts';
import { main, type Tally } from './run.ts';

/** Takes in so many mails. */
export const mails = async (seed: number, count: number): Promise<Tally> => {
  const journal = await openJournal({ store: 'memory:', inventedClock: true });
  const { wrong, outcomes } = await takeInMany(journal, count, chanceOf(seed));
  await journal.close();
  const note = Object.entries(outcomes).map(([outcome, times]) => `${outcome} ${times}`);
  return { tried: count, found: count - wrong.length, lost: [...wrong], note: note.join(', ') };
};

if (import.meta.main) await main(mails, 2000);
