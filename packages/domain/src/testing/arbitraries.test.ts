import fc from 'fast-check';
import { expect, it } from 'vitest';
import { obligationsOf } from '../obligations/obligations.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { anyComplaint, anyHistory, anyToday } from './arbitraries.ts';
import { given } from './scenario.ts';

const histories = fc.sample(anyHistory, { numRuns: 400, seed: 1 });

it('a history of the arbitraries is accepted from its receipt to its end', () => {
  for (const history of histories) {
    expect(history[0]?.type).toBe('Receive');
    expect(given(...history).status).not.toBe('unknown');
  }
});

it('the histories of the arbitraries reach delays, reopenings and corrections', () => {
  const types = new Set(histories.flat().map(({ type }) => type));
  for (const type of ['Delay', 'Judge', 'Reopen', 'Correct', 'Withdraw', 'EscalateToKifid']) {
    expect(types).toContain(type);
  }
});

const noTargetAfterDue = fc.property(anyComplaint, anyToday, (complaint, today) =>
  obligationsOf(complaint, bitonic, today).every(({ due, target }) => target <= due),
);

it('no target of a complaint of the arbitraries is after its due date', () => {
  fc.assert(noTargetAfterDue);
});
