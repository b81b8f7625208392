import { describe, expect, it } from 'vitest';
import {
  bitonic,
  findingCodes,
  initialReview,
  type LocalDate,
  obligationKind,
  reviewFindingCodes,
} from '@klacht/domain';
import type { Departure } from '../conformance/conformance.ts';
import { received, registerOf } from '../testing/register-of.ts';
import { type Case, toCase, yearOfReport } from './case.ts';
import { countOver } from './counting.ts';
import { countDepartures } from './departed.ts';
import { yearlyReport } from './yearly-report.ts';

const YEAR = yearOfReport(2026);

const [plain] = registerOf([received('2026-02-02')]).map((entry) => ({
  ...toCase(entry, [bitonic], YEAR, '2026-02-02', new Map() as never),
  departures: [],
  departuresBefore: [],
}));

type Found = Case['departures'][number];

const found = (code: string, more: Partial<Found> = {}): Found =>
  ({
    code,
    article: '9.9',
    on: '2026-03-03',
    what: null,
    recordedOn: null,
    putRightOn: null,
    ...more,
  }) as Found;

const rowsOf = (departures: readonly Found[], departuresBefore: readonly Found[] = []) => {
  if (plain === undefined) throw new Error('expected a case');
  return countOver(countDepartures(YEAR), [{ ...plain, departures, departuresBefore }]);
};

describe('the departures of a report', () => {
  it.each([...findingCodes, 'one-that-is-not-invented-yet'])(
    'have a row for a finding such as %s, whatever it is',
    (code) => {
      expect(rowsOf([found(code)])).toEqual([
        {
          article: '9.9',
          code,
          kind: null,
          steps: 1,
          complaints: 1,
          carriedOver: 0,
          putRight: 0,
        },
      ]);
    },
  );

  it('count each time, and each complaint once', () => {
    const [row] = rowsOf([found('no-subject', { what: 'a' }), found('no-subject', { what: 'b' })]);
    expect(row).toMatchObject({ steps: 2, complaints: 1 });
  });

  it('tell what was never done as carried over, until the year in which it was put right', () => {
    const undone = found('no-officer', { on: null });
    const since = { ...undone, putRightOn: '2026-05-05' } as const;
    const long = { ...undone, putRightOn: '2025-05-05' } as const;
    expect(rowsOf([undone], [undone])).toMatchObject([{ steps: 0, carriedOver: 1, putRight: 0 }]);
    expect(rowsOf([since], [undone])).toMatchObject([{ steps: 0, carriedOver: 1, putRight: 1 }]);
    expect(rowsOf([long], [long])).toEqual([]);
  });

  it('tell what was never done no more once the complaint has ended', () => {
    const undone = found('no-officer', { on: null });
    if (plain === undefined) throw new Error('expected a case');
    const closed = (to: LocalDate) =>
      countOver(countDepartures(YEAR), [
        {
          ...plain,
          periods: [{ from: '2025-02-02', to }],
          departures: [undone],
          departuresBefore: [undone],
        },
      ]);
    expect(closed('2026-01-01')).toMatchObject([{ steps: 0, carriedOver: 1 }]);
    expect(closed('2025-12-31')).toEqual([]);
  });

  it('leave what arose on a day of an earlier year to that year', () => {
    const old = found('no-subject', { on: '2025-12-31' });
    expect(rowsOf([old], [old])).toEqual([]);
  });

  it('have one row for each kind of step that was late', () => {
    const rows = rowsOf([]);
    expect(rows).toEqual([]);
    const { departures, lateCases } = yearlyReport(registerOf([received('2026-02-02')]), {
      year: 2026,
      procedures: [bitonic],
      position: null,
      today: '2026-12-31',
      reviews: new Map(),
    });
    // That nobody stated admissibility is a finding.
    const kinds = new Set(
      lateCases.flatMap(({ kind }) => (kind === 'admissibility' ? [] : [kind])),
    );
    expect(departures.flatMap(({ kind }) => kind ?? []).toSorted()).toEqual([...kinds].toSorted());
    expect([...kinds].every((kind) => obligationKind.options.includes(kind))).toBe(true);
  });
});

const issued = (year: number, issuedOn: LocalDate) =>
  ({
    issuedOn,
    from: `${year}-01-01` as LocalDate,
    to: `${year}-12-31` as LocalDate,
    position: '7',
    asOf: issuedOn,
    procedures: null,
    report: null,
  }) as const;

describe('what a review leaves undone', () => {
  it('is in the report on its year: each finding that the check knows of reviews', () => {
    const recommendation = {
      id: 'r1',
      recommendation: 'Show the price.',
      madeOn: '2025-02-01',
      owner: 'desk',
      due: '2025-12-01',
      decision: null,
      measures: [],
      effect: null,
    } as const;
    const reviews = new Map([
      [
        2023,
        {
          ...initialReview(2023),
          reports: [issued(2023, '2024-01-10')],
          discussedOn: ['2024-06-01'] as const,
        },
      ],
      [
        2025,
        {
          ...initialReview(2025),
          reports: [issued(2025, '2026-01-10')],
          discussedOn: ['2026-01-20'] as const,
          recommendations: [recommendation],
        },
      ],
    ]);
    const { recommendations } = yearlyReport([], {
      year: 2025,
      procedures: [bitonic],
      position: null,
      today: '2027-02-01',
      reviews,
    });
    const codes: readonly Departure['code'][] = recommendations.findings.map(({ code }) => code);
    expect(codes.toSorted()).toEqual([...reviewFindingCodes].toSorted());
  });
});
