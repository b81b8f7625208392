import { describe, expect, it } from 'vitest';
import type { ComplaintCommand } from '@klacht/domain';
import { judged, received, registerOf } from '../testing/register-of.ts';
import { reportOver } from '../testing/report-over.ts';

const explained = (
  at: `${number}-${number}-${number}`,
  cause: string,
  more: object = {},
): ComplaintCommand => ({ type: 'ExplainLateness', data: { at, step: 'judge', cause, ...more } });

/** Received on 2 April: to be acknowledged by 13 April, and judged by 2 June, which is done late. */
const late = (...commands: readonly ComplaintCommand[]) =>
  registerOf([received('2026-04-02'), judged('2026-06-10'), ...commands]);

const toldOf = (year: number, ...commands: readonly ComplaintCommand[]) => {
  const { lateCases, dataQuality } = reportOver(late(...commands), { year, today: '2028-01-15' });
  const told = lateCases.map((one) => [one.kind, one.explained] as const);
  return { ...Object.fromEntries(told), without: dataQuality.lateUnexplained };
};

describe('the cause of a late step', () => {
  it('is none until somebody tells it, and each step without one is counted', () => {
    const told = toldOf(2026);
    expect(told).toMatchObject({ judge: [], acknowledge: [], admissibility: [] });
    expect(told.without).toBe(Object.keys(told).length - 1);
  });

  it('is what was told, each once, whenever that was', () => {
    const before = toldOf(2026).without;
    const told = toldOf(
      2026,
      explained('2026-06-11', 'absence'),
      explained('2027-02-01', 'complexity', { due: '2026-06-02' }),
      explained('2027-02-02', 'absence', { due: '2026-06-02' }),
    );
    expect(told).toMatchObject({ judge: ['absence', 'complexity'], acknowledge: [] });
    expect(told.without).toBe(before - 1);
  });

  it('is of no other step, and of no step that was due on another day', () => {
    expect(toldOf(2026, explained('2026-06-11', 'absence', { due: '2026-06-01' }))).toEqual(
      toldOf(2026),
    );
    expect(toldOf(2026, explained('2026-06-01', 'absence'))).toEqual(toldOf(2026));
  });

  it('counts nothing in a year in which nothing was late', () => {
    expect(toldOf(2027)).toEqual({ without: 0 });
  });
});
