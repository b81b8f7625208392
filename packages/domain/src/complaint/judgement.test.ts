import { describe, expect, it } from 'vitest';
import { change, given, givenKnown, receive, refusal, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';
import { evolve } from './evolve.ts';

const { Judge: judge, Reopen: reopen, Withdraw: withdraw } = steps;

describe('points are listed', () => {
  it('beside those that there were', () => {
    expect(
      change(given(receive(), steps.ListPoints), {
        type: 'ListPoints',
        data: { at: '2026-05-09', points: [{ id: 'manners' }] },
      }),
    ).toEqual({ points: ['price', 'call', 'manners'] });
  });

  it.each([
    ['already-listed', [], { points: [{ id: 'a' }, { id: 'a' }] }],
    ['after-close', [withdraw], {}],
  ] as const)('but not as %s', (code, history, said) => {
    expect(when(given(receive(), ...history), saying(steps.ListPoints, said as never))).toBe(code);
  });
});

describe('a delay', () => {
  it('is announced, and announced again, and both are kept', () => {
    const once = given(receive(), steps.Delay);
    const again = { type: 'Delay', data: { at: '2026-06-15', until: '2026-07-31' } } as const;
    expect(change(once, again)).toEqual({
      delays: [
        { announced: { at: '2026-05-20' }, until: '2026-06-30', explained: true },
        { announced: { at: '2026-06-15' }, until: '2026-07-31', explained: false },
      ],
      contacts: ['2026-05-20', '2026-06-15'],
    });
  });

  it('may end on the day it is announced', () => {
    const command = saying(steps.Delay, { until: '2026-05-20' });
    expect(when(given(receive()), command)).toHaveProperty('type', 'Delayed');
  });
});

describe('a judgement', () => {
  const full = saying(judge, {
    outcome: 'partly-upheld',
    points: [
      { id: 'price', finding: 'upheld', reasons: 'It was.' },
      { id: 'call', finding: 'rejected' },
    ],
    redress: [
      {
        kind: 'compensation',
        amount: { value: '12.50', currency: 'EUR' },
        what: 'The difference.',
      },
      { kind: 'apology' },
    ],
    remedies: ['kifid', 'court'],
    deviation: { from: ['2025-0007'], why: 'The terms changed.' },
  });

  it('ends the complaint, and keeps what rules and reports look at', () => {
    expect(change(given(receive(), steps.ListPoints), full)).toEqual({
      status: 'judged',
      closed: { at: '2026-06-01' },
      judgement: {
        outcome: 'partly-upheld',
        reasoned: true,
        points: ['price', 'call'],
        remedies: ['kifid', 'court'],
        redress: [
          { kind: 'compensation', amount: { value: '12.50', currency: 'EUR' } },
          { kind: 'apology' },
        ],
        deviates: true,
      },
      contacts: ['2026-06-01'],
    });
  });

  it('may have an outcome and nothing else', () => {
    const bare = { ...judge, data: { at: '2026-06-01', outcome: 'upheld' } } as const;
    expect(given(receive(), bare)).toMatchObject({
      judgement: {
        outcome: 'upheld',
        reasoned: false,
        points: [],
        remedies: [],
        redress: [],
        deviates: false,
      },
    });
  });

  it.each([
    [
      'already-listed',
      [
        { id: 'call', finding: 'upheld' },
        { id: 'call', finding: 'rejected' },
      ],
      "Judge: points: expected each id once, got 'call' again",
    ],
    [
      'unknown-point',
      [{ id: 'price', finding: 'upheld' }],
      "Judge: points: the complaint has no points, got 'price'; list them first (ListPoints)",
    ],
  ] as const)('is refused as %s', (code, points, message) => {
    const complaint =
      code === 'unknown-point' ? given(receive()) : given(receive(), steps.ListPoints);
    expect(refusal(complaint, saying(judge, { points: [...points] }))).toMatchObject({
      code,
      message,
    });
  });
});

describe('a complaint ends once', () => {
  it('by being withdrawn, of which nobody needs to tell the complainant', () => {
    expect(change(given(receive()), withdraw)).toEqual({
      status: 'withdrawn',
      closed: { at: '2026-04-22' },
    });
  });

  it.each([
    [judge, 'already-closed'],
    [withdraw, 'already-closed'],
    [steps.DeclareInadmissible, 'already-declared'],
  ] as const)('$0.type', (closing, denied) => {
    const closed = given(receive(), closing);
    expect(when(closed, on(judge, '2026-08-01'))).toBe('already-closed');
    expect(when(closed, on(withdraw, '2026-08-01'))).toBe('already-closed');
    expect(when(closed, on(steps.DeclareInadmissible, '2026-08-01'))).toBe(denied);
  });

  it.each([judge, withdraw, steps.DeclareInadmissible])(
    'and again after a reopening, from its day on: $type',
    (closing) => {
      const reopened = given(receive(), steps.DeclareInadmissible, reopen);
      expect(when(reopened, on(closing, '2026-06-30'))).toBe('before-reopening');
      expect(when(reopened, on(closing, '2026-07-01'))).toHaveProperty('type');
    },
  );
});

describe('a reopening', () => {
  it('opens the complaint again, and keeps how it had ended and nothing else', () => {
    expect(change(given(receive(), steps.DeclareAdmissible, judge), reopen)).toEqual({
      status: 'admissible',
      closed: undefined,
      judgement: undefined,
      reopenings: [
        {
          status: 'judged',
          closed: { at: '2026-06-01' },
          judgement: {
            outcome: 'upheld',
            reasoned: true,
            points: [],
            remedies: [],
            redress: [],
            deviates: false,
          },
          reopened: { at: '2026-07-01' },
        },
      ],
    });
    expect(given(receive(), steps.DeclareInadmissible, reopen)).toMatchObject({
      status: 'received',
      reopenings: [{ status: 'inadmissible', inadmissibleOn: ['outside-scope', 'too-late'] }],
    });
    const withdrawn = given(receive(), withdraw, reopen);
    expect(withdrawn).toHaveProperty('reopenings', [
      { status: 'withdrawn', closed: { at: '2026-04-22' }, reopened: { at: '2026-07-01' } },
    ]);
    expect(withdrawn).not.toHaveProperty('closed');
    expect(given(receive(), steps.DeclareInadmissible, reopen)).not.toHaveProperty(
      'inadmissibleOn',
    );
  });

  it('of a complaint that was reopened before keeps both, and waits for information that is still asked', () => {
    const twice = given(
      receive(),
      steps.RequestInformation,
      withdraw,
      reopen,
      on(judge, '2026-07-02'),
      on(reopen, '2026-07-03'),
    );
    expect(twice).toMatchObject({
      status: 'awaiting-information',
      reopenings: [{ status: 'withdrawn' }, { status: 'judged' }],
    });
    expect(when(twice, on(judge, '2026-07-02'))).toBe('before-reopening');
    expect(when(twice, on(steps.Delay, '2026-05-20'))).toBe('after-close');
    expect(
      when(twice, on(saying(steps.Delay, { until: '2026-08-01' }), '2026-07-02')),
    ).toHaveProperty('type');
  });

  it('of an open complaint leaves it as it is', () => {
    const open = givenKnown(steps.Acknowledge);
    expect(evolve(open, { type: 'Reopened', data: { at: '2026-04-08' } })).toEqual({
      ...open,
      history: [...open.history, { revision: 2, type: 'Reopened', data: { at: '2026-04-08' } }],
    });
  });

  it('is possible on the day on which the complaint ended', () => {
    expect(when(given(receive(), judge), on(reopen, '2026-06-01'))).toHaveProperty('type');
  });
});
