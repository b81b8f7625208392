import { describe, expect, it } from 'vitest';
import { bitonic, bitonicVersions, execute } from '@klacht/domain';
import { registerAsOf, registerRows, yearlyReport } from '@klacht/projections';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { demoYear, proceduresAt } from './demo-year.ts';

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

  it('holds one of each awkward case, under two versions of the procedure', async () => {
    const store = createMemoryEventStore();
    for (const request of demoYear()) {
      await execute({ store, procedures: proceduresAt(request.now) }, request);
    }
    const { entries, ...read } = await registerAsOf(
      store,
      { day: '2026-01-15', by: 'recorded' },
      bitonic.timeZone,
    );
    const types = entries.map(({ complaint }) => complaint.history.map(({ type }) => type));
    const has = (...wanted: readonly string[]): boolean =>
      types.some((own) => {
        let from = 0;
        return wanted.every((type) => {
          const at = own.indexOf(type, from);
          from = at + 1;
          return at !== -1;
        });
      });
    for (const wanted of [
      ['DeclaredInadmissible', 'Reopened', 'Judged'],
      ['Judged', 'Reopened', 'Judged'],
      ['EscalatedToKifid', 'KifidRuled', 'EscalatedToKifid', 'KifidRuled', 'EscalatedToKifid'],
      ['DeclaredInadmissible', 'MandateProvided', 'Reopened', 'Judged'],
      ['DeclaredAdmissible', 'DeclaredInadmissible'],
      ['BroughtToCourt', 'HoldPlaced', 'HoldPlaced', 'CourtRuled', 'HoldLifted'],
      ['PartJudged', 'Judged', 'RedressPaid', 'RedressPaid'],
      ['Judged', 'Amended'],
      ['Received', 'Retracted'],
      ['RootCauseFound', 'Retracted'],
      ['Delayed', 'Delayed', 'Judged'],
      ['Withdrawn'],
    ]) {
      expect(has(...wanted), wanted.join()).toBe(true);
    }
    const links = entries.flatMap(({ complaint }) => complaint.links.map(({ as }) => as));
    expect(new Set(links)).toEqual(
      new Set(['duplicate-of', 'split-into', 'follows', 'same-cause', 'same-complainant']),
    );
    expect(entries.some(({ complaint }) => complaint.supplements.length > 0)).toBe(true);
    const reportOn = (year: number) =>
      yearlyReport(entries, { year, today: '2026-01-15', procedures: bitonicVersions, ...read });
    const { departures, lateCases, procedures, recommendations, rootCauses, settled } =
      reportOn(2025);
    expect(Object.keys(bitonic.rootCauses ?? {})).toEqual(
      expect.arrayContaining(Object.keys(rootCauses)),
    );
    const explained = new Set(lateCases.flatMap((one) => one.explained));
    expect(explained).toEqual(new Set(['capacity', 'third-party', 'reopened-late']));
    expect(procedures).toEqual(['bitonic 2025.1', 'bitonic 2025.3']);
    expect(recommendations.ownMeasures).toHaveLength(1);
    expect(settled.length).toBeGreaterThan(0);
    const codes = departures.map(({ code }) => code);
    for (const code of ['recorded-after-due', 'delay-without-end', 'notice-without-letter']) {
      expect(codes, code).toContain(code);
    }
    expect(reportOn(2026).steps.judge.carriedOver).toBeGreaterThan(0);
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
