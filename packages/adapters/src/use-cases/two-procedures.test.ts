import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  bitonic,
  type ComplaintCommand,
  execute,
  explainObligation,
  type Journal,
  type LocalDate,
  netherlands2026,
  obligationsOf,
  type Procedure,
  procedureNamed,
} from '@klacht/domain';
import { overdueRows, registerAsOf, registerRows } from '@klacht/projections';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';

/** From April 2026 on everything is shorter, and the firm works on Easter Monday. */
const stricter: Procedure = {
  ...bitonic,
  version: '2026.1',
  validFrom: '2026-04-01',
  terms: {
    acknowledge: { article: '5.1', term: { count: 3, unit: 'working-days' } },
    'request-information': { article: '5.2', term: { count: 10, unit: 'days' } },
    judge: { article: '5.3', term: { count: 6, unit: 'weeks' } },
    progress: { article: '5.4', term: { count: 14, unit: 'days' } },
  },
  calendar: {
    ...netherlands2026,
    name: 'NL-open-at-Easter',
    days: Object.fromEntries(
      Object.entries(netherlands2026.days).map(([year, days]) => [
        year,
        Object.fromEntries(Object.entries(days).filter(([, key]) => key !== 'easterMonday')),
      ]),
    ),
  },
};
const procedures = [stricter, bitonic];

const journalOf = (known: readonly Procedure[]): Journal => ({
  store: createMemoryEventStore(),
  procedures: known,
});

const ask = async (journal: Journal, complaintId: string, command: ComplaintCommand) =>
  execute(journal, {
    complaintId,
    commandId: randomUUID(),
    actor: 'anna',
    now: '2026-07-01T08:00:00Z',
    ...command,
  });

const receive = async (journal: Journal, at: LocalDate): Promise<string> => {
  const complaintId = randomUUID();
  await ask(journal, complaintId, {
    type: 'Receive',
    data: { at, channel: 'email', subjects: [] },
  });
  return complaintId;
};

const entriesOf = async ({ store }: Journal) =>
  (await registerAsOf(store, { day: '2026-12-31', by: 'recorded' }, 'Europe/Amsterdam')).entries;

const datesOf = async (journal: Journal, complaintId: string) => {
  const row = [...registerRows(await entriesOf(journal), { procedures, today: '2026-04-02' })].find(
    (one) => one.complaintId === complaintId,
  );
  return row?.obligations.map(({ kind, article, due, target }) =>
    [kind, article, due, target].join(' '),
  );
};

/** Received on 31 March, a Tuesday, under the old version; on 1 April, under the new one. */
const OLD = [
  'acknowledge 4.2 2026-04-09 2026-04-08',
  'request-information 4.3 2026-04-30 2026-04-30',
  'judge 4.6 2026-05-31 2026-05-29',
  'progress 6.3 2026-04-28 2026-04-28',
];
const NEW = [
  'acknowledge 5.1 2026-04-07 2026-04-06',
  'request-information 5.2 2026-04-11 2026-04-10',
  'judge 5.3 2026-05-13 2026-05-13',
  'progress 5.4 2026-04-15 2026-04-15',
];

describe('two versions of a procedure, with other terms and another calendar', () => {
  it('each hold for the complaints that came in under them', async () => {
    const journal = journalOf(procedures);
    const before = await receive(journal, '2026-03-31');
    const after = await receive(journal, '2026-04-01');
    expect(await datesOf(journal, before)).toEqual(OLD);
    expect(await datesOf(journal, after)).toEqual(NEW);
  });

  it('leave a complaint as it was when the second one comes', async () => {
    const alone = journalOf([bitonic]);
    const before = await receive(alone, '2026-03-31');
    const late = await receive(alone, '2026-04-01');
    const both: Journal = { store: alone.store, procedures };
    await ask(both, before, { type: 'ReportProgress', data: { at: '2026-04-10' } });
    const after = await receive(both, '2026-04-01');
    expect(await datesOf(both, before)).toEqual([
      // The word of 10 April was recorded later than the silence that it broke could last.
      ...OLD,
      'progress 6.3 2026-05-08 2026-05-08',
    ]);
    expect(await datesOf(both, late)).toContain('judge 4.6 2026-06-01 2026-06-01');
    expect(await datesOf(both, after)).toEqual(NEW);
  });

  it('change places when the day of receipt is put right across the border', async () => {
    const journal = journalOf(procedures);
    const correct = async (complaintId: string, from: LocalDate, to: LocalDate) =>
      ask(journal, complaintId, {
        type: 'Correct',
        data: { at: '2026-06-01', receivedOn: { from, to }, why: 'The stamp was misread.' },
      });
    const one = await receive(journal, '2026-04-01');
    const other = await receive(journal, '2026-03-31');
    await correct(one, '2026-04-01', '2026-03-31');
    await correct(other, '2026-03-31', '2026-04-01');
    expect(await datesOf(journal, one)).toEqual(OLD);
    expect(await datesOf(journal, other)).toEqual(NEW);
    await correct(one, '2026-03-31', '2026-04-01');
    expect(await datesOf(journal, one)).toEqual(NEW);
  });

  it('hold for a reopened complaint as they did before', async () => {
    const journal = journalOf(procedures);
    const before = await receive(journal, '2026-03-31');
    await ask(journal, before, { type: 'Withdraw', data: { at: '2026-04-01' } });
    await ask(journal, before, { type: 'Reopen', data: { at: '2026-04-30' } });
    expect(await datesOf(journal, before)).toEqual([...OLD, 'progress 6.3 2026-05-28 2026-05-28']);
  });

  it('give a complaint that was judged and reopened a judgement more, by the old version', async () => {
    const journal = journalOf(procedures);
    const before = await receive(journal, '2026-03-31');
    await ask(journal, before, { type: 'Judge', data: { at: '2026-04-01', outcome: 'upheld' } });
    await ask(journal, before, { type: 'Reopen', data: { at: '2026-04-30' } });
    const dates = await datesOf(journal, before);
    expect(dates?.filter((one) => one.startsWith('judge'))).toEqual([
      OLD[2],
      'judge-reopened 4.6 2026-06-30 2026-06-30',
    ]);
  });

  it('are named in the proof, with the calendar and its own days', async () => {
    const journal = journalOf(procedures);
    await receive(journal, '2026-03-31');
    await receive(journal, '2026-04-01');
    const sentences = (await entriesOf(journal)).map(({ complaint }) => {
      const procedure = procedureNamed(procedures, complaint.procedure);
      const [acknowledge] = obligationsOf(complaint, procedure, '2026-04-02');
      return acknowledge && explainObligation(acknowledge, 'en', procedure.calendar);
    });
    expect(sentences[0]).toContain('6 April skipped: Easter Monday');
    expect(sentences[0]).toContain('(article 4.2, bitonic 2025.3, calendar NL-2026-11)');
    expect(sentences[1]).not.toContain('Easter Monday');
    expect(sentences[1]).toContain('day 2 is Monday 6 April');
    expect(sentences[1]).toContain('(article 5.1, bitonic 2026.1, calendar NL-open-at-Easter)');
  });

  it('are both on the list of what is overdue, each by its own dates', async () => {
    const journal = journalOf(procedures);
    const before = await receive(journal, '2026-03-31');
    const after = await receive(journal, '2026-04-01');
    const rows = overdueRows(await entriesOf(journal), { procedures, today: '2026-04-08' });
    expect(rows.map(({ complaintId, kind }) => [complaintId, kind])).toEqual([
      [after, 'acknowledge'],
    ]);
    const later = overdueRows(await entriesOf(journal), { procedures, today: '2026-05-14' });
    expect(later.map(({ complaintId, kind }) => [complaintId, kind])).toEqual([
      [after, 'acknowledge'],
      [before, 'acknowledge'],
      [after, 'progress'],
      [before, 'progress'],
      [after, 'judge'],
    ]);
  });
});
