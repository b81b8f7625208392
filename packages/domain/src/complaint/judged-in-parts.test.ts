import { describe, expect, it } from 'vitest';
import { change, given, receive, when } from '../testing/given.ts';
import { DIGEST, on, saying, steps } from '../testing/command-examples.ts';

const { JudgePart: part, PayRedress: pay } = steps;
const raised = [receive(), steps.ListPoints] as const;
const call = saying(on(part, '2026-05-20'), {
  points: [{ id: 'call', finding: 'rejected', reasons: 'There was a call.' }],
});
const bare = { type: 'Judge', data: { at: '2026-06-01', outcome: 'partly-upheld' } } as const;

describe('a judgement in parts', () => {
  it('settles some points by a letter of its own, and the complaint stays open', () => {
    expect(change(given(...raised), part)).toEqual({
      parts: [
        {
          judged: { at: '2026-05-15' },
          reasoned: true,
          points: ['price'],
          remedies: ['kifid'],
          redress: [{ kind: 'compensation', amount: { value: '12.50', currency: 'EUR' } }],
        },
      ],
      contacts: ['2026-05-15'],
    });
    expect(given(...raised, part)).toHaveProperty('status', 'received');
  });

  it('closes once, and its judgement is all of its parts', () => {
    const last = saying(steps.Judge, {
      outcome: 'partly-upheld',
      points: [{ id: 'call', finding: 'rejected', reasons: 'There was a call.' }],
      redress: [{ kind: 'apology' }],
      remedies: ['kifid', 'court'],
    });
    expect(given(...raised, part, last)).toMatchObject({
      status: 'judged',
      closed: { at: '2026-06-01' },
      judgement: {
        outcome: 'partly-upheld',
        reasoned: true,
        points: ['price', 'call'],
        remedies: ['kifid', 'court'],
        redress: [{ kind: 'compensation' }, { kind: 'apology' }],
      },
    });
  });

  it('needs no more points in the last letter where all were judged before', () => {
    expect(given(...raised, part, call, bare)).toMatchObject({
      judgement: { reasoned: true, points: ['price', 'call'] },
    });
  });

  it('is not reasoned where a part of it is not', () => {
    const unreasoned = saying(part, { points: [{ id: 'price', finding: 'upheld' }] });
    expect(given(...raised, unreasoned, call, bare)).toMatchObject({
      judgement: { reasoned: false },
    });
    expect(given(...raised, bare)).toMatchObject({ judgement: { reasoned: false } });
  });

  it.each([
    ['already-judged', [part], on(part, '2026-05-20')],
    [
      'already-judged',
      [part],
      saying(steps.Judge, { points: [{ id: 'price', finding: 'upheld' }] }),
    ],
    ['unknown-point', [], saying(part, { points: [{ id: 'manners', finding: 'upheld' }] })],
    ['after-close', [steps.Judge], on(part, '2026-06-02')],
  ] as const)('is refused as %s', (code, history, command) => {
    expect(when(given(...raised, ...history), command)).toBe(code);
  });

  it('is judged anew in the same points once it was reopened', () => {
    const reopened = given(...raised, part, steps.Judge, steps.Reopen);
    expect(when(reopened, on(part, '2026-07-02'))).toHaveProperty('type', 'PartJudged');
    const again = given(...raised, part, steps.Judge, steps.Reopen, on(bare, '2026-07-03'));
    expect(again).toMatchObject({
      judgement: { points: [] },
      reopenings: [{ judgement: { points: ['price'] } }],
    });
  });

  it('keeps its letter by the digest', () => {
    expect(when(given(...raised), saying(part, { letter: DIGEST.toUpperCase() }))).toHaveProperty(
      'data.letter',
      DIGEST,
    );
  });
});

describe('redress that is paid', () => {
  const judged = [
    receive(),
    saying(steps.Judge, {
      redress: [{ kind: 'compensation', amount: { value: '20', currency: 'EUR' } }],
    }),
  ] as const;

  it('is another fact than redress that was granted', () => {
    const paid = on(pay, '2026-06-20');
    expect(change(given(...judged), paid)).toEqual({
      payments: [
        {
          paid: { at: '2026-06-20' },
          kind: 'compensation',
          amount: { value: '12.50', currency: 'EUR' },
        },
      ],
    });
  });

  it('may be paid in parts, and before anything was granted', () => {
    expect(given(...judged, on(pay, '2026-06-20'), on(pay, '2026-06-10'))).toMatchObject({
      payments: [{ paid: { at: '2026-06-10' } }, { paid: { at: '2026-06-20' } }],
    });
    expect(when(given(receive()), saying(pay, { kind: 'goodwill' }))).toHaveProperty('type');
  });
});
