import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type ComplaintCommand,
  type ComplaintCommandType,
  type LocalDate,
} from '@klacht/domain';
import { steps } from '@klacht/domain/testing';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import { idOf, reportsOf, type Told } from '../testing/issued.ts';
import { meanOf } from './figures.ts';
import type { YearlyReport } from './yearly-report.ts';

const TYPES = Object.keys(steps) as readonly ComplaintCommandType[];
/** What changes a figure that was issued already comes up often. */
const CHANGING = ['Correct', 'Amend', 'Retract', 'Judge', 'Receive', 'Link'] as const;

/** Any command, on a day; those that name an event or a complaint name one that may be there. */
const aFact = fc
  .record({
    type: fc.oneof(fc.constantFrom(...TYPES), fc.constantFrom(...CHANGING)),
    at: fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-02-01', days)),
    other: fc.nat(5),
  })
  .map(({ type, at, other }): ComplaintCommand => {
    const day = addDays('2025-01-20', other * 60);
    const more: Partial<Record<ComplaintCommandType, object>> = {
      Link: { to: idOf(other % 3) },
      Unlink: { to: idOf(other % 3) },
      Retract: { revision: other },
      Amend: { revision: 0, changes: [{ field: 'at', to: day }] },
      Delay: { until: addDays(at, 30) },
    };
    return { type, data: { ...steps[type].data, at, ...more[type] } } as ComplaintCommand;
  });

/** An amendment names what is recorded; the day of receipt is known here only. */
const withReceipt = (command: ComplaintCommand, receipt: LocalDate): ComplaintCommand =>
  command.type === 'Amend'
    ? {
        ...command,
        data: {
          ...command.data,
          changes: command.data.changes.map((change) => ({ ...change, from: receipt })),
        },
      }
    : command;

const aComplaint: fc.Arbitrary<Told> = fc
  .tuple(anyHistory, fc.nat(16), fc.array(aFact, { maxLength: 6 }), fc.boolean())
  .map(([history, cut, facts, isLate]) => {
    const receipt = (history[0]?.data.at ?? '2025-01-01').slice(0, 10) as LocalDate;
    const since = facts.map((fact) => withReceipt(fact, receipt));
    return isLate
      ? { before: [], since: [...history, ...since] }
      : { before: history.slice(0, cut + 1), since: [...history.slice(cut + 1), ...since] };
  });

const AMOUNTS = /^redress(?:Paid)?\.amounts(?:ByKind\.[^.]+)?\./;

/** What of a report is about no complaint, or says what else it says in another way. */
const NO_FIGURES: ReadonlySet<string> = new Set([
  'year',
  'from',
  'to',
  'position',
  'asOf',
  'procedure',
  'procedures',
  'stepsByVersion',
  'earlierThanVersion',
  'conventions',
  'yearBefore',
  'yearBeforeIssued',
  'yearBeforeUnknown',
  'yearBeforeRecount',
  'sinceIssued',
  'recommendations',
  'settled',
  // Told of the period alone, or of no complaint by name.
  'months',
  'judgementDays',
  'openByAge',
  'outcomesBySubject',
  'staff',
  'aboutStaff',
  'departing',
  'years',
]);

/** The counts of a report by name, in this test's own way. */
const countsIn = (report: YearlyReport): Map<string, number> => {
  const counts = new Map<string, number>();
  const add = (name: string, value: number): void =>
    void counts.set(name, (counts.get(name) ?? 0) + value);
  const walk = (name: string, value: unknown): void => {
    if (typeof value === 'number') add(name, value);
    else if (AMOUNTS.test(name)) add(name, Math.round(Number(value) * 100));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(`${name}.${key}`, inner);
    }
  };
  const isMean = /Days$/;
  const { steps: ofYear, departures, lateCases, feedback, ...others } = report;
  for (const [group, value] of Object.entries(others)) {
    if (!NO_FIGURES.has(group)) walk(group, value);
  }
  for (const [kind, step] of Object.entries(ofYear)) {
    for (const [name, value] of Object.entries(step)) {
      if (!isMean.test(name)) walk(`steps.${kind}.${name}`, value);
    }
  }
  for (const { code, kind, article: _article, ...row } of departures) {
    walk(`departures.${kind ?? code}`, row);
  }
  for (const { kind, due, metOn } of lateCases) add(`lateCases.${kind} ${due} ${metOn ?? '-'}`, 1);
  add('feedback', feedback.n);
  return counts;
};

const without0 = (counts: ReadonlyMap<string, number>): object =>
  Object.fromEntries([...counts].filter(([, value]) => value !== 0));

describe('the figures as issued, and the differences that are told since', () => {
  it('add up to the figures as they are, whatever was recorded', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(aComplaint, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('2025-06-30', '2025-12-01', '2026-01-20'),
        fc.boolean(),
        (complaints, issuedOn, tellsOfStaff) => {
          const { issued, now } = reportsOf(complaints, { tellsOfStaff }, issuedOn);
          const sum = countsIn(issued);
          for (const { differences, why, causes } of now.sinceIssued?.changes ?? []) {
            expect(why.length).toBeGreaterThan(0);
            // Of events that tell that a complaint is about staff none may be left to tell.
            if (tellsOfStaff || causes.length > 0) {
              expect(causes.length > 0).toBe(why.includes('events'));
            }
            for (const { type } of causes) seen.add(type);
            for (const { figure, was, is } of differences) {
              // How long steps took, and the scores, are told one by one; the report has their mean.
              if (/\.days\./.test(figure)) continue;
              const name = figure.replace(/^feedback\..*/, 'feedback');
              const scale = AMOUNTS.test(name) ? 100 : 1;
              const change = Math.round((Number(is) - Number(was)) * scale);
              sum.set(name, (sum.get(name) ?? 0) + change);
            }
          }
          expect(without0(sum)).toEqual(without0(countsIn(now)));
        },
      ),
      { numRuns: 150 },
    );
    for (const type of ['Corrected', 'Amended', 'Retracted', 'Judged', 'Received', 'Linked']) {
      expect(seen, type).toContain(type);
    }
  });

  it('are enough to tell the mean from', () => {
    fc.assert(
      fc.property(fc.array(aComplaint, { minLength: 1, maxLength: 3 }), (complaints) => {
        const nothing = complaints.map(({ before, since }) => ({
          before: [],
          since: [...before, ...since],
        }));
        const { now } = reportsOf(nothing);
        const days = (now.sinceIssued?.changes ?? []).flatMap(({ differences }) =>
          differences.flatMap(({ figure, is }) => {
            const [, length] = /^steps\.judge\.days\.(\d+)$/.exec(figure) ?? [];
            return length === undefined ? [] : Array.from({ length: Number(is) }, () => +length);
          }),
        );
        expect(meanOf(days)).toBe(now.steps.judge.meanDays);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the year before in a report', () => {
  it('is what was issued; the recount stands beside it where it is another', () => {
    fc.assert(
      fc.property(fc.array(aComplaint, { minLength: 1, maxLength: 3 }), (complaints) => {
        const { issued, now, nextYear } = reportsOf(complaints);
        const { yearBefore, yearBeforeIssued, yearBeforeRecount } = nextYear;
        expect(yearBeforeIssued).toMatchObject({ issuedOn: '2026-01-20', position: '7' });
        expect(issued).toMatchObject(yearBefore ?? {});
        expect(now).toMatchObject(yearBeforeRecount ?? yearBefore ?? {});
        if (yearBeforeRecount !== null) expect(yearBeforeRecount).not.toEqual(yearBefore);
      }),
      { numRuns: 60 },
    );
  });
});
