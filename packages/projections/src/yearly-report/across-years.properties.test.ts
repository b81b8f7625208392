import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import { registerOf } from '../testing/register-of.ts';
import { reportOver } from '../testing/report-over.ts';

const TODAY = '2030-01-01';

describe('a period that crosses the end of a year', () => {
  it('comes to what its parts in each year come to', () => {
    fc.assert(
      fc.property(fc.array(anyHistory, { maxLength: 6 }), (histories) => {
        const entries = registerOf(...histories);
        const on = (
          year: number,
          from: '2025-11-01' | '2026-01-01',
          to: '2025-12-31' | '2026-02-28',
        ) => reportOver(entries, { year, period: { from, to }, today: TODAY });
        const whole = on(2026, '2025-11-01', '2026-02-28');
        const parts = [on(2025, '2025-11-01', '2025-12-31'), on(2026, '2026-01-01', '2026-02-28')];
        for (const name of ['received', 'reopened', 'closed'] as const) {
          const sum = parts.reduce((all, { rollForward }) => all + rollForward[name], 0);
          expect(whole.rollForward[name], name).toBe(sum);
        }
        expect(whole.rollForward.openAtStart).toBe(parts[0]?.rollForward.openAtStart);
        expect(whole.rollForward.openAtEnd).toBe(parts[1]?.rollForward.openAtEnd);
        // A step that ended late and was reopened is judged otherwise by a later day; an outcome is not.
        for (const outcome of ['upheld', 'rejected', 'settled'] as const) {
          const sum = parts.reduce((all, { outcomes }) => all + outcomes[outcome], 0);
          expect(whole.outcomes[outcome], outcome).toBe(sum);
        }
        expect(whole.months.map(({ month }) => month)).toEqual([
          '2025-11',
          '2025-12',
          '2026-01',
          '2026-02',
        ]);
        expect(whole).toMatchObject({ year: 2026, from: '2025-11-01', to: '2026-02-28' });
      }),
      { numRuns: 40 },
    );
  });

  it('stands beside the same days a year earlier', () => {
    const { years } = reportOver(
      registerOf([
        { type: 'Receive', data: { at: '2024-12-03', channel: 'email', subjects: ['price'] } },
      ]),
      { year: 2026, period: { from: '2025-11-01', to: '2026-02-28' }, today: TODAY },
    );
    expect(years.map(({ year, from, to, received }) => [year, from, to, received])).toEqual([
      [2025, '2024-11-01', '2025-02-28', 1],
      [2026, '2025-11-01', '2026-02-28', 0],
    ]);
  });

  it('is refused where it ends in another year, or before it begins', () => {
    for (const period of [
      { from: '2025-11-01', to: '2025-12-31' },
      { from: '2026-03-01', to: '2026-02-01' },
    ] as const) {
      expect(() => reportOver([], { year: 2026, period })).toThrow('a period that ends in 2026');
    }
  });
});
