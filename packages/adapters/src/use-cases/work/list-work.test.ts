import { describe, expect, it } from 'vitest';
import { addDays, execute, type Instant, isSamePerson, type LocalDate } from '@klacht/domain';
import { demoYear } from '../../demo/demo-year.ts';
import { listRegister } from '../list-register.ts';
import { listWork } from './list-work.ts';
import { liveRows } from './live-rows.ts';
import { type OpenJournal, openJournal } from '../opening/open-journal.ts';

/** What each complaint of an officer owes first, from the list that is made anew each time. */
const expected = async (journal: OpenJournal, now: Instant, of: string | null) => {
  const told: Record<string, string | null> = {};
  for (const row of await listRegister(journal, { now })) {
    const isMine = of === null || (row.officer !== null && isSamePerson(row.officer, of));
    if (row.retracted || !isMine) continue;
    const targets = row.obligations
      .filter(({ state }) => ['open', 'overdue'].includes(state))
      .map(({ target }) => target);
    const isOpen = ['received', 'awaiting-information', 'admissible'].includes(row.status);
    if (targets.length > 0) told[row.number] = targets.toSorted()[0] ?? null;
    else if (isOpen) told[row.number] = null;
  }
  return told;
};

describe('what there is to do', () => {
  it('is what the register says, of one and of all, whatever is recorded and whichever day it is', async () => {
    const journal = await openJournal({ store: 'memory:', inventedClock: true });
    const ask = liveRows(journal);
    const requests = demoYear();
    const names = new Set<string | null>([null]);
    let from = 0;
    let seen = 0;
    for (const [to, now] of [
      [60, '2025-03-01T10:00:00Z'],
      [60, '2025-03-20T10:00:00Z'],
      [61, '2025-03-20T11:00:00Z'],
      [180, '2025-06-01T10:00:00Z'],
      [300, '2025-09-01T10:00:00Z'],
      [300, '2025-10-01T10:00:00Z'],
    ] as const) {
      for (const request of requests.slice(from, to)) await execute(journal, request);
      from = to;
      await (await journal.register()).catchUp(journal.store);
      const live = await ask(now);
      for (const { row } of live.rows) names.add(row.officer);
      for (const of of names) {
        const work = await listWork(journal, live, { now, ...(of === null ? {} : { of }) });
        const listed = [work.overdue, work.soon, work.waiting, work.later].flat();
        const own = listed.filter(({ asDeputy }) => !asDeputy);
        const told = own.map(({ entry, owed }) => [entry.number, owed?.target ?? null] as const);
        expect(Object.fromEntries(told)).toEqual(await expected(journal, now, of));
        expect(told).toHaveLength(new Set(told.map(([number]) => number)).size);
        for (const group of [work.overdue, work.soon, work.waiting, work.later]) {
          const targets = group.map(({ owed }) => owed?.target ?? '9999');
          expect(targets).toEqual(targets.toSorted());
        }
        const today = now.slice(0, 10) as LocalDate;
        for (const { owed } of work.overdue) expect((owed?.due ?? today) < today).toBe(true);
        for (const { owed } of work.soon) {
          expect((owed?.target ?? today) <= addDays(today, 14)).toBe(true);
        }
        seen += listed.length;
      }
    }
    expect(seen).toBeGreaterThan(100);
    await journal.close();
  });
});
