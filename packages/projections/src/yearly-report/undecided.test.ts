import { expect, it } from 'vitest';
import type { Case } from './case.ts';
import { isJudgedWithout, isUndecidedAfter } from './undecided.ts';

const YEAR = { start: '2025-01-01', end: '2025-12-31' } as const;

/** A complaint that nobody said of whether it is admissible, from a register that keeps so much. */
const unsaid = (kept: readonly string[] | null, closes: readonly object[] = []): Case =>
  ({
    complaint: { untracked: [], kept, declaredAdmissible: null, admissibleBefore: [] },
    periods: [{ from: '2025-03-01', to: closes.length === 0 ? null : '2025-04-01' }],
    closes,
  }) as unknown as Case;

const judged = [{ status: 'judged', closed: { at: '2025-04-01' } }];

it.each([
  ['one that came in here', null, true],
  ['a register that keeps it', ['admissibility'], true],
  ['a register that keeps other things', ['kifid'], false],
] as const)('what was not said of %s counts', (_, kept, isCounted) => {
  expect(isUndecidedAfter(unsaid(kept), '2025-12-31')).toBe(isCounted);
  expect(isJudgedWithout(unsaid(kept, judged), YEAR)).toBe(isCounted);
});
