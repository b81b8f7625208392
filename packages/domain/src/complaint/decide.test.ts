import { describe, expect, it } from 'vitest';
import { isKlachtError } from '../errors.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { procedureDigest } from '../procedure/procedure-digest.ts';
import { given, NOW, receive, refusal, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';
import { historyBefore } from '../testing/history-before.ts';
import { type ComplaintCommandType, eventOf } from './commands.ts';
import { decide } from './decide.ts';
import type { ComplaintEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { RejectionCode } from './rejection.ts';
import { initialState } from './state.ts';

const types = Object.keys(eventOf) as ComplaintCommandType[];
const CONCERNED_MAY: ReadonlySet<string> = new Set([
  'GiveStatement',
  'WaiveStatement',
  'ReportContact',
  'ProposeSolution',
  'TrySolution',
]);

describe.each(types)('%s', (type) => {
  const step = steps[type];
  const history = historyBefore(type);

  it('leads to its event, with all that it said', () => {
    const named = { procedure: 'bitonic 2025.3', procedureDigest: procedureDigest(bitonic) };
    const added: Partial<Record<typeof type, object>> = {
      Receive: named,
      Correct: named,
      Amend: { of: 'Received' },
      Retract: { of: 'Acknowledged' },
    };
    expect(when(given(...history), step)).toEqual({
      type: eventOf[type],
      data: { ...step.data, ...added[type] },
    });
  });

  it('at a moment becomes a day in Amsterdam, and the moment is kept beside it', () => {
    const later = type === 'Erase' ? '2031-06-30T22:30:00Z' : '2026-08-31T22:30:00Z';
    const day = type === 'Erase' ? '2031-07-01' : '2026-09-01';
    const closed = ['Reopen', 'Notify', 'Erase'].includes(type);
    const said = type === 'Delay' ? saying(steps.Delay, { until: '2026-09-01' }) : step;
    const past = closed ? history : history.filter(({ type }) => type !== 'Judge');
    expect(when(given(...past), on(said, later))).toMatchObject({
      data: { at: day, instant: later },
    });
  });

  it('is refused in the future, or outside the calendar', () => {
    expect(when(given(...history), on(step, '2036-12-31T12:00:01Z'))).toBe('in-the-future');
    expect(when(given(...history), on(step, '2037-01-01'))).toBe('in-the-future');
    expect(when(given(...history), on(step, '1989-12-31'))).toBe('outside-calendar');
  });

  it('by an employee whom the complaint is about is refused, but for what is theirs to do', () => {
    if (type === 'Receive') {
      expect(when(initialState(), step, 'jan')).toBe('actor-concerned');
      return;
    }
    const rest = history.slice(1).filter((one) => one.type !== 'NameEmployee');
    const about = given(receive(), on(steps.NameEmployee, '2026-04-02'), ...rest);
    const decided = when(about, step, 'jan');
    if (CONCERNED_MAY.has(type)) expect(decided).toHaveProperty('type', eventOf[type]);
    else expect(decided).toBe('actor-concerned');
  });

  it('that says what no command says is invalid, and says where', () => {
    const wrong = saying(step, { [type === 'Receive' ? 'colour' : 'channel']: 'phone' });
    expect(() => when(given(...history), wrong)).toThrowError(
      expect.objectContaining({ kind: 'invalid', code: 'invalid-input' }) as Error,
    );
    expect(() => when(given(...history), on(step, '2 April' as never))).toThrowError(
      `${type}: at: expected a day as YYYY-MM-DD, got "2 April"`,
    );
  });
});

it.each(types.filter((type) => type !== 'Receive'))(
  '%s of a complaint that never came in, or before it came in, is refused',
  (type) => {
    const step = steps[type];
    const history = historyBefore(type);
    expect(when(initialState(), step)).toBe('not-received');
    expect(when(given(...history), on(step, '2026-04-01'))).toBe('before-receipt');
    const morning = given(on(receive(), '2026-04-02T10:00:00Z'), ...history.slice(1));
    expect(when(morning, on(step, '2026-04-02T09:59:59Z'))).toBe('before-receipt');
  },
);

/** Why a command is refused when it is given again; one that is not here is recorded again. */
const refusedAgain: Readonly<Partial<Record<ComplaintCommandType, RejectionCode>>> = {
  Receive: 'already-received',
  Forward: 'already-forwarded',
  Acknowledge: 'already-acknowledged',
  DeclareAdmissible: 'already-declared',
  DeclareInadmissible: 'already-declared',
  NameEmployee: 'already-named',
  InformEmployee: 'already-informed',
  ReportDeparture: 'already-left',
  InviteStatement: 'already-invited',
  GiveStatement: 'already-heard',
  WaiveStatement: 'already-heard',
  AcceptSolution: 'no-solution-proposed',
  DeclineSolution: 'no-solution-proposed',
  ListPoints: 'already-listed',
  JudgePart: 'already-judged',
  Judge: 'already-closed',
  Notify: 'already-notified',
  Withdraw: 'already-closed',
  Reopen: 'not-closed',
  EscalateToKifid: 'already-escalated',
  RecordKifidRuling: 'already-ruled',
  BringToCourt: 'already-in-court',
  RecordCourtRuling: 'already-ruled',
  AddDocument: 'already-added',
  QueueLetter: 'already-queued',
  SendLetter: 'already-sent',
  FailLetter: 'already-failed',
  RetryLetter: 'not-failed',
  Correct: 'correction-mismatch',
  Amend: 'correction-mismatch',
  Retract: 'no-such-event',
  AddComplainant: 'already-named',
  AddRepresentative: 'already-named',
  EndRepresentation: 'already-left',
  Link: 'already-linked',
  Unlink: 'not-linked',
  RequestErasure: 'already-requested',
  RefuseErasure: 'no-erasure-requested',
  Erase: 'erased',
  PlaceHold: 'already-held',
  LiftHold: 'not-held',
};

it.each(types.map((type) => [type, refusedAgain[type] ?? 'recorded again'] as const))(
  '%s once more: %s',
  (type, outcome) => {
    const decided = when(given(...historyBefore(type), steps[type]), steps[type]);
    if (outcome === 'recorded again') expect(decided).toHaveProperty('type', eventOf[type]);
    else expect(decided).toBe(outcome);
  },
);

describe('facts that break the procedure are recorded', () => {
  const ack = steps.Acknowledge;
  it.each([
    ['an acknowledgement a month late', [], on(ack, '2026-05-07')],
    ['a judgement without an acknowledgement', [], steps.Judge],
    ['a judgement after its date', [], on(steps.Judge, '2026-09-01')],
    ['a delay announced after the date has passed', [], on(steps.Delay, '2026-06-15')],
    ['a settlement without a solution', [], saying(steps.Judge, { outcome: 'settled' })],
    ['Kifid before there is a judgement', [], steps.EscalateToKifid],
    ['a judgement while information is awaited', [steps.RequestInformation], steps.Judge],
    ['an acknowledgement after the end', [steps.Judge], on(ack, '2026-06-02')],
    ['a request from before the end', [steps.Judge], steps.RequestInformation],
    ['a delay from before the end', [steps.Judge], steps.Delay],
    ['a declaration from before the end', [steps.Judge], steps.DeclareAdmissible],
    ['an employee named after the end', [steps.Judge], on(steps.NameEmployee, '2026-07-01')],
  ] as const)('%s', (_, history, command) => {
    expect(when(given(receive(), ...history), command)).toHaveProperty('type');
  });

  it('on the same day as the receipt, and in the last moment of the present', () => {
    const morning = given(on(receive(), '2026-04-02T10:00:00Z'));
    expect(when(morning, on(ack, '2026-04-02'))).toHaveProperty('type');
    expect(when(morning, on(ack, '2026-04-02T10:00:00Z'))).toHaveProperty('type');
    expect(when(morning, on(ack, '2036-12-31'))).toHaveProperty('type');
    expect(when(morning, on(ack, NOW))).toHaveProperty('type');
  });
});

describe('versions of the procedure', () => {
  const calendar = { ...bitonic.calendar, name: 'NL-2020s', from: 2020, to: 2030 };
  const later = {
    ...bitonic,
    version: '2026.1',
    validFrom: '2026-07-01',
    subjects: { custody: { nl: 'Bewaring', en: 'Custody' } },
    calendar,
  } as const;
  const context = { procedures: [bitonic, later], now: NOW, actor: 'anna' } as const;
  const decided = (command: Parameters<typeof decide>[1], complaint = initialState()) => {
    try {
      return decide(complaint, command, context);
    } catch (error) {
      return isKlachtError(error) ? error.code : error;
    }
  };

  it('come into force by the day of receipt, and decide which subjects there are', () => {
    const custody = saying(steps.Receive, { subjects: ['custody'] });
    expect(decided(custody)).toBe('unknown-subject');
    expect(decided(on(custody, '2026-07-01'))).toHaveProperty('data.procedure', 'bitonic 2026.1');
    expect(decided(on(receive(), '2026-07-01'))).toBe('unknown-subject');
  });

  it('hold to the end of a complaint', () => {
    const old = given(receive());
    expect(decided(on(steps.Reclassify, '2026-08-01'), old)).toHaveProperty('type');
    expect(decided(on(steps.Forward, '2031-01-01'), old)).toHaveProperty('type');
  });

  it('change with a corrected day of receipt, and so does the calendar', () => {
    const correct = (to: '2026-07-02' | '2026-04-03', at: '2026-08-01' | '2030-01-01') => ({
      type: 'Correct' as const,
      data: { at, receivedOn: { from: '2026-04-02' as const, to }, why: 'A wrong stamp.' },
    });
    const old = given(receive());
    const corrected = decided(correct('2026-07-02', '2026-08-01'), old);
    expect(corrected).toHaveProperty('data.procedure', 'bitonic 2026.1');
    expect(evolve(old, corrected as ComplaintEvent)).toHaveProperty('procedure', 'bitonic 2026.1');
    expect(decided(correct('2026-04-03', '2030-01-01'), old)).toHaveProperty(
      'data.procedure',
      'bitonic 2025.3',
    );
    expect(decided(correct('2026-07-02', '2030-01-01'), old)).toBe('outside-calendar');
  });

  it('must be given for a decision', () => {
    const context = { procedures: [later], now: NOW, actor: 'anna' } as const;
    expect(() => decide(given(receive()), steps.Forward, context)).toThrowError(
      "expected 'bitonic 2025.3'",
    );
  });
});

describe('the calendar', () => {
  it('keeps its last year free for terms to end in', () => {
    const until = (day: '2059-12-31' | '2060-01-01') =>
      refusal(given(receive()), saying(steps.Delay, { until: day }));
    expect(until('2059-12-31')).toHaveProperty('accepted');
    expect(until('2060-01-01')).toHaveProperty('code', 'outside-calendar');
    expect(when(initialState(), on(receive(), '1990-01-01'))).toHaveProperty('type');
  });
});
