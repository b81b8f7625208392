import { describe, expect, it } from 'vitest';
import { change, given, receive, refusal, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { procedureDigest } from '../procedure/procedure-digest.ts';
import { initialState } from './state.ts';

const UNDER = { procedure: 'bitonic 2025.3', procedureDigest: procedureDigest(bitonic) };

describe('a complaint comes in', () => {
  it('with who complains, for whom, about what and whom, and who handles it', () => {
    expect(when(initialState(), steps.Receive)).toEqual({
      type: 'Received',
      data: { ...steps.Receive.data, ...UNDER },
    });
    expect(given(steps.Receive)).toEqual({
      status: 'received',
      ...UNDER,
      origin: null,
      untracked: [],
      kept: null,
      received: { at: '2026-04-02' },
      channel: 'form',
      grounds: ['services', 'persons'],
      subjects: ['price', 'service'],
      forwarded: null,
      officer: 'anna',
      deputy: null,
      acknowledged: null,
      acknowledgedWith: null,
      requests: [],
      supplements: [],
      declaredAdmissible: null,
      admissibleBefore: [],
      anonymous: false,
      complainants: [],
      language: 'en',
      service: 'brokerage',
      splitFrom: '4c1f2b7e-0000-4000-8000-00000000000a',
      links: [],
      representatives: [
        {
          id: 'representative',
          added: { at: '2026-04-02' },
          mandated: { at: '2026-04-02' },
          left: null,
        },
      ],
      employees: [{ name: 'jan', informed: null, left: null }],
      statements: [],
      solution: null,
      proposed: null,
      points: ['price', 'call'],
      delays: [],
      contacts: [],
      notices: [],
      parts: [],
      payments: [],
      reopenings: [],
      referrals: [],
      courtCases: [],
      feedback: null,
      rootCauses: [],
      lateness: [],
      documents: [],
      drafts: [],
      letters: [],
      corrections: [],
      holds: [],
      erasures: [],
      retracted: false,
      history: [{ revision: 0, type: 'Received', data: expect.anything() as unknown }],
    });
  });

  it('with the least that there is', () => {
    expect(given(receive())).toMatchObject({
      grounds: [],
      employees: [],
      points: [],
      officer: null,
      origin: null,
    });
  });

  it('from another register, with subjects of its own and steps that it does not keep', () => {
    const imported = saying(steps.Receive, {
      subjects: ['koers'],
      origin: { source: 'sheet', reference: '17', number: 'K-17', untracked: ['progress'] },
    });
    expect(given(imported)).toMatchObject({
      origin: { source: 'sheet', number: 'K-17' },
      untracked: ['progress'],
      subjects: ['koers'],
    });
    expect(when(given(imported), steps.Reclassify)).toHaveProperty('type', 'Reclassified');
    expect(
      when(given(imported), saying(steps.Reclassify, { subjects: ['elders'] })),
    ).toHaveProperty('type', 'Reclassified');
  });

  it('under the procedure that is in force on its day, at the moment it arrived', () => {
    expect(given(on(receive(), '2026-04-02T22:30:00Z'))).toMatchObject({
      procedure: 'bitonic 2025.3',
      received: { at: '2026-04-03', instant: '2026-04-02T22:30:00Z' },
    });
  });

  it.each([
    [
      'unknown-subject',
      { subjects: ['koers'] },
      "Receive: subjects: expected some of account, verification, transaction, transfer, price, service, privacy, fraud, got 'koers'",
    ],
    [
      'officer-concerned',
      { officer: 'jan' },
      "Receive: officer: expected somebody whom the complaint is not about, got 'jan'",
    ],
    [
      'already-named',
      { employees: ['jan', 'piet', 'jan'] },
      "Receive: employees: expected each employee once, got 'jan', who is a party already",
    ],
    [
      'already-named',
      { employees: ['complainant'] },
      "Receive: employees: expected each employee once, got 'complainant', who is a party already",
    ],
    [
      'already-listed',
      { points: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] },
      "Receive: points: expected each id once, got 'a' again",
    ],
  ] as const)('but not as %s: %j', (code, said, message) => {
    const refused = refusal(initialState(), saying(steps.Receive, said as never));
    expect(refused).toMatchObject({ code, message });
    const [, field] = message.split(': ');
    expect(refused).toMatchObject({
      details: { field, value: expect.stringMatching(/./) as string },
    });
  });

  it('by the hand of anybody but the employee it is about', () => {
    expect(when(initialState(), steps.Receive, 'jan')).toBe('actor-concerned');
    expect(when(initialState(), receive(), 'jan')).toHaveProperty('type', 'Received');
  });

  it('once, whatever happened since', () => {
    expect(when(given(receive(), steps.Judge), steps.Receive)).toBe('already-received');
  });

  it.each(['email', 'form', 'letter', 'other'] as const)('by %s', (channel) => {
    expect(given(saying(steps.Receive, { channel }))).toMatchObject({ channel });
  });
});

describe('a complaint is forwarded and handed to an officer', () => {
  it('and forwarding moves no other day', () => {
    expect(change(given(receive()), steps.Forward)).toEqual({
      forwarded: { at: '2026-04-03' },
    });
  });

  it('with a deputy, who goes when another officer comes alone', () => {
    const assigned = given(receive(), steps.AssignOfficer);
    expect(change(given(receive()), steps.AssignOfficer)).toEqual({
      officer: 'anna',
      deputy: 'bert',
    });
    const alone = {
      type: 'AssignOfficer',
      data: { at: '2026-04-04', officer: 'chris' },
    } as const;
    expect(change(assigned, alone)).toEqual({
      officer: 'chris',
      deputy: null,
    });
  });

  it.each([
    [{ officer: 'jan' }, 'officer-concerned'],
    [{ deputy: 'jan' }, 'officer-concerned'],
    [{ officer: 'bert' }, 'deputy-is-officer'],
  ] as const)('but never to who is concerned, nor twice to one: %j', (said, code) => {
    const about = given(receive(), steps.NameEmployee);
    expect(when(about, on(saying(steps.AssignOfficer, said), '2026-04-09'))).toBe(code);
  });
});
