import { DatabaseSync } from 'node:sqlite';
import { openSqliteEventStore } from '../packages/adapters/src/event-stores/sqlite/sqlite-event-store.ts';
import { makeReport } from '../packages/adapters/src/use-cases/report/make-report.ts';
import {
  type OpenJournal,
  openJournal,
} from '../packages/adapters/src/use-cases/opening/open-journal.ts';
import { bitonicVersions, type Position } from '../packages/domain/src/index.ts';
import { registerAsOf, type YearlyReport } from '../packages/projections/src/index.ts';
import type { Work } from './compare.ts';
import type { Job } from './jobs.ts';
import { NOW } from './settings.ts';

/** The bench's complaints came in from 2000 on, and were judged within three months. */
export const YEAR = 2001;

const withJournal = async (
  file: string,
  work: (journal: OpenJournal) => Promise<Work>,
): Promise<Work> => {
  // The command line's own, so that it does not build the register anew.
  const journal = await openJournal({
    store: `sqlite:${file}`,
    inventedClock: true,
    procedures: bitonicVersions,
  });
  try {
    return await work(journal);
  } finally {
    await journal.close();
  }
};

/** Builds the live register, which a report on the present reads. */
export const buildJob: Job = (file) =>
  withJournal(file, async (journal) => {
    const entries = await journal.ask((register) => register.count());
    return { operations: entries, checksum: () => entries };
  });

/** The driver reads every entry of the live register and parses it, and that is all. */
export const rawEntriesJob: Job = async (file) => {
  const db = new DatabaseSync(`${file}.views`, { readOnly: true });
  let operations = 0;
  for (const { entry } of db.prepare('SELECT entry FROM register ORDER BY ordinal').iterate()) {
    JSON.parse(String(entry));
    operations += 1;
  }
  db.close();
  return { operations, checksum: () => operations };
};

/** What came in by the end of the year: of a report, whatever it was read from, the same. */
const checked = ({ years, rollForward }: YearlyReport): number =>
  years.reduce((sum, { received }) => sum + received, 0) + rollForward.openAtEnd;

/** The report of a year, from the live register. */
export const reportJob: Job = (file) =>
  withJournal(file, async (journal) => {
    const report = await makeReport(journal, { year: YEAR, now: NOW });
    return { operations: 1, checksum: () => checked(report) };
  });

/** The position in the middle of a journal. */
const middleOf = (file: string): Position => {
  const db = new DatabaseSync(file, { readOnly: true });
  const middle = db
    .prepare(
      'SELECT position FROM events WHERE position >= (SELECT max(position) / 2 FROM events) ORDER BY position LIMIT 1',
    )
    .get()?.['position'];
  db.close();
  return String(middle);
};

/** The report of a year, from the journal up to its middle. */
export const reportAtJob: Job = (file) =>
  withJournal(file, async (journal) => {
    const report = await makeReport(journal, { year: YEAR, now: NOW, upTo: middleOf(file) });
    return { operations: 1, checksum: () => checked(report) };
  });

/** The journal up to its middle, read, decoded and folded into the register. */
export const replayAtJob: Job = async (file) => {
  const store = openSqliteEventStore(file);
  const { entries } = await registerAsOf(store, { position: middleOf(file) }, 'Europe/Amsterdam');
  await store.close();
  return { operations: 1, checksum: () => entries.length };
};
