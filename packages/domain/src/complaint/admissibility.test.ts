import { describe, expect, it } from 'vitest';
import { statingAdmissibility } from '../findings/stating-admissibility.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { change, given, givenKnown, receive, refusal, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';

const ask = steps.RequestInformation;
const answer = steps.ProvideInformation;
const imported = saying(steps.Receive, {
  origin: { source: 'sheet', reference: '17', untracked: [] },
});

describe('receipt is acknowledged', () => {
  it('with what it held, as a contact with the complainant', () => {
    expect(change(given(receive()), steps.Acknowledge)).toEqual({
      acknowledged: { at: '2026-04-07' },
      acknowledgedWith: ['contact', 'free-of-charge'],
      contacts: ['2026-04-07'],
    });
  });

  it('or with what nobody wrote down', () => {
    const bare = { type: 'Acknowledge', data: { at: '2026-04-07' } } as const;
    expect(given(receive(), bare)).toHaveProperty('acknowledgedWith', null);
  });

  it('on a day that is a guess, which is no contact', () => {
    expect(given(receive(), saying(steps.Acknowledge, { estimated: true }))).toMatchObject({
      acknowledged: { at: '2026-04-07', estimated: true },
      contacts: [],
    });
  });

  it('though it has ended, and contacts stay in the order of their days', () => {
    const late = on(steps.Acknowledge, '2026-06-02');
    expect(change(given(receive(), steps.Judge), late)).toMatchObject({
      contacts: ['2026-06-01', '2026-06-02'],
    });
    expect(change(given(receive(), steps.Judge), steps.Acknowledge)).toEqual({
      acknowledged: { at: '2026-04-07' },
      acknowledgedWith: ['contact', 'free-of-charge'],
      contacts: ['2026-04-07', '2026-06-01'],
    });
  });
});

describe('information is requested and provided', () => {
  it('and the complaint waits for it', () => {
    expect(change(given(receive()), ask)).toEqual({
      status: 'awaiting-information',
      requests: [{ id: null, asked: { at: '2026-04-10' }, partly: null, answered: null }],
      contacts: ['2026-04-10'],
    });
  });

  it('and its answer brings back the status that the facts have', () => {
    expect(change(given(receive(), ask), answer)).toEqual({
      status: 'received',
      requests: [
        { id: null, asked: { at: '2026-04-10' }, partly: null, answered: { at: '2026-04-20' } },
      ],
    });
    const admitted = on(steps.DeclareAdmissible, '2026-04-09');
    expect(change(given(receive(), admitted, ask), answer)).toHaveProperty('status', 'admissible');
  });

  it('and an answer answers what was asked before it, not what was asked after', () => {
    const twice = given(receive(), ask, on(ask, '2026-04-12'));
    expect(change(twice, on(answer, '2026-04-11'))).toMatchObject({
      requests: [
        { asked: { at: '2026-04-10' }, answered: { at: '2026-04-11' } },
        { asked: { at: '2026-04-12' }, answered: null },
      ],
    });
  });

  it('and an earlier answer keeps its day', () => {
    expect(
      given(receive(), ask, answer, on(ask, '2026-04-22'), on(answer, '2026-04-23')),
    ).toMatchObject({
      requests: [{ answered: { at: '2026-04-20' } }, { answered: { at: '2026-04-23' } }],
    });
  });

  it.each([
    ['before-request', [ask], saying(on(answer, '2026-04-09'), { request: '2026-04-10' })],
    [
      'before-request',
      [on(ask, '2026-04-10T10:00:00Z')],
      saying(on(answer, '2026-04-10T09:59:59Z'), { request: '2026-04-10' }),
    ],
    ['after-close', [steps.Judge], on(ask, '2026-06-02')],
    ['after-close', [steps.Judge, steps.Reopen], on(ask, '2026-06-15')],
  ] as const)('but is refused as %s', (code, history, command) => {
    expect(when(given(receive(), ...history), command)).toBe(code);
  });

  it('on the day of the close, and on the day of the reopening', () => {
    const reopened = given(receive(), steps.Judge, steps.Reopen);
    for (const day of ['2026-05-31', '2026-06-01', '2026-07-01', '2026-07-02'] as const) {
      expect(when(reopened, on(ask, day))).toHaveProperty('type', 'InfoRequested');
    }
    expect(when(given(receive(), steps.Judge), on(ask, '2026-06-01'))).toHaveProperty('type');
  });

  it('on the very day and in the very moment of the request', () => {
    const asked = given(receive(), on(ask, '2026-04-10T10:00:00Z'));
    expect(when(asked, on(answer, '2026-04-10T10:00:00Z'))).toHaveProperty('type');
    expect(when(asked, on(answer, '2026-04-10'))).toHaveProperty('type');
  });
});

describe('a complaint that was admissible first and is not after all', () => {
  const admit = on(steps.DeclareAdmissible, '2026-04-15');
  const deny = steps.DeclareInadmissible;

  it('ends as inadmissible, with the reasons', () => {
    expect(given(receive(), admit, deny)).toMatchObject({
      status: 'inadmissible',
      closed: { at: '2026-04-21' },
      inadmissibleOn: ['outside-scope', 'too-late'],
      declaredAdmissible: { at: '2026-04-15' },
    });
    const { grounds: _, ...bare } = deny.data;
    expect(when(given(receive(), admit), { ...deny, data: bare })).toBe('no-explanation');
  });

  it('not before it was declared admissible, nor once it was judged', () => {
    expect(refusal(given(receive(), admit), on(deny, '2026-04-14'))).toMatchObject({
      code: 'already-declared',
      message:
        'DeclareInadmissible: at 2026-04-14 is before the complaint was declared admissible, 2026-04-15',
    });
    expect(when(given(receive(), admit, steps.Judge), deny)).toBe('already-closed');
  });

  it('is neither when it is reopened, and is declared anew', () => {
    const reopened = given(receive(), admit, deny, steps.Reopen);
    expect(reopened).toMatchObject({
      status: 'received',
      declaredAdmissible: null,
      admissibleBefore: [{ at: '2026-04-15' }],
    });
    expect(given(receive(), admit, deny, steps.Reopen, on(admit, '2026-07-02'))).toMatchObject({
      status: 'admissible',
      declaredAdmissible: { at: '2026-07-02' },
    });
  });

  it('is told to the parties each time', () => {
    const told = saying(steps.Notify, { of: 'admissibility' });
    const first = on(told, '2026-04-16');
    expect(given(receive(), admit, first, deny, on(told, '2026-04-22'))).toMatchObject({
      notices: [{ at: '2026-04-16' }, { at: '2026-04-22' }],
    });
  });

  it('said in time whether it was admissible, when it first said so', () => {
    const complaint = givenKnown(on(admit, '2026-04-09'), deny, steps.Reopen);
    expect(statingAdmissibility(complaint, bitonic)).toMatchObject({
      stated: { at: '2026-04-09' },
    });
  });
});

describe('admissibility is declared', () => {
  it('with the grounds, which take the place of those it came in with', () => {
    expect(change(given(receive()), steps.DeclareAdmissible)).toEqual({
      status: 'admissible',
      declaredAdmissible: { at: '2026-04-21' },
      grounds: ['services', 'quality'],
      contacts: ['2026-04-21'],
    });
    const bare = { type: 'DeclareAdmissible', data: { at: '2026-04-21' } } as const;
    expect(given(steps.Receive, bare)).toHaveProperty('grounds', ['services', 'persons']);
  });

  it('or denied, with an explanation for each ground, which ends it', () => {
    expect(change(given(receive()), steps.DeclareInadmissible)).toEqual({
      status: 'inadmissible',
      closed: { at: '2026-04-21' },
      inadmissibleOn: ['outside-scope', 'too-late'],
      contacts: ['2026-04-21'],
    });
  });

  it('or denied in a register that kept no explanation', () => {
    const bare = { type: 'DeclareInadmissible', data: { at: '2026-04-21' } } as const;
    expect(given(imported, bare)).toMatchObject({ status: 'inadmissible', inadmissibleOn: [] });
    expect(when(given(receive()), bare)).toBe('no-explanation');
  });

  it('anew, once a denial is reopened', () => {
    const reopened = given(receive(), steps.DeclareInadmissible, steps.Reopen);
    expect(reopened).toMatchObject({ status: 'received', declaredAdmissible: null });
    expect(given(receive(), steps.DeclareAdmissible, steps.Judge, steps.Reopen)).toHaveProperty(
      'status',
      'admissible',
    );
    expect(when(reopened, on(steps.DeclareAdmissible, '2026-07-02'))).toHaveProperty('type');
    expect(when(reopened, on(steps.DeclareInadmissible, '2026-07-02'))).toHaveProperty('type');
  });

  it.each([
    ['already-declared', [steps.DeclareAdmissible], steps.DeclareAdmissible, 'admissible'],
    ['already-declared', [steps.DeclareInadmissible], steps.DeclareAdmissible, 'inadmissible'],
    ['already-declared', [steps.DeclareInadmissible], steps.DeclareInadmissible, 'inadmissible'],
    ['already-closed', [steps.Withdraw], steps.DeclareInadmissible, 'withdrawn'],
    [
      'before-reopening',
      [steps.DeclareInadmissible, steps.Reopen],
      on(steps.DeclareInadmissible, '2026-06-30'),
      'reopened',
    ],
    ['after-close', [steps.Withdraw], on(steps.DeclareAdmissible, '2026-04-23'), 'withdrawn'],
  ] as const)('but is refused as %s', (code, history, command, word) => {
    expect(refusal(given(receive(), ...history), command)).toMatchObject({
      code,
      message: expect.stringContaining(word) as string,
    });
  });
});
