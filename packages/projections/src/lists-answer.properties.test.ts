import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  bitonic,
  type ComplaintCommand,
  evolveReview,
  explainObligation,
  initialReview,
  kifidWindow,
  type LocalDate,
  obligationsOf,
  type Procedure,
  type Review,
} from '@klacht/domain';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import { departures } from './conformance/conformance.ts';
import { nextTarget, overdueRows } from './overdue/overdue.ts';
import { registerRows } from './register/register.ts';
import { registerOf } from './testing/register-of.ts';
import { yearlyReport } from './yearly-report/yearly-report.ts';
import { othersIn } from './register/others-in.ts';

/** The procedure with a calendar that ends sooner than what was recorded by it. */
const short = (to: number): Procedure => {
  const { calendar } = bitonic;
  const days = Object.entries(calendar.days).filter(([year]) => Number(year) <= to);
  return { ...bitonic, calendar: { ...calendar, to, days: Object.fromEntries(days) } };
};

/** What was recorded before the content of a version was pinned to its title. */
const unpinned = (history: readonly ComplaintCommand[]) =>
  registerOf(history).map((entry) => ({
    ...entry,
    complaint: { ...entry.complaint, procedureDigest: null },
  }));

const adopted = (due: LocalDate): Review =>
  [
    {
      type: 'ReportIssued',
      data: { at: '2026-01-20', from: '2025-01-01', to: '2025-12-31', position: '7' },
    },
    {
      type: 'RecommendationMade',
      data: { at: '2026-01-20', id: 'r1', text: 'Say so.', owner: 'eva', due },
    },
    { type: 'ReportDiscussed', data: { at: '2026-02-10' } },
    { type: 'RecommendationAdopted', data: { at: '2026-02-10', id: 'r1' } },
  ].reduce(
    (review, event) => evolveReview(review, event as Parameters<typeof evolveReview>[1]),
    initialReview(2025),
  );

const anyDay = (years: number) =>
  fc.integer({ min: 0, max: years * 365 }).map((days) => addDays('2025-01-01', days));

describe('whatever was accepted', () => {
  it('every list and report answers, for any day of twenty years, by any calendar', () => {
    fc.assert(
      fc.property(
        anyHistory,
        anyDay(22),
        anyDay(90),
        fc.constantFrom(2025, 2026, 2027, 2060),
        fc.constantFrom(0, 5, 250),
        (history, today, due, to, within) => {
          const procedure = short(to);
          const procedures = [procedure];
          const entries = unpinned(history);
          const reviews = [adopted(due)];
          const context = { procedures, today };
          expect([...registerRows(entries, context)]).toHaveLength(1);
          expect(Array.isArray(overdueRows(entries, { ...context, within, reviews }))).toBe(true);
          expect(
            [...departures(entries, { ...context, others: othersIn(entries) })].every(
              ({ number }) => number !== '',
            ),
          ).toBe(true);
          for (const year of [2025, 2026, Number(today.slice(0, 4))]) {
            const options = {
              year,
              ...context,
              reviews: new Map([[2025, adopted(due)]]),
              position: '1',
            };
            expect(yearlyReport(entries, options).year).toBe(year);
          }
          for (const { complaint } of entries) {
            nextTarget(complaint, procedures);
            kifidWindow(complaint, procedure, today);
            for (const obligation of obligationsOf(complaint, procedure, today)) {
              for (const language of ['nl', 'en'] as const) {
                expect(explainObligation(obligation, language, procedure.calendar)).not.toBe('');
              }
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a date outside the calendar is said to be, on weekends alone, with the rest intact', () => {
    const inside = unpinned([
      { type: 'Receive', data: { at: '2026-12-24', channel: 'email', subjects: ['price'] } },
    ]);
    const [row, ...others] = overdueRows(inside, {
      procedures: [short(2026)],
      today: '2027-06-01',
      reviews: [adopted('2062-06-04')],
      within: 9_999,
    }).filter(({ kind }) => kind === 'acknowledge' || kind === 'carry-out');
    // Friday 25 and Saturday 26 December are holidays that it knows; 1 January 2027 it does not.
    expect(row).toMatchObject({
      kind: 'acknowledge',
      due: '2027-01-01',
      outsideCalendar: bitonic.calendar.name,
    });
    expect(others).toMatchObject([
      {
        kind: 'carry-out',
        due: '2062-06-04',
        target: '2062-06-02',
        outsideCalendar: bitonic.calendar.name,
      },
    ]);
    const known = overdueRows(inside, { procedures: [bitonic], today: '2027-06-01' });
    expect(known[0]).toMatchObject({ kind: 'acknowledge', due: '2027-01-04' });
    expect(known[0]).not.toHaveProperty('outsideCalendar');
  });

  it('a subject named like a method of every object is counted and shown', () => {
    const entries = registerOf([
      {
        type: 'Receive',
        data: {
          at: '2026-01-05',
          channel: 'email',
          subjects: ['constructor', '__proto__', 'toString'],
          origin: { source: 'old register', reference: '1', untracked: [] },
        },
      },
    ]);
    const context = { procedures: [bitonic], today: '2026-02-01' } as const;
    const [row] = registerRows(entries, context, { subject: 'constructor' });
    expect(row?.subjects).toEqual(['constructor', '__proto__', 'toString']);
    const report = JSON.stringify(
      yearlyReport(entries, { ...context, year: 2026, reviews: new Map(), position: '1' }),
    );
    for (const subject of row?.subjects ?? []) expect(report).toContain(`"${subject}"`);
  });
});
