import { describe, expect, it } from 'vitest';
import { bitonic, type ComplaintCommand, type LocalDate, type Procedure } from '@klacht/domain';
import { judged, received, registerUnder } from '../testing/register-of.ts';
import { yearlyReport } from './yearly-report.ts';

/** From July 2026 on the firm acknowledges sooner and judges in six weeks. */
const sooner: Procedure = {
  ...bitonic,
  version: '2026.7',
  validFrom: '2026-07-01',
  terms: {
    acknowledge: { article: '4.2', term: { count: 2, unit: 'working-days' } },
    'request-information': bitonic.terms['request-information'],
    judge: { article: '4.6', term: { count: 6, unit: 'weeks' } },
  },
};

const acknowledged = (at: LocalDate): ComplaintCommand => ({ type: 'Acknowledge', data: { at } });

/** Acknowledged on the fifth day, a Friday, and judged in 50 days. */
const spring = [received('2026-03-02'), acknowledged('2026-03-06'), judged('2026-04-21')];
const autumn = [received('2026-09-07'), acknowledged('2026-09-11'), judged('2026-10-27')];

const reportOn = (
  year: number,
  procedures: readonly Procedure[],
  ...complaints: readonly (readonly ComplaintCommand[])[]
) =>
  yearlyReport(registerUnder(procedures, ...complaints), {
    year,
    procedures,
    position: null,
    today: '2027-01-15',
    reviews: new Map(),
  });

describe('a year in which two versions of the procedure held', () => {
  const { procedures, stepsByVersion, steps } = reportOn(2026, [bitonic, sooner], spring, autumn);

  it('names both', () => {
    expect(procedures).toEqual(['bitonic 2025.3', 'bitonic 2026.7']);
  });

  it('has each step whose term differs under either version, and no other', () => {
    const told = stepsByVersion.map(({ kind, versions }) => [
      kind,
      versions.map(({ procedure, term }) => [procedure, term?.count ?? null, term?.unit ?? null]),
    ]);
    const terms = (first: readonly [number, string], second: readonly [number | null, unknown]) => [
      ['bitonic 2025.3', ...first],
      ['bitonic 2026.7', ...second],
    ];
    expect(told).toEqual([
      ['acknowledge', terms([5, 'working-days'], [2, 'working-days'])],
      ['judge', terms([2, 'months'], [6, 'weeks'])],
      ['judge-reopened', terms([2, 'months'], [6, 'weeks'])],
      ['progress', terms([4, 'weeks'], [null, null])],
    ]);
  });

  it('counts each complaint under its own version: the same days are in time by one and late by the other', () => {
    const of = (kind: string) =>
      stepsByVersion.find((one) => one.kind === kind)?.versions.map(({ step }) => step);
    const [inTime, late] = [
      { n: 1, inTime: 1, late: 0 },
      { n: 1, inTime: 0, late: 1 },
    ];
    expect(of('judge')).toMatchObject([inTime, late]);
    expect(of('acknowledge')).toMatchObject([inTime, late]);
    expect(steps.judge).toMatchObject({ n: 2, inTime: 1, late: 1 });
  });

  it('has no steps by version where the terms are the same, or only one version held', () => {
    const renamed = { ...bitonic, version: '2026.7', validFrom: '2026-07-01' } as const;
    const same = reportOn(2026, [bitonic, renamed], spring, autumn);
    expect(same.procedures).toEqual(['bitonic 2025.3', 'bitonic 2026.7']);
    expect(same.stepsByVersion).toEqual([]);
    expect(reportOn(2026, [bitonic, sooner], spring).stepsByVersion).toEqual([]);
  });
});

describe('the versions that a report names', () => {
  it('are those of what was open in the year, and of what something happened to in it', () => {
    const ruled: readonly ComplaintCommand[] = [
      ...spring,
      { type: 'EscalateToKifid', data: { at: '2026-05-01' } },
      { type: 'RecordKifidRuling', data: { at: '2027-01-11', result: 'upheld' } },
    ];
    const versions = [bitonic, sooner];
    const open = [received('2026-12-15')];
    expect(reportOn(2027, versions, open).procedures).toEqual(['bitonic 2026.7']);
    expect(reportOn(2027, versions, spring, open).procedures).toEqual(['bitonic 2026.7']);
    expect(reportOn(2027, versions, ruled, open).procedures).toEqual([
      'bitonic 2025.3',
      'bitonic 2026.7',
    ]);
  });
});

describe('a complaint from before the first version', () => {
  it('falls under that version, which the report says with its first day', () => {
    const { earlierThanVersion, steps, procedures } = reportOn(2026, [sooner], spring, autumn);
    expect(procedures).toEqual(['bitonic 2026.7']);
    expect(earlierThanVersion).toEqual([
      { procedure: 'bitonic 2026.7', validFrom: '2026-07-01', complaints: 1 },
    ]);
    expect(steps.judge).toMatchObject({ n: 2, late: 2 });
    expect(reportOn(2026, [sooner], autumn).earlierThanVersion).toEqual([]);
  });
});
