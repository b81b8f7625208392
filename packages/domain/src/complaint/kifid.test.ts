import { describe, expect, it } from 'vitest';
import { change, given, receive, when } from '../testing/given.ts';
import { on, steps } from '../testing/steps.ts';

const { EscalateToKifid: escalate, RecordKifidRuling: ruling } = steps;

describe('a complaint that goes to Kifid', () => {
  it.each([
    ['judged', [steps.Judge]],
    ['not answered yet', []],
    ['inadmissible', [steps.DeclareInadmissible]],
  ] as const)('is put to it when it is %s', (_, history) => {
    expect(change(given(receive(), ...history), escalate)).toEqual({
      escalated: { at: '2026-06-10' },
      lastOn: '2026-06-10',
    });
  });

  it('is ruled upon', () => {
    expect(change(given(receive(), escalate), ruling)).toEqual({
      ruled: { when: { at: '2026-09-01' }, result: 'partly-upheld', deviates: true },
      lastOn: '2026-09-01',
    });
    expect(when(given(receive(), escalate), on(ruling, '2026-06-10'))).toHaveProperty('type');
  });

  it('may be reopened after the ruling, and it keeps the ruling', () => {
    const reopened = given(
      receive(),
      steps.Judge,
      escalate,
      ruling,
      on(steps.Reopen, '2026-09-02'),
    );
    expect(reopened).toMatchObject({ status: 'received', ruled: { result: 'partly-upheld' } });
  });
});
