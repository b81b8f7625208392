import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import { bitonic } from '../procedure/bitonic.ts';
import {
  explainReviewFinding,
  type ReviewFindingCode,
  reviewFindingCodes,
  reviewFindingsOf,
} from './findings.ts';
import { discussionsOf, initialReview, type IssuedReport, type Review } from './state.ts';

const issued = (more: Partial<IssuedReport> = {}): IssuedReport => ({
  issuedOn: '2026-01-20',
  from: '2025-01-01',
  to: '2025-12-31',
  position: '55',
  asOf: '2026-01-20',
  procedures: null,
  report: 'a'.repeat(64),
  ...more,
});

const review = (more: Partial<Review>): Review => ({ ...initialReview(2025), ...more });

const recommended = (decidedOn: LocalDate | null): Review =>
  review({
    recommendations: [
      {
        id: 'r1',
        recommendation: 'Show the price.',
        madeOn: '2026-01-21',
        owner: 'trade desk',
        due: '2027-06-30',
        decision: decidedOn === null ? null : { decided: 'adopted', at: decidedOn, reasons: null },
        measures: [],
        effect: null,
      },
    ],
  });

const discussed = (on: LocalDate, report: Partial<IssuedReport> = {}): Review =>
  review({ reports: [issued(report)], discussedOn: [on] });

/** The report on 2024 was discussed on 10 February 2025. */
const BEFORE = ['2025-02-10'] as const;

type Case = {
  readonly broken: Review;
  readonly kept: Review;
  readonly today: LocalDate;
  readonly en: string;
  readonly nl: string;
};

const CASES: Readonly<Record<ReviewFindingCode, Case>> = {
  'recommendation-not-decided': {
    broken: recommended('2027-01-01'),
    kept: recommended('2026-12-31'),
    today: '2027-03-01',
    en: "Recommendation 'r1' was not decided on in time (article 7.4). Put right on 1 January 2027.",
    nl: "Over aanbeveling 'r1' is niet op tijd besloten (artikel 7.4). Rechtgezet op 1 januari 2027.",
  },
  'discussions-too-far-apart': {
    broken: discussed('2026-02-11'),
    kept: discussed('2026-02-10'),
    today: '2026-03-01',
    en: 'The discussion of 11 February 2026 came more than a year after that of 10 February 2025 (article 7.4).',
    nl: 'De bespreking van 11 februari 2026 was meer dan een jaar na die van 10 februari 2025 (artikel 7.4).',
  },
  'report-without-digest': {
    broken: review({ reports: [issued({ report: null })] }),
    kept: review({ reports: [issued()] }),
    today: '2026-03-01',
    en: 'The report issued on 20 January 2026, at @55, has no digest, so that nobody can tell whether it is shown as it was (article 7.3).',
    nl: 'Het verslag dat op 20 januari 2026 is uitgebracht, op @55, heeft geen digest, zodat niet is te zien of het wordt getoond zoals het was (artikel 7.3).',
  },
};

const found = (one: Review, today: LocalDate, before: readonly LocalDate[] = BEFORE) =>
  reviewFindingsOf(one, bitonic, [...before, ...discussionsOf(one)], today);

describe('every finding of a review', () => {
  it.each(reviewFindingCodes)(
    '%s is found where it is broken, and not where it is kept',
    (code) => {
      const { broken, kept, today, en, nl } = CASES[code];
      const findings = found(broken, today);
      expect(findings.map((one) => one.code)).toEqual([code]);
      expect(findings.map((one) => explainReviewFinding(one, 'en'))).toEqual([en]);
      expect(findings.map((one) => explainReviewFinding(one, 'nl'))).toEqual([nl]);
      expect(found(kept, today)).toEqual([]);
    },
  );
});

describe('a recommendation that is not decided on', () => {
  it('is found from the day after the last one for that, and stays when it is decided late', () => {
    expect(found(recommended(null), '2026-12-31')).toEqual([]);
    expect(found(recommended(null), '2027-01-01')).toMatchObject([{ putRightOn: null }]);
    expect(found(recommended('2027-02-01'), '2027-03-01')).toMatchObject([
      { on: null, what: 'r1', putRightOn: '2027-02-01' },
    ]);
  });
});

describe('more than a year between two discussions', () => {
  it('is not bridged by one of half a year, nor by one that came before its report', () => {
    const half = discussed('2026-08-01', { to: '2025-06-30' });
    const next: Review = { ...discussed('2026-09-01'), year: 2026 };
    expect(discussionsOf(half)).toEqual([]);
    expect(discussionsOf(discussed('2026-01-19'))).toEqual([]);
    const nextOn2026 = {
      ...next,
      reports: [issued({ from: '2026-01-01', to: '2026-12-31', issuedOn: '2026-08-30' })],
    };
    const days = [...BEFORE, ...discussionsOf(half), ...discussionsOf(nextOn2026)];
    expect(reviewFindingsOf(nextOn2026, bitonic, days, '2026-12-31')).toMatchObject([
      { code: 'discussions-too-far-apart', on: '2026-09-01', what: '2025-02-10' },
    ]);
  });

  it('is between a discussion and the one before it, whichever year they were of', () => {
    const twice = review({ reports: [issued()], discussedOn: ['2026-02-10', '2027-03-01'] });
    expect(found(twice, '2027-12-31')).toMatchObject([{ on: '2027-03-01', what: '2026-02-10' }]);
    expect(found(twice, '2027-12-31', [...BEFORE, '2026-06-01'])).toEqual([]);
  });
});
