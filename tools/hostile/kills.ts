// Kills a process that records, at a moment by chance, and looks whether all that it acknowledged is in
// the journal, whether the journal verifies with what stands beside it, and every text opens.
//   node tools/hostile/kills.ts [--count 1000] [--seed 1]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { openJournal } from '../../packages/adapters/src/use-cases/opening/open-journal.ts';
import { verifyAll } from '../../packages/adapters/src/use-cases/verify-all.ts';
import { type Dice, inFolder, main, type Tally, tryOften } from './run.ts';

const WRITER = path.join(import.meta.dirname, 'writes-until-killed.ts');
const LONGEST_MS = 400;
/** The journal is begun anew now and then, so that it stays short to look through. */
const KILLS_A_JOURNAL = 25;

const writeUntilKilled = async (store: string, dice: Dice): Promise<readonly string[]> => {
  const writer = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WRITER, store], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(writer, 'close');
  // Some are killed while they open, most while they write.
  if (dice.below(10) > 0) await Promise.race([once(writer.stdout, 'data'), ended]);
  await new Promise((resolve) => setTimeout(resolve, dice.below(LONGEST_MS)));
  writer.kill('SIGKILL');
  await ended;
  return said.split('\n').slice(0, -1);
};

export const kills = (seed: number, count: number): Promise<Tally> =>
  inFolder((folder) =>
    tryOften(
      async (dice, nth) => {
        const file = path.join(folder, `klacht-${Math.floor(nth / KILLS_A_JOURNAL)}.db`);
        const store = `sqlite:${file}`;
        const acknowledged = await writeUntilKilled(store, dice);
        const journal = await openJournal({ store });
        try {
          const events = (await Array.fromAsync(journal.store.readAll())).flat();
          const there = new Set(events.map(({ id }) => id));
          const lost = acknowledged.filter((id) => !there.has(id));
          if (lost.length > 0) return `${lost.length} of ${acknowledged.length} are lost`;
          const fault = await verifyAll(journal);
          if (fault !== null && fault.kind !== 'unchained') return JSON.stringify(fault);
          for (const event of events) await journal.store.openEvent(event);
          return true;
        } finally {
          await journal.close();
        }
      },
      seed,
      count,
    ),
  );

if (import.meta.main) await main(kills, 1_000);
