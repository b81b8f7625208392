import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import { isKlachtError } from '../errors.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { given, givenKnown, receive, refusal, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';
import type { ComplaintCommand } from './commands.ts';
import { eventFrom } from './decide.ts';
import { asOfDay, evolve } from './evolve.ts';
import { factsOf } from './facts.ts';
import type { Complaint } from './state.ts';

const AT: LocalDate = '2026-12-01';

const amend = (revision: number, ...changes: readonly object[]): ComplaintCommand =>
  ({
    type: 'Amend',
    data: { at: AT, revision, changes, why: 'It was typed in wrongly.' },
  }) as ComplaintCommand;

const retract = (revision: number, at: LocalDate = AT): ComplaintCommand => ({
  type: 'Retract',
  data: { at, revision, why: 'It was a mistake.' },
});

/** A complaint but for what says that something was put right. */
const apart = (complaint: Complaint): object => ({ ...complaint, history: [], corrections: [] });

const same = (history: readonly ComplaintCommand[], as: readonly ComplaintCommand[]): void => {
  expect(apart(given(...history))).toEqual(apart(given(...as)));
};

const invalid = (complaint: Complaint, command: ComplaintCommand): string => {
  try {
    when(complaint, command);
    return 'accepted';
  } catch (error) {
    if (isKlachtError(error, 'invalid')) return error.message;
    throw error;
  }
};

describe('a field that is amended is as if it had been recorded so', () => {
  const { Acknowledge, Delay, InformEmployee, Judge, NameEmployee, Reopen, Withdraw } = steps;
  const settled = [receive(), Acknowledge, on(Judge, '2026-05-20'), Reopen];

  it.each([
    [
      'the day of a first close',
      [...settled, amend(2, { field: 'at', from: '2026-05-20', to: '2026-05-10' })],
      [receive(), Acknowledge, on(Judge, '2026-05-10'), Reopen],
    ],
    [
      'the outcome of a first judgement',
      [...settled, amend(2, { field: 'outcome', from: 'upheld', to: 'rejected' })],
      [receive(), Acknowledge, saying(on(Judge, '2026-05-20'), { outcome: 'rejected' }), Reopen],
    ],
    [
      'a promised day',
      [receive(), Delay, amend(1, { field: 'until', from: '2026-06-30', to: '2026-07-15' })],
      [receive(), saying(Delay, { until: '2026-07-15' })],
    ],
    [
      'an amount that was left out',
      [
        receive(),
        saying(Judge, { redress: [{ kind: 'compensation' }] }),
        amend(1, { field: 'redress.0.amount', to: { value: '12.50', currency: 'EUR' } }),
      ],
      [
        receive(),
        saying(Judge, {
          redress: [{ kind: 'compensation', amount: { value: '12.50', currency: 'EUR' } }],
        }),
      ],
    ],
    [
      'who it is about',
      [
        receive(),
        NameEmployee,
        InformEmployee,
        amend(2, { field: 'at', from: '2026-04-09', to: '2026-04-10' }),
      ],
      [receive(), NameEmployee, on(InformEmployee, '2026-04-10')],
    ],
    [
      'reasons that were left out',
      [
        receive(),
        { type: 'Withdraw', data: { at: '2026-05-01' } },
        amend(1, { field: 'reason', to: 'It was solved.' }),
      ],
      [receive(), on(Withdraw, '2026-05-01')],
    ],
    [
      'the letter that a delay came with, which gave no reason',
      [receive(), Delay, amend(1, { field: 'reason', from: 'x' })],
      [receive(), { type: 'Delay', data: { at: '2026-05-20', until: '2026-06-30' } }],
    ],
    [
      'what was put right before',
      [
        receive(),
        Acknowledge,
        amend(1, { field: 'at', from: '2026-04-07', to: '2026-04-10' }),
        amend(1, { field: 'at', from: '2026-04-10', to: '2026-04-09' }),
      ],
      [receive(), on(Acknowledge, '2026-04-09')],
    ],
  ] as readonly (readonly [string, readonly ComplaintCommand[], readonly ComplaintCommand[]])[])(
    '%s',
    (_, history, as) => {
      same(history, as);
    },
  );

  it('a day is a day: the moment goes, and so does a guess', () => {
    same(
      [
        receive(),
        on(saying(Acknowledge, { estimated: true }), '2026-04-07T08:00:00Z'),
        amend(1, { field: 'at', from: '2026-04-07', to: '2026-04-08' }),
      ],
      [receive(), on(Acknowledge, '2026-04-08')],
    );
  });

  it('the receipt, and with it the version in force', () => {
    const amended = amend(0, { field: 'at', from: '2026-04-02', to: '2026-03-01' });
    expect(when(given(receive()), amended)).toMatchObject({
      type: 'Amended',
      data: { of: 'Received', procedure: 'bitonic 2025.3' },
    });
    same([receive(), amended], [receive('2026-03-01')]);
  });

  it('a personal text, which is recorded where it is sealed', () => {
    const known = given(receive(), steps.Delay);
    expect(when(known, amend(1, { field: 'reason', from: 'a', to: 'b' }))).toHaveProperty(
      'data.changes',
      [{ field: 'reason', words: { from: 'a', to: 'b' } }],
    );
  });
});

describe('what is taken back is as if it had never been recorded', () => {
  const { Acknowledge, Judge, NameEmployee, Reopen } = steps;

  it.each([
    ['a reopening', [receive(), Judge, Reopen, retract(2)], [receive(), Judge]],
    ['an employee', [receive(), NameEmployee, retract(1)], [receive()]],
    ['an acknowledgement', [receive(), Acknowledge, retract(1)], [receive()]],
    [
      'a close, after which another is recorded',
      [receive(), Judge, retract(1), on(Judge, '2026-05-01')],
      [receive(), on(Judge, '2026-05-01')],
    ],
    [
      'an amendment',
      [
        receive(),
        Acknowledge,
        amend(1, { field: 'at', from: '2026-04-07', to: '2026-04-10' }),
        retract(2),
      ],
      [receive(), Acknowledge],
    ],
    ['a correction', [receive(), steps.Correct, retract(1)], [receive()]],
    ['a retraction', [receive(), Judge, retract(1), retract(2)], [receive(), Judge]],
  ] as readonly (readonly [string, readonly ComplaintCommand[], readonly ComplaintCommand[]])[])(
    '%s',
    (_, history, as) => {
      same(history, as);
    },
  );

  it('a complaint that was registered twice stays, and is marked', () => {
    const twice = givenKnown(Acknowledge, retract(0));
    expect(twice).toMatchObject({ retracted: true, status: 'received' });
    expect(when(twice, Judge)).toBe('retracted');
    expect(when(twice, on(retract(0), '2026-12-02'))).toBe('retracted');
    expect(asOfDay(twice, '2026-04-10')).toMatchObject({ retracted: true, corrections: [] });
    same([receive(), Acknowledge, retract(0), retract(2)], [receive(), Acknowledge]);
  });
});

describe('an amendment is refused', () => {
  const { Acknowledge, Judge, Reopen } = steps;
  const acknowledged = given(receive(), Acknowledge);

  it.each([
    [
      'correction-mismatch',
      { field: 'at', from: '2026-04-08', to: '2026-04-09' },
      'at.from: expected what is recorded, "2026-04-07", got "2026-04-08"',
    ],
    [
      'nothing-corrected',
      { field: 'at', from: '2026-04-07', to: '2026-04-07' },
      'at.to: expected something else than at.from, got "2026-04-07"',
    ],
    [
      'impossible-history',
      { field: 'at', from: '2026-04-07', to: '2026-04-01' },
      'Acknowledged of 2026-04-01, revision 1, could not have happened',
    ],
    [
      'correction-out-of-order',
      { field: 'at', from: '2026-04-07', to: '2026-12-02' },
      'at.to: expected 2026-12-01',
    ],
    [
      'outside-calendar',
      { field: 'at', from: '2026-04-07', to: '1980-01-01' },
      '1980-01-01 is outside',
    ],
  ] as const)('as %s', (code, change, message) => {
    expect(refusal(acknowledged, amend(1, change))).toMatchObject({
      code,
      message: expect.stringContaining(message) as string,
    });
  });

  it('where another recorded event could not have happened', () => {
    const reopened = given(receive(), Judge, Reopen);
    expect(
      refusal(reopened, amend(1, { field: 'at', from: '2026-06-01', to: '2026-07-02' })),
    ).toMatchObject({
      code: 'impossible-history',
      details: { revision: 2, because: 'not-closed' },
    });
    expect(refusal(reopened, retract(1))).toMatchObject({ code: 'impossible-history' });
    expect(
      when(
        given(receive(), Acknowledge),
        amend(0, { field: 'at', from: '2026-04-02', to: '2026-04-08' }),
      ),
    ).toBe('impossible-history');
  });

  it('where the event would not be of its shape', () => {
    expect(
      invalid(acknowledged, amend(1, { field: 'at', from: '2026-04-07', to: 'soon' })),
    ).toContain('Amend: Acknowledged: at');
    expect(invalid(acknowledged, amend(1, { field: 'nothing', to: 'x' }))).toContain('nothing');
    expect(
      invalid(
        given(steps.Receive),
        amend(0, { field: 'complainant', from: {}, to: { name: 'E. Vos' } }),
      ),
    ).toContain('each personal text');
  });

  it('of the version, which follows from the day', () => {
    expect(
      when(acknowledged, amend(0, { field: 'procedure', from: 'bitonic 2025.3', to: 'x' })),
    ).toBe('not-amendable');
  });
});

it('a retraction that is given once more is the same retraction', () => {
  const { Acknowledge } = steps;
  const history = [receive(), Acknowledge];
  const first = eventFrom(given(...history), retract(1), [bitonic]);
  expect(first).toMatchObject({ type: 'Retracted', data: { of: 'Acknowledged' } });
  expect(eventFrom(given(...history, retract(1)), retract(1), [bitonic])).toEqual(first);
});

it('each fact says when it was last put right', () => {
  const facts = factsOf(
    [
      { at: '2026-04-08T08:00:00Z', command: receive() },
      { at: '2026-04-09T08:00:00Z', command: steps.Acknowledge },
    ].reduce<Complaint>(
      (complaint, { at, command }) => {
        const event = when(complaint, command);
        if (typeof event === 'string') throw new Error(event);
        return evolve(complaint, { ...event, recordedAt: at as `${string}Z` });
      },
      { status: 'unknown' },
    ),
  );
  expect(facts.map(({ revision, recordedAt }) => [revision, recordedAt])).toEqual([
    [0, '2026-04-08T08:00:00Z'],
    [1, '2026-04-09T08:00:00Z'],
  ]);
});
