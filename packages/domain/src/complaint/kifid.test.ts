import { describe, expect, it } from 'vitest';
import { change, given, givenKnown, receive, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';
import { kifidRulings } from './kifid-deviation.ts';

const { EscalateToKifid: escalate, RecordKifidRuling: ruling } = steps;
const first = {
  began: { at: '2026-06-10' },
  by: 'complainant',
  reference: 'K-26-1',
  appeal: false,
};

describe('a complaint that goes to Kifid', () => {
  it.each([
    ['judged', [steps.Judge]],
    ['not answered yet', []],
    ['inadmissible', [steps.DeclareInadmissible]],
  ] as const)('is put to it when it is %s', (_, history) => {
    expect(change(given(receive(), ...history), escalate)).toEqual({
      referrals: [{ ...first, ruling: null }],
    });
  });

  it('keeps the ruling and its day', () => {
    expect(change(given(receive(), escalate), ruling)).toEqual({
      referrals: [{ ...first, ruling: { when: { at: '2026-09-01' }, result: 'partly-upheld' } }],
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
    expect(reopened).toMatchObject({
      status: 'received',
      referrals: [{ ruling: { result: 'partly-upheld' } }],
    });
  });
});

describe('a complaint that goes to Kifid more than once', () => {
  const again = saying(on(escalate, '2026-09-10'), { reference: 'K-26-9' });
  const sentBack = saying(on(ruling, '2026-06-20'), { result: 'inadmissible' });

  it('came too early, is sent back, and comes again when the firm has judged', () => {
    const twice = given(receive(), escalate, sentBack, steps.Judge, again);
    expect(twice).toMatchObject({
      referrals: [{ ruling: { result: 'inadmissible' } }, { reference: 'K-26-9', ruling: null }],
    });
    const { reference: _, ...unnamed } = ruling.data;
    expect(
      given(receive(), escalate, sentBack, steps.Judge, again, {
        ...ruling,
        data: { ...unnamed, at: '2026-12-01' },
      }),
    ).toMatchObject({ referrals: [{}, { ruling: { when: { at: '2026-12-01' } } }] });
  });

  it('came too early, was never ruled upon, and comes again', () => {
    const twice = [receive(), escalate, steps.Judge, again] as const;
    const second = saying(on(ruling, '2026-12-01'), { reference: 'K-26-9' });
    expect(given(...twice, second)).toMatchObject({
      referrals: [{ ruling: null }, { ruling: { result: 'partly-upheld' } }],
    });
  });

  it('has its ruling appealed, by the firm, and ruled upon again', () => {
    const appeal = saying(again, { appeal: true, by: 'firm' });
    const outcome = saying(on(ruling, '2027-03-01'), { reference: 'K-26-9', result: 'rejected' });
    expect(given(receive(), steps.Judge, escalate, ruling, appeal, outcome)).toMatchObject({
      referrals: [
        { appeal: false, ruling: { result: 'partly-upheld' } },
        { appeal: true, by: 'firm', ruling: { result: 'rejected' } },
      ],
    });
  });

  it('is the same complaint whichever time was recorded first', () => {
    const inOrder = given(receive(), escalate, again);
    const { history } = givenKnown(escalate, again);
    expect({ ...given(receive(), again, escalate), history }).toEqual(inOrder);
  });

  it('is not ruled upon more often than it came', () => {
    expect(when(given(receive(), escalate, ruling), on(ruling, '2026-10-01'))).toBe(
      'already-ruled',
    );
    expect(when(given(receive(), escalate), saying(ruling, { reference: 'K-1' }))).toBe(
      'not-escalated',
    );
  });
});

describe('Kifid decides otherwise than the firm', () => {
  const judged = (outcome: 'upheld' | 'partly-upheld' | 'rejected' | 'settled') =>
    saying(steps.Judge, { outcome });
  const ruled = (result: (typeof ruling.data)['result']) => saying(ruling, { result });

  it.each([
    ['rejected', 'upheld', true],
    ['rejected', 'partly-upheld', true],
    ['rejected', 'rejected', false],
    ['upheld', 'rejected', true],
    ['partly-upheld', 'upheld', true],
    ['upheld', 'upheld', false],
    ['settled', 'rejected', false],
    ['settled', 'upheld', true],
    ['rejected', 'settled', false],
    ['rejected', 'inadmissible', false],
  ] as const)('the firm: %s, Kifid: %s, so it does: %s', (outcome, result, deviates) => {
    const complaint = givenKnown(judged(outcome), escalate, ruled(result));
    expect(kifidRulings(complaint)).toMatchObject([{ result, deviates }]);
  });

  it('whatever somebody says of it', () => {
    const said = saying(ruled('rejected'), { deviates: true });
    expect(kifidRulings(givenKnown(judged('rejected'), escalate, said))).toMatchObject([
      { deviates: false },
    ]);
  });

  it('where the firm refused to judge, and not where it had decided nothing', () => {
    const refused = givenKnown(steps.DeclareInadmissible, escalate, ruled('upheld'));
    expect(kifidRulings(refused)).toMatchObject([{ deviates: true }]);
    expect(kifidRulings(givenKnown(escalate, ruled('upheld')))).toMatchObject([
      { deviates: false },
    ]);
    expect(kifidRulings(givenKnown(steps.Withdraw, escalate, ruled('upheld')))).toMatchObject([
      { deviates: false },
    ]);
  });

  it('by the decision of that time, not by a later one', () => {
    const complaint = givenKnown(
      judged('rejected'),
      escalate,
      ruled('upheld'),
      on(steps.Reopen, '2026-09-02'),
      on(judged('upheld'), '2026-09-03'),
    );
    expect(kifidRulings(complaint)).toMatchObject([{ deviates: true }]);
  });
});
