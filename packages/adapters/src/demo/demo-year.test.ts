import { describe, expect, it } from 'vitest';
import { bitonic, execute } from '@klacht/domain';
import { registerAsOf, registerRows, yearlyReport } from '@klacht/projections';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { demoYear } from './demo-year.ts';

const recorded = async () => {
  const journal = { store: createMemoryEventStore(), procedures: [bitonic] };
  for (const request of demoYear()) await execute(journal, request);
  return journal;
};

describe("the demo's year", () => {
  it('is the same each time, and in the order of recording', () => {
    const year = demoYear();
    expect(JSON.stringify(demoYear())).toBe(JSON.stringify(year));
    const moments = year.map(({ now }) => now);
    expect(moments).toEqual(moments.toSorted());
    expect(new Set(year.map(({ commandId }) => commandId)).size).toBe(year.length);
  });

  it('has a report that names where the journal stood when it was issued', async () => {
    const { store } = await recorded();
    const events = (await Array.fromAsync(store.readAll())).flat();
    const place = events.findIndex(({ type }) => type === 'ReportIssued');
    expect(events[place]?.data).toHaveProperty('position', events[place - 1]?.position);
  });

  it('is accepted whole, and goes every way that the procedure knows', async () => {
    const { store } = await recorded();
    const { entries, ...read } = await registerAsOf(
      store,
      { day: '2026-01-15', by: 'recorded' },
      bitonic.timeZone,
    );
    expect(entries.length).toBeGreaterThanOrEqual(200);
    const rows = [...registerRows(entries, { procedures: [bitonic], today: '2026-01-15' })];
    for (const status of [
      'received',
      'awaiting-information',
      'admissible',
      'inadmissible',
      'judged',
      'withdrawn',
    ]) {
      expect(
        rows.some((row) => row.status === status),
        status,
      ).toBe(true);
    }
    const obligations = rows.flatMap((row) => row.obligations);
    for (const kind of ['acknowledge', 'request-information', 'judge', 'judge-by-announced-date']) {
      for (const state of ['met', 'late']) {
        const there = obligations.some((one) => one.kind === kind && one.state === state);
        expect(there, `${kind} ${state}`).toBe(true);
      }
    }
    for (const state of ['open', 'overdue', 'void']) {
      expect(
        obligations.some((one) => one.state === state),
        state,
      ).toBe(true);
    }
    const report = yearlyReport(entries, {
      year: 2025,
      today: '2026-01-15',
      procedures: [bitonic],
      ...read,
    });
    for (const [outcome, count] of Object.entries(report.outcomes)) {
      expect(count, outcome).toBeGreaterThan(0);
    }
    expect(report.kifid.escalated).toBeGreaterThan(0);
    expect(report.delays.announcedLate).toBeGreaterThan(0);
  });
});
