import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { execute, type Instant, type Reader } from '@klacht/domain';
import { demoYear } from '../../demo/demo-year.ts';
import { listRegister } from '../list-register.ts';
import { type LiveRows, liveRows } from './live-rows.ts';
import { openJournal } from '../opening/open-journal.ts';
import { type SeenList, type SeenQuestion, seenRows } from './seen-rows.ts';

const NOW = '2025-09-01T10:00:00Z';
const ANNA = { role: 'officer', name: 'anna' } as const;

const opened = async (now: Instant = NOW) => {
  const journal = await openJournal({ store: 'memory:', inventedClock: true });
  for (const request of demoYear().slice(0, 300)) await execute(journal, request);
  await (await journal.register()).catchUp(journal.store);
  return { journal, live: await liveRows(journal)(now) };
};

const rowsOf = async (live: LiveRows, question: SeenQuestion, reader: Reader) =>
  (await seenRows(live, question, reader, null)).rows;

const day = fc.constantFrom('2025-02-01', '2025-05-15', '2025-08-31');

const question = fc.record(
  {
    status: fc.constantFrom('received', 'admissible', 'judged'),
    subject: fc.constantFrom('price', 'account', 'nothing'),
    officer: fc.constantFrom('anna', 'BRAM', 'nobody'),
    receivedFrom: day,
    receivedTo: day,
    dueFrom: day,
    dueTo: day,
    sort: fc.constantFrom('received', 'target', 'officer'),
  },
  { requiredKeys: [] },
);

it('shows what the list of the command line has, by the same filters', async () => {
  const { journal, live } = await opened();
  await fc.assert(
    fc.asyncProperty(question, async (asked) => {
      const listed = [...(await listRegister(journal, { now: NOW, ...asked } as never))];
      const seen = await rowsOf(live, { reverse: asked.sort === undefined, ...asked }, ANNA);
      expect(seen).toEqual(listed);
    }),
    { numRuns: 40 },
  );
  await journal.close();
});

it('has the latest first, and what has no key last either way', async () => {
  const { journal, live } = await opened();
  const numbers = (rows: readonly { readonly number: string }[]) => rows.map((row) => row.number);
  const all = live.rows.map(({ row }) => row);
  expect(numbers(await rowsOf(live, {}, ANNA))).toEqual(numbers(all.toReversed()));
  const away = await rowsOf(live, { sort: 'target', reverse: true }, ANNA);
  const open = all.filter((row) =>
    row.obligations.some(({ state }) => state === 'open' || state === 'overdue'),
  );
  expect(new Set(numbers(away.slice(0, open.length)))).toEqual(new Set(numbers(open)));
  await journal.close();
});

it('shows by state, outcome, channel and id what has it, and an employee what is about them', async () => {
  const { journal, live } = await opened('2025-04-03T10:00:00Z');
  const all = live.rows.map(({ row }) => row).toReversed();
  for (const state of ['open', 'late', 'met'] as const) {
    const found = await rowsOf(live, { state }, ANNA);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(all.filter((row) => row.obligations.some((one) => one.state === state)));
  }
  const [first] = all;
  expect(await rowsOf(live, { only: new Set([first?.complaintId ?? '']) }, ANNA)).toEqual([first]);
  expect(await rowsOf(live, { outcome: 'upheld', channel: 'email' }, ANNA)).toEqual(
    all.filter((row) => row.outcome === 'upheld' && row.channel === 'email'),
  );
  const about = live.rows.filter(({ employees }) => employees.length > 0);
  const name = about[0]?.employees[0]?.name ?? 'nobody';
  const own = await rowsOf(live, {}, { role: 'employee', name });
  expect(own.map((row) => row.number).toSorted()).toEqual(
    about
      .filter(({ employees }) => employees.some((one) => one.name === name))
      .map(({ row }) => row.number)
      .toSorted(),
  );
  await journal.close();
});

it('is the same list where only what changed is looked at again, whatever is recorded in between', async () => {
  const journal = await openJournal({ store: 'memory:', inventedClock: true });
  const ask = liveRows(journal);
  const requests = demoYear();
  const employee = { role: 'employee', name: 'bram' } as const;
  const questions = [undefined, 'received', 'target', 'officer'].flatMap((sort) =>
    [{}, { state: 'undone' }, { officer: 'anna' }, { status: 'judged' }].flatMap((filter) =>
      [true, false].flatMap((reverse) =>
        [ANNA, employee].map((reader) => ({
          reader,
          question: { ...filter, reverse, ...(sort === undefined ? {} : { sort }) },
        })),
      ),
    ),
  );
  const before = new Map<object, SeenList>();
  let patched = 0;
  let from = 0;
  for (const [to, now] of [
    [120, '2025-04-01T10:00:00Z'],
    [121, '2025-04-01T10:00:00Z'],
    [140, '2025-04-01T10:00:00Z'],
    [140, '2025-04-14T10:00:00Z'],
    [300, '2025-09-01T10:00:00Z'],
    [303, '2025-09-01T10:00:00Z'],
  ] as const) {
    for (const request of requests.slice(from, to)) await execute(journal, request);
    from = to;
    await (await journal.register()).catchUp(journal.store);
    const live = await ask(now);
    for (const one of questions) {
      const asked = one.question as SeenQuestion;
      const list = await seenRows(live, asked, one.reader, before.get(one) ?? null);
      expect(list.rows).toEqual(await rowsOf(live, asked, one.reader));
      if (before.has(one) && list.rows.length > 0) patched += 1;
      before.set(one, list);
    }
  }
  expect(patched).toBeGreaterThan(80);
  await journal.close();
});

it('lets others in between, and is made no further for who is gone', async () => {
  const { journal, live } = await opened();
  const many = Array.from({ length: 50 }, () => live.rows).flat();
  let isOver = false;
  let looked = 0;
  // Longer than a turn.
  const where = (): boolean => {
    looked += 1;
    const until = performance.now() + 0.05;
    while (performance.now() < until);
    return !isOver;
  };
  const turn = setImmediate().then(() => (isOver = true));
  const { rows } = await seenRows({ ...live, rows: many }, { where, sort: 'target' }, ANNA, null);
  await turn;
  expect(rows.length).toBeLessThan(many.length);
  expect(rows.length).toBeGreaterThan(0);
  looked = 0;
  const gone = AbortSignal.abort(new Error('gone'));
  await expect(seenRows({ ...live, rows: many }, { where }, ANNA, null, gone)).rejects.toThrow(
    'gone',
  );
  expect(looked).toBe(0);
  await journal.close();
});

it('looks only at the row that changed', async () => {
  const { journal } = await opened();
  const ask = liveRows(journal);
  const first = await ask(NOW);
  let looked = 0;
  const where = (): boolean => {
    looked += 1;
    return true;
  };
  const list = await seenRows(first, { sort: 'target', where }, ANNA, null);
  expect(looked).toBe(first.rows.length);
  for (const request of demoYear().slice(300, 301)) await execute(journal, request);
  await (await journal.register()).catchUp(journal.store);
  looked = 0;
  const again = await seenRows(await ask(NOW), { sort: 'target', where }, ANNA, list);
  expect(looked).toBe(1);
  expect(again.rows).toEqual(await rowsOf(again.live, { sort: 'target' }, ANNA));
  await journal.close();
});
