import { describe, expect, it } from 'vitest';
import { type Instant, execute, recordAccess } from '@klacht/domain';
import { randomUUID } from 'node:crypto';
import { demoYear } from '../../demo/demo-year.ts';
import { listRegister } from '../list-register.ts';
import { listWork } from './list-work.ts';
import { isUndone, liveRows, rowsInHand } from './live-rows.ts';
import { type OpenJournal, openJournal } from '../opening/open-journal.ts';

const opened = (): Promise<OpenJournal> =>
  openJournal({ store: 'memory:', wanted: 'create', inventedClock: true });

/** What the list of the command line has, which reads the whole register each time. */
const listed = async (journal: OpenJournal, now: Instant) => [
  ...(await listRegister(journal, { now })),
];

const fill = async (journal: OpenJournal, from: number, to: number): Promise<void> => {
  for (const request of demoYear().slice(from, to)) await execute(journal, request);
  await (await journal.register()).catchUp(journal.store);
};

describe('the rows that are kept', () => {
  it('are those of the register, whatever is recorded and whichever day it is', async () => {
    const journal = await opened();
    const ask = liveRows(journal);
    expect((await ask('2025-01-01T10:00:00Z')).rows).toEqual([]);
    let from = 0;
    let about = 0;
    for (const [to, now] of [
      [60, '2025-03-01T10:00:00Z'],
      [60, '2025-04-01T10:00:00Z'],
      [61, '2025-04-01T11:00:00Z'],
      [180, '2025-06-01T10:00:00Z'],
      [Infinity, '2026-01-01T10:00:00Z'],
      [Infinity, '2027-01-01T10:00:00Z'],
    ] as const) {
      await fill(journal, from, to);
      from = to;
      const { rows } = await ask(now);
      expect(rows.map(({ row }) => row)).toEqual(await listed(journal, now));
      const entries = await journal.ask((register) => [...register.entries()]);
      const employees = entries.map(({ complaint }) => complaint.employees);
      expect(rows.map((live) => live.employees)).toEqual(employees);
      // And from those that are kept, as where none were made before.
      expect((await liveRows(journal)(now)).rows).toEqual(rows);
      about += employees.filter((of) => of.length > 0).length;
    }
    expect(about).toBeGreaterThan(0);
    await journal.close();
  });

  it('have what several say in the same words once in memory', async () => {
    const journal = await opened();
    await fill(journal, 0, Infinity);
    const { rows } = await liveRows(journal)('2026-01-01T10:00:00Z');
    const parts = rows.flatMap(({ row }): readonly object[] => [row.subjects, ...row.obligations]);
    const told = new Set(parts.map((part) => JSON.stringify(part)));
    expect(told.size).toBeLessThan(parts.length);
    expect(new Set(parts).size).toBe(told.size);
    await journal.close();
  });

  it('are there at once of what is open or to be done, and nothing else is', async () => {
    const journal = await opened();
    const ask = liveRows(journal);
    const isOpen = (status: string): boolean =>
      ['received', 'awaiting-information', 'admissible'].includes(status);
    const seen = new Set<string>();
    for (const [from, to, now] of [
      [0, 60, '2025-03-01T10:00:00Z'],
      [60, 180, '2025-06-01T10:00:00Z'],
      [180, Infinity, '2026-01-01T10:00:00Z'],
    ] as const) {
      await fill(journal, from, to);
      const { rows, today } = await ask(now);
      const expected = rows.filter((live) => isUndone(live) || isOpen(live.row.status));
      for (const live of expected) seen.add(`${isOpen(live.row.status)} ${isUndone(live)}`);
      const inHand = await rowsInHand(journal, now);
      expect(inHand.rows).toEqual(expected);
      expect(inHand.today).toBe(today);
      expect([...inHand.places.keys()]).toEqual(expected.map(({ row }) => row.complaintId));
      expect(expected.length).toBeLessThan(rows.length);
      expect(await listWork(journal, inHand, { now })).toEqual(
        await listWork(journal, await ask(now), { now }),
      );
    }
    expect([...seen].toSorted()).toEqual(['true false', 'true true']);
    await journal.close();
  });

  it('are the same object while nothing changed, and are read anew by who asks after a write', async () => {
    const journal = await opened();
    await fill(journal, 0, 20);
    const ask = liveRows(journal);
    const now = '2025-06-01T10:00:00Z';
    const [one, same] = await Promise.all([ask(now), ask(now)]);
    expect(same).toBe(one);
    const early = ask(now);
    await fill(journal, 20, 60);
    const late = await ask(now);
    expect(late.rows.map(({ row }) => row)).toEqual(await listed(journal, now));
    expect((await early).rows.length).toBeLessThanOrEqual(late.rows.length);
    await journal.close();
  });

  it('stay the same object while dossiers are read, and a row while nothing happens to its complaint', async () => {
    const journal = await opened();
    await fill(journal, 0, 60);
    const ask = liveRows(journal);
    const now = '2025-06-01T10:00:00Z';
    const before = await ask(now);
    const { complaintId } = before.rows[3]?.row ?? {};
    await recordAccess(journal, {
      accessId: randomUUID(),
      complaintId: complaintId ?? '',
      reader: 'bram',
      role: 'auditor',
      now,
    });
    await (await journal.register()).catchUp(journal.store);
    expect(await ask(now)).toBe(before);
    await fill(journal, 60, 61);
    const after = await ask(now);
    expect(after).not.toBe(before);
    const changed = after.rows.filter((live, place) => live !== before.rows[place]);
    expect(changed.map(({ row }) => row.complaintId)).toEqual(
      demoYear()
        .slice(60, 61)
        .flatMap((request) => ('complaintId' in request ? request.complaintId : [])),
    );
    expect(changed).toHaveLength(1);
    await journal.close();
  });
});
