import { rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import {
  addDays,
  bitonic,
  type ComplaintCommand,
  type EventStore,
  executeAll,
  type LocalDate,
  type Procedure,
  type RecordedEvent,
} from '@klacht/domain';
import { type ReportContext, yearlyReport, yearlyReportInPieces } from '@klacht/projections';
import { demoYear } from '../demo/demo-year.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openRegisterView, type RegisterView } from './sqlite-register-view.ts';
import { fill, newFolder } from './testing/filled-journal.ts';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string): string => path.join(folder, `${name}.views`);

type About = Pick<ReportContext, 'year' | 'period' | 'today' | 'procedures'>;

/** Of a part of a year the entries are opened, and what they come to is kept. */
const PART = { from: '2025-01-01', to: '2025-12-30' } as const;

const contextOf = (about: About): ReportContext => ({
  ...about,
  position: null,
  reviews: new Map(),
});

/** The report by what was kept, which is made of every entry too and must be the same. */
const reportBy = async (view: RegisterView, about: About): Promise<string> => {
  const context = contextOf(about);
  const kept = JSON.stringify(
    await view.fold((stretches, { find }) => yearlyReportInPieces(stretches, find, context)),
  );
  expect(kept).toBe(JSON.stringify(yearlyReport(view.entries(), context)));
  return kept;
};

/** What is kept in a file, by its own driver. */
const keptIn = (file: string) => {
  const db = new DatabaseSync(file);
  const rows = db.prepare('SELECT stretch, name, counted_by FROM counted').all();
  db.close();
  return rows.map((row) => ({ name: row['name'], stretch: row['stretch'], by: row['counted_by'] }));
};

const DAYS: readonly LocalDate[] = ['2025-06-30', '2026-02-01', '2027-01-15'];
const YEARS = [2025, 2026] as const;

const idOf = (index: number): string =>
  `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** Records commands for a complaint that has had so many. */
const record = async (
  store: EventStore,
  which: number,
  had: number,
  ...commands: readonly ComplaintCommand[]
): Promise<void> => {
  const requests = commands.map((command, index) => ({
    ...command,
    complaintId: idOf(which),
    commandId: idOf(1_000_000 + which * 100 + had + index),
    actor: 'anna',
    now: '2027-01-15T12:00:00Z' as const,
  }));
  await executeAll({ store, procedures: [bitonic] }, requests);
};

const receive = (at: LocalDate): ComplaintCommand => ({
  type: 'Receive',
  data: { at, channel: 'email', subjects: ['price'], officer: 'anna' },
});
const judge = (at: LocalDate): ComplaintCommand => ({
  type: 'Judge',
  data: { at, outcome: 'upheld' },
});

const eventsOf = async (store: EventStore): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const batch of store.readAll()) events.push(...batch);
  return events;
};

/** So many complaints, one a day and each judged after fifty. */
const recordMany = async (store: EventStore, from: number, to: number): Promise<void> => {
  for (let which = from; which < to; which += 1) {
    const at = addDays('2025-01-01', which % 500);
    await record(store, which, 0, receive(at), judge(addDays(at, 50)));
  }
};

describe('what was counted of the register and kept', () => {
  it('makes the report that its entries make, while the year of the demo is recorded', async () => {
    const store = createMemoryEventStore();
    const file = fileOf('demo');
    const all = demoYear().length;
    let done = 0;
    for (const upTo of [0, 90, 270, 271, all - 3, all]) {
      await fill(store, done, upTo);
      done = Math.max(done, upTo);
      // Opened anew each time, so that what was kept is read from the file.
      const view = openRegisterView(file, [bitonic]);
      await view.catchUp(store);
      for (const today of DAYS) {
        for (const year of YEARS) await reportBy(view, { year, today, procedures: [bitonic] });
      }
      view.close();
    }
    expect(keptIn(file).length).toBeGreaterThan(10);
  });

  it('is not used for other versions of the procedure', async () => {
    const store = createMemoryEventStore();
    await recordMany(store, 0, 3);
    const loose: Procedure = {
      ...bitonic,
      version: '2025.9',
      validFrom: '2025-01-02',
      terms: { ...bitonic.terms, judge: { article: '4.6', term: { count: 1, unit: 'weeks' } } },
    };
    const view = openRegisterView(fileOf('versions'), [bitonic]);
    await view.catchUp(store);
    for (const procedures of [[bitonic], [bitonic, loose], [bitonic]]) {
      await reportBy(view, { year: 2025, today: '2026-02-01', procedures });
    }
    view.close();
  });

  it('is forgotten of a stretch alone in which something was recorded', async () => {
    const store = createMemoryEventStore();
    await recordMany(store, 0, 1_100);
    const file = fileOf('many');
    const view = openRegisterView(file, [bitonic]);
    await view.catchUp(store);
    const period = { from: '2026-01-01', to: '2026-06-30' } as const;
    const about = { year: 2026, period, today: '2027-01-15', procedures: [bitonic] } as const;
    await reportBy(view, about);
    const before = keptIn(file);
    expect(new Set(before.map(({ stretch }) => stretch))).toEqual(new Set([0, 1, 2, 3, 4]));
    await record(
      store,
      600,
      2,
      { type: 'Retract', data: { at: '2026-08-01', revision: 1, why: 'Another.' } },
      { type: 'Link', data: { at: '2026-08-01', to: idOf(3), as: 'duplicate-of' } },
    );
    await record(store, 3, 2, { type: 'Reopen', data: { at: '2026-08-02', reason: 'New facts.' } });
    await view.catchUp(store);
    await reportBy(view, about);
    const was = new Set(before.map((one) => JSON.stringify(one)));
    const same = keptIn(file).filter((one) => was.has(JSON.stringify(one)));
    expect(new Set(same.map(({ stretch }) => stretch))).toEqual(new Set([1, 3, 4]));
    view.close();
  });

  it('of entries that changed while they were counted is not used for the later ones', async () => {
    const store = createMemoryEventStore();
    await recordMany(store, 0, 20);
    const file = fileOf('meanwhile');
    const [reader, writer] = [openRegisterView(file, [bitonic]), openRegisterView(file, [bitonic])];
    await reader.catchUp(store);
    const after = reader.checkpoint();
    const before = await eventsOf(store);
    await record(store, 5, 2, { type: 'Reopen', data: { at: '2025-08-02', reason: 'New.' } });
    const since = (await eventsOf(store)).slice(before.length);
    const about = { year: 2025, period: PART, today: '2027-01-15', procedures: [bitonic] } as const;
    const asBefore = await reader.fold(function* (stretches, { find }) {
      const work = yearlyReportInPieces(stretches, find, contextOf(about));
      work.next();
      writer.takeIn(since, after);
      return yield* work;
    });
    expect(asBefore.rollForward.reopened).toBe(0);
    expect(keptIn(file)).not.toEqual([]);
    const now = JSON.parse(await reportBy(writer, about)) as typeof asBefore;
    expect(now.rollForward.reopened).toBe(1);
    reader.close();
    writer.close();
  });

  it('is refused where it was changed by hand, and made anew', async () => {
    const store = createMemoryEventStore();
    await recordMany(store, 0, 3);
    const file = fileOf('changed');
    const view = openRegisterView(file, [bitonic]);
    await view.catchUp(store);
    const about = { year: 2025, period: PART, today: '2027-01-15', procedures: [bitonic] } as const;
    const right = await reportBy(view, about);
    const db = new DatabaseSync(file);
    db.exec(`UPDATE counted SET sums = replace(sums, '"received":3', '"received":2')`);
    db.close();
    await expect(reportBy(view, about)).rejects.toThrow(
      'what was counted of its entries was changed',
    );
    await view.catchUp(store);
    expect(await reportBy(view, about)).toBe(right);
    view.close();
  });

  it('is by the outline alone of what came in later, and of what was over long before', async () => {
    const store = createMemoryEventStore();
    await recordMany(store, 0, 500);
    const file = fileOf('outlines');
    const view = openRegisterView(file, [bitonic]);
    await view.catchUp(store);
    const period = { from: '2026-01-01', to: '2026-01-31' } as const;
    const context = {
      ...contextOf({ year: 2026, today: '2027-01-15', procedures: [bitonic] }),
      period,
    };
    const right = JSON.stringify(yearlyReport(view.entries(), context));
    const isUnread =
      "received_on > '2026-01-31' OR received_on BETWEEN '2025-02-01' AND '2025-08-01'";
    const db = new DatabaseSync(file);
    db.exec(`UPDATE register SET entry = 'no JSON' WHERE ${isUnread}`);
    const { changes } = db.prepare('SELECT changes() AS changes').get() ?? {};
    db.close();
    expect(changes).toBeGreaterThan(250);
    const report = await view.fold((stretches, { find }) =>
      yearlyReportInPieces(stretches, find, context),
    );
    expect(JSON.stringify(report)).toBe(right);
    view.close();
  });

  it('is of a calendar year nothing, for what each adds to it stands beside its entry', async () => {
    const store = createMemoryEventStore();
    await recordMany(store, 0, 500);
    const file = fileOf('years');
    const view = openRegisterView(file, [bitonic]);
    await view.catchUp(store);
    const context = contextOf({ year: 2025, today: '2027-01-15', procedures: [bitonic] });
    const right = JSON.stringify(yearlyReport(view.entries(), context));
    const db = new DatabaseSync(file);
    db.exec("UPDATE register SET entry = 'no JSON'");
    db.close();
    const report = await view.fold((stretches, { find }) =>
      yearlyReportInPieces(stretches, find, context),
    );
    expect(JSON.stringify(report)).toBe(right);
    expect(keptIn(file)).toEqual([]);
    view.close();
  });

  it('may be missing: a file that takes no more answers all the same', async () => {
    const store = createMemoryEventStore();
    await recordMany(store, 0, 3);
    const file = fileOf('full');
    const view = openRegisterView(file, [bitonic]);
    await view.catchUp(store);
    const other = new DatabaseSync(file);
    other.exec("CREATE TRIGGER none BEFORE INSERT ON counted BEGIN SELECT RAISE(FAIL, 'no'); END");
    const about = { year: 2025, period: PART, today: '2027-01-15', procedures: [bitonic] } as const;
    await reportBy(view, about);
    expect(keptIn(file)).toEqual([]);
    other.close();
    view.close();
  });

  it('does not wait for the end where there is much of it', async () => {
    const store = createMemoryEventStore();
    await recordMany(store, 0, 3);
    const file = fileOf('much');
    const view = openRegisterView(file, [bitonic]);
    await view.catchUp(store);
    const stopped = new Error('stopped');
    const count = view.fold(function* (stretches) {
      for (const { keeping } of stretches) {
        keeping?.keep('much', 'by', [{ list: ['x'.repeat(600_000)] }]);
        yield;
        keeping?.keep('little', 'by', [{ list: ['y'] }]);
        yield;
      }
      throw stopped;
    });
    await expect(count).rejects.toBe(stopped);
    expect(keptIn(file).map(({ name }) => name)).toEqual(['much']);
    const about = { year: 2025, period: PART, today: '2027-01-15', procedures: [bitonic] } as const;
    await reportBy(view, about);
    expect(keptIn(file).length).toBeGreaterThan(1);
    view.close();
  });
});
