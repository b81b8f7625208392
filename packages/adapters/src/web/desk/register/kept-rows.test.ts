import { expect, it } from 'vitest';
import { execute } from '@klacht/domain';
import { demoYear } from '../../../demo/demo-year.ts';
import { openJournal } from '../../../use-cases/opening/open-journal.ts';
import { liveRows, type LiveRows } from '../../../use-cases/work/live-rows.ts';
import type { SeenList } from '../../../use-cases/work/seen-rows.ts';
import { desk } from '../desk.ts';
import { openDesk } from '../testing/open-desk.ts';
import { keptList } from './kept-rows.ts';

const NOW = '2026-04-20T08:00:00Z';

/** Lists that are made when they are told to be. */
const opened = async () => {
  const { journal, close } = await openDesk();
  const live = await liveRows(journal)(NOW);
  const begun: { before: SeenList | null; signal: AbortSignal; finish: (of: LiveRows) => void }[] =
    [];
  const ask = (of: LiveRows, signal = new AbortController().signal) =>
    keptList(
      journal,
      of,
      'key',
      (before, stop) =>
        new Promise((resolve, reject) => {
          stop.addEventListener('abort', () => reject(stop.reason as Error));
          begun.push({ before, signal: stop, finish: (rows) => resolve({ live: rows, rows: [] }) });
        }),
      signal,
    );
  return { live, begun, ask, close };
};

it('makes a list once for all who ask, and of rows that changed from the one before', async () => {
  const { live, begun, ask, close } = await opened();
  const asked = [ask(live), ask(live)];
  await expect.poll(() => begun.length).toBe(1);
  expect(begun[0]?.before).toBeNull();
  const later = { ...live };
  const next = ask(later);
  begun[0]?.finish(live);
  const [one, other] = await Promise.all(asked);
  expect(one).toBe(other);
  await expect.poll(() => begun.length).toBe(2);
  expect(begun[1]?.before).toBe(one);
  begun[1]?.finish(later);
  expect((await next).live).toBe(later);
  await close();
});

it('makes it on while anybody waits, stops it for nobody, and begins anew for who asks then', async () => {
  const { live, begun, ask, close } = await opened();
  const [first, second] = [new AbortController(), new AbortController()];
  const gone = new Error('gone');
  const asked = Promise.allSettled([ask(live, first.signal), ask(live, second.signal)]);
  await expect.poll(() => begun.length).toBe(1);
  first.abort(gone);
  await Promise.resolve();
  expect(begun[0]?.signal.aborted).toBe(false);
  second.abort(gone);
  const failed = { status: 'rejected', reason: gone };
  expect(await asked).toEqual([failed, failed]);
  expect(begun[0]?.signal.aborted).toBe(true);
  const again = ask(live);
  await expect.poll(() => begun.length).toBe(2);
  begun[1]?.finish(live);
  expect((await again).live).toBe(live);
  await close();
});

it('shows what there is to do before all rows were read, and the same afterwards', async () => {
  const journal = await openJournal({ store: 'memory:', inventedClock: true });
  for (const request of demoYear().slice(0, 120)) await execute(journal, request);
  let isHeldUp = true;
  let asked = 0;
  const app = desk({
    journal: {
      ...journal,
      ask: (question, onProgress) =>
        journal.ask((register) => {
          const lines: typeof register.lines = (after, limit) => {
            asked += 1;
            return isHeldUp ? { lines: [], next: 0 } : register.lines(after, limit);
          };
          return question({ ...register, lines });
        }, onProgress),
    },
    readerOf: () => ({ role: 'officer', name: 'anna' }),
    now: () => '2025-06-01T10:00:00Z',
  });
  const pageOf = async (place: string): Promise<string> =>
    (await app.fetch(new Request(`https://desk.example/${place}`))).text();
  const [mine, everybodys] = [await pageOf('?of=me'), await pageOf('?of=all')];
  expect(everybodys.match(/href="\.\/c\/2025-/g)?.length).toBeGreaterThan(10);
  expect(asked).toBeGreaterThan(0);
  const later = pageOf('register');
  isHeldUp = false;
  expect(await later).toContain('2025-0001');
  expect([await pageOf('?of=me'), await pageOf('?of=all')]).toEqual([mine, everybodys]);
  await journal.close();
});
