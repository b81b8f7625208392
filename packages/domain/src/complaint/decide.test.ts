import { describe, expect, it } from 'vitest';
import { given, receive, when } from '../testing/given.ts';
import type { ComplaintCommand } from './commands.ts';
import { decide } from './decide.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { initialState } from './state.ts';

const acknowledge: ComplaintCommand = { type: 'Acknowledge', data: { at: '2026-04-07' } };
const ask: ComplaintCommand = { type: 'RequestInformation', data: { at: '2026-04-10' } };
const answer: ComplaintCommand = { type: 'ProvideInformation', data: { at: '2026-04-20' } };
const admit: ComplaintCommand = { type: 'DeclareAdmissible', data: { at: '2026-04-21' } };
const refuse: ComplaintCommand = {
  type: 'DeclareInadmissible',
  data: {
    at: '2026-04-21',
    grounds: [{ ground: 'outside-scope', explanation: 'It is not about a service of ours.' }],
  },
};
const delay: ComplaintCommand = {
  type: 'Delay',
  data: { at: '2026-05-20', until: '2026-06-30', reason: 'The provider has not answered.' },
};
const judge: ComplaintCommand = {
  type: 'Judge',
  data: { at: '2026-06-01', outcome: 'upheld', reasons: 'The price was wrong.' },
};
const withdraw: ComplaintCommand = { type: 'Withdraw', data: { at: '2026-04-22' } };
const escalate: ComplaintCommand = { type: 'EscalateToKifid', data: { at: '2026-06-10' } };

const at = (command: ComplaintCommand, day: ComplaintCommand['data']['at']): ComplaintCommand =>
  ({ ...command, data: { ...command.data, at: day } }) as ComplaintCommand;

describe('a command is accepted', () => {
  it.each([
    ['Received', [], receive()],
    ['Acknowledged', [receive()], acknowledge],
    ['InfoRequested', [receive()], ask],
    ['InfoProvided', [receive(), ask], answer],
    ['DeclaredAdmissible', [receive()], admit],
    ['DeclaredInadmissible', [receive()], refuse],
    ['Delayed', [receive()], delay],
    ['Judged', [receive()], judge],
    ['Withdrawn', [receive()], withdraw],
    ['EscalatedToKifid', [receive(), judge], escalate],
  ] as const)('and leads to %s, with what it said', (type, before, command) => {
    const { at: day, ...rest } = command.data;
    expect(when(given(...before), command)).toMatchObject({ type, data: { at: day, ...rest } });
  });

  it('and the complaint keeps the procedure that it was received under', () => {
    expect(when(initialState(), receive())).toMatchObject({
      data: { procedure: 'bitonic 2025.1' },
    });
  });

  it('with a moment, which becomes a day in Amsterdam and is kept beside it', () => {
    expect(when(given(receive()), at(acknowledge, '2026-04-07T22:30:00Z'))).toEqual({
      type: 'Acknowledged',
      data: { at: '2026-04-08', instant: '2026-04-07T22:30:00Z' },
    });
  });

  it.each([
    ['an acknowledgement a month late', [receive()], at(acknowledge, '2026-05-07')],
    ['a judgement without an acknowledgement', [receive()], judge],
    ['a judgement after its date', [receive()], at(judge, '2026-09-01')],
    ['a delay announced after the date has passed', [receive()], at(delay, '2026-06-15')],
    ['a second delay', [receive(), delay], at(delay, '2026-06-15')],
    ['Kifid before there is a judgement', [receive()], escalate],
    ['a second request for information', [receive(), ask], at(ask, '2026-04-12')],
  ] as const)('though it breaks the procedure: %s', (_, before, command) => {
    expect(when(given(...before), command)).toHaveProperty('type');
  });

  it.each([
    ['an acknowledgement', judge, at(acknowledge, '2026-06-02')],
    ['a request from before', judge, ask],
    ['a delay from before', judge, delay],
    ['a declaration of admissibility from before', judge, admit],
    ['Kifid', refuse, escalate],
  ] as const)('though the complaint has ended: %s', (_, close, command) => {
    expect(when(given(receive(), close), command)).toHaveProperty('type');
  });

  it('on the same day as the receipt, and in the last minute of today', () => {
    expect(when(given(receive()), at(acknowledge, '2026-04-02'))).toHaveProperty('type');
    expect(when(given(receive()), at(acknowledge, '2026-12-31'))).toHaveProperty('type');
  });
});

describe('a command is rejected', () => {
  it.each([
    ['not-received', [], acknowledge],
    ['already-received', [receive()], receive()],
    ['in-the-future', [], at(receive(), '2027-01-01')],
    ['in-the-future', [], at(receive(), '2026-12-31T12:00:01Z')],
    ['outside-calendar', [], at(receive(), '1989-12-31')],
    [
      'outside-calendar',
      [receive()],
      { type: 'Delay', data: { at: '2026-05-01', until: '2060-01-01' } },
    ],
    ['before-receipt', [receive()], at(acknowledge, '2026-04-01')],
    [
      'before-receipt',
      [at(receive(), '2026-04-02T10:00:00Z')],
      at(acknowledge, '2026-04-02T09:59:59Z'),
    ],
    ['already-acknowledged', [receive(), acknowledge], acknowledge],
    ['no-information-requested', [receive()], answer],
    ['no-information-requested', [receive(), ask, answer], answer],
    ['before-request', [receive(), ask], at(answer, '2026-04-09')],
    ['already-declared', [receive(), admit], admit],
    ['already-declared', [receive(), admit], refuse],
    ['already-declared', [receive(), refuse], admit],
    [
      'until-before-announcement',
      [receive()],
      { type: 'Delay', data: { at: '2026-05-20', until: '2026-05-19' } },
    ],
    ['already-closed', [receive(), judge], judge],
    ['already-closed', [receive(), judge], withdraw],
    ['already-closed', [receive(), withdraw], refuse],
    ['already-closed', [receive(), refuse], judge],
    ['after-close', [receive(), judge], at(ask, '2026-06-02')],
    ['after-close', [receive(), judge], at(delay, '2026-06-02')],
    ['after-close', [receive(), withdraw], at(admit, '2026-04-23')],
    ['already-escalated', [receive(), escalate], escalate],
  ] as const)('as %s', (code, before, command) => {
    expect(when(given(...before), command)).toBe(code);
  });

  it('in words that name the field, the value and what was expected', () => {
    expect(() =>
      decide(given(receive()), at(acknowledge, '2026-04-01'), {
        procedures: [bitonic],
        actor: 'anna',
        now: '2026-12-31T12:00:00Z',
      }),
    ).toThrowError(
      expect.objectContaining({
        message: 'Acknowledge: at 2026-04-01 is before the complaint was received, 2026-04-02',
        details: { field: 'at', value: '2026-04-01', receivedOn: '2026-04-02' },
      }) as Error,
    );
  });
});
