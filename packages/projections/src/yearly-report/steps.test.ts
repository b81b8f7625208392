import { describe, expect, it } from 'vitest';
import { bitonic, type ComplaintCommand, type LocalDate } from '@klacht/domain';
import { judged, received, registerOf, reopened } from '../testing/register-of.ts';
import { yearlyReport } from './yearly-report.ts';

const reportOn = (year: number, complaint: readonly ComplaintCommand[]) =>
  yearlyReport(registerOf(complaint), {
    year,
    procedures: [bitonic],
    position: null,
    today: '2026-12-31',
    reviews: new Map(),
  });

const stepsIn = (year: number, complaint: readonly ComplaintCommand[]) =>
  reportOn(year, complaint).steps;

describe('a step in the report', () => {
  const neverAcknowledged = [
    received('2025-01-02'),
    judged('2025-02-20'),
    reopened('2026-02-02'),
    judged('2026-05-04'),
  ];

  it('that was never done counts in the year in which the complaint first ended', () => {
    expect(stepsIn(2025, neverAcknowledged).acknowledge).toMatchObject({ n: 1, late: 1 });
    expect(stepsIn(2026, neverAcknowledged).acknowledge).toMatchObject({ n: 0, late: 0 });
  });

  it('to judge again what was judged and reopened is told apart, and counts from the reopening', () => {
    // 49 days from 2 January to 20 February; 91 from 2 February to 4 May, of which 2 April was the last.
    const [first, again] = [2025, 2026].map((year) => stepsIn(year, neverAcknowledged));
    expect(first?.judge).toMatchObject({ n: 1, late: 0, meanDays: 49 });
    expect(first?.['judge-reopened']).toMatchObject({ n: 0, late: 0 });
    expect(again?.judge).toMatchObject({ n: 0, late: 0 });
    expect(again?.['judge-reopened']).toMatchObject({ n: 1, late: 1, meanDays: 91 });
  });

  it('to judge what was refused in time and reopened counts from the receipt', () => {
    const refused: ComplaintCommand = {
      type: 'DeclareInadmissible',
      data: { at: '2026-02-27', grounds: [{ ground: 'too-late', explanation: 'It is old.' }] },
    };
    const history = [received('2026-01-02'), refused, reopened('2026-02-28'), judged('2026-04-27')];
    expect(stepsIn(2026, history).judge).toMatchObject({ n: 1, inTime: 0, late: 1, meanDays: 115 });
    expect(stepsIn(2026, history)['judge-reopened']).toMatchObject({ n: 0 });
  });

  it('that was overdue at the end of the year, and done in the next, is told of both', () => {
    const late = [received('2025-10-01'), judged('2026-01-15')];
    expect(stepsIn(2025, late).judge).toMatchObject({ n: 0, late: 0, overdueAtEnd: 1 });
    expect(stepsIn(2026, late).judge).toMatchObject({ n: 1, late: 1, overdueAtEnd: 0 });
    const judgeIn = (year: number) =>
      reportOn(year, late).lateCases.filter(({ kind }) => kind === 'judge');
    expect(judgeIn(2025)).toMatchObject([{ due: '2025-12-01', metOn: null, carriedOver: false }]);
    expect(judgeIn(2026)).toMatchObject([
      { due: '2025-12-01', metOn: '2026-01-15', carriedOver: true },
    ]);
    expect(stepsIn(2025, late).judge.carriedOver).toBe(0);
    expect(stepsIn(2026, late).judge.carriedOver).toBe(1);
  });

  it('that was due on the last day of the year, and done in the next, was not overdue then', () => {
    const late = [received('2025-10-31'), judged('2026-01-15')];
    expect(stepsIn(2025, late).judge).toMatchObject({ n: 0, overdueAtEnd: 0 });
    expect(stepsIn(2026, late).judge).toMatchObject({ n: 1, late: 1 });
  });

  const delay = (at: LocalDate, until: LocalDate): ComplaintCommand => ({
    type: 'Delay',
    data: { at, until, reason: 'The provider has to be asked.' },
  });
  const breaches = (year: number, complaint: readonly ComplaintCommand[]) =>
    reportOn(year, complaint)
      .lateCases.filter(({ kind }) => kind.startsWith('judge'))
      .map(({ kind, due, metOn }) => [kind, due, metOn]);

  it('that was promised by a later day is told of beside its own day, not in place of it', () => {
    // Two months from 2 January, put off to 15 March, and judged a day after that.
    const broken = [
      received('2026-01-02'),
      delay('2026-02-20', '2026-03-15'),
      judged('2026-03-16'),
    ];
    expect(breaches(2026, broken)).toEqual([
      ['judge', '2026-03-02', '2026-03-16'],
      ['judge-by-announced-date', '2026-03-15', '2026-03-16'],
    ]);
    const kept = [...broken.slice(0, 2), judged('2026-03-15')];
    expect(breaches(2026, kept)).toEqual([['judge', '2026-03-02', '2026-03-15']]);
    expect(stepsIn(2026, kept)['judge-by-announced-date']).toMatchObject({ n: 1, inTime: 1 });
  });

  it('that was promised by a day before the end of its term is late where only the promise broke', () => {
    const broken = [
      received('2026-01-02'),
      delay('2026-01-10', '2026-02-01'),
      judged('2026-02-02'),
    ];
    expect(breaches(2026, broken)).toEqual([
      ['judge-by-announced-date', '2026-02-01', '2026-02-02'],
    ]);
  });

  it('that was promised by the end of the year, and done in the next, is told of both', () => {
    const late = [received('2025-09-01'), delay('2025-10-30', '2025-12-15'), judged('2026-01-15')];
    expect(breaches(2025, late)).toEqual([
      ['judge', '2025-11-01', null],
      ['judge-by-announced-date', '2025-12-15', null],
    ]);
    expect(breaches(2026, late)).toEqual([
      ['judge', '2025-11-01', '2026-01-15'],
      ['judge-by-announced-date', '2025-12-15', '2026-01-15'],
    ]);
  });

  it('that asks for information is late a month after the receipt', () => {
    const asked = (at: LocalDate) =>
      stepsIn(2026, [
        received('2026-01-31'),
        { type: 'RequestInformation', data: { at } },
        { type: 'DeclareAdmissible', data: { at: '2026-03-05' } },
      ])['request-information'];
    expect(asked('2026-02-28')).toMatchObject({ n: 1, inTime: 1, late: 0, meanDays: 28 });
    expect(asked('2026-03-01')).toMatchObject({ n: 1, inTime: 0, late: 1, meanDays: 29 });
  });

  it('that tells of the progress is late after four weeks, each time', () => {
    const told = (at: LocalDate): ComplaintCommand => ({ type: 'ReportProgress', data: { at } });
    const { progress } = stepsIn(2026, [
      received('2026-01-01'),
      told('2026-01-29'),
      told('2026-02-27'),
      told('2026-03-28'),
      judged('2026-04-25'),
    ]);
    expect(progress).toEqual({ late: 2, overdueAtEnd: 0, carriedOver: 0, complaintsLate: 1 });
    expect(stepsIn(2026, [received('2026-12-02')]).progress).toMatchObject({
      late: 0,
      overdueAtEnd: 1,
    });
    expect(stepsIn(2026, [received('2026-12-03')]).progress).toMatchObject({
      late: 0,
      overdueAtEnd: 0,
    });
  });
});
