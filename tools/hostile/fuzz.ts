// Gives commands that are spoiled at random to a journal, and rows of CSV to an import. What is
// refused is told as klacht tells it, anything else is lost; and after each few hundred every list answers.
//   node tools/hostile/fuzz.ts [--count 1000000] [--seed 1]
import { randomUUID } from 'node:crypto';
import { demoYear } from '../../packages/adapters/src/demo/demo-year.ts';
import {
  bringIn,
  GOOD,
  HEADER,
} from '../../packages/adapters/src/intake/csv/testing/old-register.ts';
import { createMemoryEventStore } from '../../packages/adapters/src/event-stores/memory/memory-event-store.ts';
import { giveCommand } from '../../packages/adapters/src/use-cases/give-command.ts';
import { listDepartures } from '../../packages/adapters/src/use-cases/list-departures.ts';
import { listOverdue } from '../../packages/adapters/src/use-cases/work/list-overdue.ts';
import { listRegister } from '../../packages/adapters/src/use-cases/list-register.ts';
import { makeReport } from '../../packages/adapters/src/use-cases/report/make-report.ts';
import {
  openJournal,
  type OpenJournal,
} from '../../packages/adapters/src/use-cases/opening/open-journal.ts';
import { type Instant, isKlachtError } from '../../packages/domain/src/index.ts';
import { type Dice, main, type Tally, tryOften } from './run.ts';

const COMMANDS_A_JOURNAL = 400;
/** One in so many is a row of CSV. */
const ROWS_OF = 50;

const SPOILED: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e9,
  2 ** 53,
  1e308,
  true,
  [],
  {},
  [[[]]],
  '__proto__',
  'constructor',
  'toString',
  '0000-00-00',
  '2026-02-30',
  '1900-01-01',
  '9999-12-31',
  '2062-06-01',
  '2026-04-02T23:59:59.999Z',
  'sealed:1:'.padEnd(80, 'A'),
  '\u0000',
  '\uD800',
  '\u202Eabc',
  '=1+1',
  'x'.repeat(2_000),
];

const NAMES = ['__proto__', 'constructor', 'at', 'data', 'type', 'amount', 'person', ''];

/** A value with one place in it spoiled, taken out or added to. */
const spoil = (value: unknown, dice: Dice): unknown => {
  if (value === null || typeof value !== 'object' || dice.below(4) === 0) return dice.pick(SPOILED);
  if (Array.isArray(value)) {
    const at = dice.below(value.length + 1);
    return value.toSpliced(at, dice.below(2), spoil(value[at], dice));
  }
  const keys = Object.keys(value);
  const key = dice.below(8) === 0 ? dice.pick(NAMES) : dice.pick(keys);
  if (key === undefined) return value;
  const rest = Object.entries(value).filter(([name]) => name !== key);
  const spoiled: unknown = spoil(Reflect.get(value, key), dice);
  return dice.below(10) === 0
    ? Object.fromEntries(rest)
    : Object.fromEntries([...rest, [key, spoiled]]);
};

const QUESTIONS: readonly ((journal: OpenJournal, now: Instant) => Promise<unknown>)[] = [
  async (journal, now) => [...(await listRegister(journal, { now }))],
  (journal, now) => listOverdue(journal, { now, within: 5 }),
  (journal, now) => listDepartures(journal, { now }),
  (journal, now) => makeReport(journal, { year: 2025, now }),
  (journal, now) => makeReport(journal, { year: Number(now.slice(0, 4)), now }),
];

const told = (error: unknown): true | string =>
  isKlachtError(error) && error.kind !== 'unreadable'
    ? true
    : `${String(error)} ${error instanceof Error ? (error.stack?.split('\n')[1] ?? '') : ''}`;

const asked = async (journal: OpenJournal, dice: Dice): Promise<true | string> => {
  const now: Instant = `${2025 + dice.below(20)}-0${1 + dice.below(9)}-15T09:00:00Z`;
  for (const [index, question] of QUESTIONS.entries()) {
    try {
      await question(journal, now);
    } catch (error) {
      return `question ${index} at ${now}: ${String(error)}`;
    }
  }
  return true;
};

const row = async (dice: Dice): Promise<true | string> => {
  const at = dice.below(GOOD.length);
  const more = dice.pick([
    '"',
    ';',
    '\n',
    '\r',
    '\0',
    '',
    '=',
    '\u202E',
    '9'.repeat(20),
    'constructor',
  ]);
  const spoiled = GOOD.slice(0, at) + more + GOOD.slice(at + dice.below(4));
  try {
    await bringIn([HEADER, spoiled], { store: createMemoryEventStore() });
    return true;
  } catch (error) {
    return told(error) === true ? true : `row ${JSON.stringify(spoiled)}: ${String(told(error))}`;
  }
};

export const fuzz = async (seed: number, count: number): Promise<Tally> => {
  const requests = demoYear()
    .slice(0, 60)
    .map(({ now: _now, ...request }) => request);
  let journal = await openJournal({ store: 'memory:' });
  const tally = await tryOften(
    async (dice, nth) => {
      if (nth % ROWS_OF === ROWS_OF - 1) return row(dice);
      if (nth % COMMANDS_A_JOURNAL === COMMANDS_A_JOURNAL - 2) {
        const answered = await asked(journal, dice);
        await journal.close();
        journal = await openJournal({ store: 'memory:' });
        if (answered !== true) return answered;
      }
      // Whole or spoiled, of a complaint that has begun or not.
      const given = { ...dice.pick(requests), commandId: randomUUID() };
      const input = dice.below(3) === 0 ? given : spoil(given, dice);
      const trial = input !== null && typeof input === 'object' ? input : {};
      try {
        await giveCommand(journal, trial, { now: '2026-01-15T09:00:00Z' });
        return true;
      } catch (error) {
        const said = told(error);
        return said === true ? true : `${JSON.stringify(trial).slice(0, 400)}: ${said}`;
      }
    },
    seed,
    count,
  );
  await journal.close();
  return tally;
};

if (import.meta.main) await main(fuzz, 1_000_000);
