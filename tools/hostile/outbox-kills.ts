// Kills a process that sends letters, at a moment by chance, and looks in the journal and on the wire: each
// letter is recorded as sent once, or as begun twice with nobody knowing; it is on the wire at most twice,
// and then byte for byte the same under one Message-ID; what was recorded as sent is on the wire. Each try
// has one to three kills.
//   node tools/hostile/outbox-kills.ts [--count 100] [--seed 1]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RecordedEvent } from '../../packages/domain/src/index.ts';
import { openJournal } from '../../packages/adapters/src/use-cases/opening/open-journal.ts';
import { type Dice, inFolder, main, type Tally, tryOften } from './run.ts';
import { drain } from './sends-until-killed.ts';

const SENDER = path.join(import.meta.dirname, 'sends-until-killed.ts');
const LONGEST_MS = 600;
/** The journal is begun anew now and then, so that it stays short to look through. */
const KILLS_A_JOURNAL = 10;

const sendUntilKilled = async (store: string, wire: string, dice: Dice): Promise<void> => {
  const flags = ['--disable-warning=ExperimentalWarning', SENDER, store, wire];
  const sender = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(sender, 'close');
  await Promise.race([once(sender.stdout, 'data'), ended]);
  await new Promise((resolve) => setTimeout(resolve, dice.below(LONGEST_MS)));
  sender.kill('SIGKILL');
  await ended;
};

const idIn = ({ data }: RecordedEvent): string => String((data as { readonly id?: unknown }).id);

/** What is wrong with what is recorded and what is on the wire; null where nothing is. */
const wrongWith = (events: readonly RecordedEvent[], lines: readonly string[]): string | null => {
  const of = (type: string) => events.filter((event) => event.type === type).map(idIn);
  const [sent, failed] = [of('LetterSent'), of('LetterFailed')];
  for (const id of of('LetterQueued')) {
    const gone = lines.filter((line) => line.includes(`.${id}@`));
    const times = sent.filter((one) => one === id).length;
    const lost = failed.filter((one) => one === id).length;
    if (times + lost !== 1) return `${id}: recorded ${times} times as sent, ${lost} as failed`;
    if (gone.length > 2) return `${id}: ${gone.length} times on the wire`;
    if (times === 1 && gone.length === 0) return `${id}: recorded as sent, and it was not`;
    if (new Set(gone).size > 1) return `${id}: two mails that differ`;
  }
  return null;
};

const expectQuiet = async (store: string, wire: string): Promise<string | null> => {
  const lines = () => (existsSync(wire) ? readFileSync(wire, 'utf8').split('\n').slice(0, -1) : []);
  const journal = await openJournal({ store });
  try {
    await drain(journal, wire);
    const before = lines();
    await drain(journal, wire);
    if (lines().length !== before.length) return 'something went that had gone';
    return wrongWith((await Array.fromAsync(journal.store.readAll())).flat(), before);
  } finally {
    await journal.close();
  }
};

/** So many senders are killed at once, each with a journal of its own. */
const LANES = 4;

const killIn = async (folder: string, seed: number, count: number) => {
  let kills = 0;
  const tally = await tryOften(
    async (dice, nth) => {
      const name = `klacht-${seed}-${Math.floor(nth / KILLS_A_JOURNAL)}`;
      const store = `sqlite:${path.join(folder, `${name}.db`)}`;
      const wire = path.join(folder, `${name}.wire`);
      // One letter may be cut several times before anybody looks.
      const cuts = 1 + dice.below(3);
      for (let cut = 0; cut < cuts; cut += 1) await sendUntilKilled(store, wire, dice);
      kills += cuts;
      return (await expectQuiet(store, wire)) ?? true;
    },
    seed,
    count,
  );
  return { ...tally, kills };
};

export const outboxKills = (seed: number, count: number): Promise<Tally> =>
  inFolder(async (folder) => {
    const share = Math.ceil(count / LANES);
    const lanes = Array.from({ length: LANES }, (_, lane) => lane * share);
    const all = await Promise.all(
      lanes.map((from) => killIn(folder, seed + from, Math.max(0, Math.min(share, count - from)))),
    );
    const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
    return {
      tried: sum(all.map(({ tried }) => tried)),
      found: sum(all.map(({ found }) => found)),
      lost: all.flatMap(({ lost }) => lost),
      note: `${sum(all.map(({ kills }) => kills))} kills`,
    };
  });

if (import.meta.main) await main(outboxKills, 100);
