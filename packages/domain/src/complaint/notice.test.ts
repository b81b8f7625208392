import { describe, expect, it } from 'vitest';
import { change, given, receive, refusal, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';

const { Judge: judge, Reopen: reopen, Notify: notify, Withdraw: withdraw } = steps;
const noticeOf = (of: 'admissibility' | 'judgement', party = 'complainant') =>
  saying(notify, { of, party });

describe('a notice of a decision', () => {
  const about = [receive(), steps.NameEmployee] as const;

  it('to the complainant is a contact, to the employee it is none', () => {
    expect(change(given(...about, judge), noticeOf('judgement'))).toEqual({
      notices: [{ of: 'judgement', party: 'complainant', at: '2026-06-02' }],
      contacts: ['2026-06-01', '2026-06-02'],
    });
    expect(change(given(...about, judge, notify), noticeOf('judgement', 'jan'))).toEqual({
      notices: [
        { of: 'judgement', party: 'complainant', at: '2026-06-02' },
        { of: 'judgement', party: 'jan', at: '2026-06-02' },
      ],
    });
  });

  it.each([
    ['an admission', [steps.DeclareAdmissible]],
    ['a denial', [steps.DeclareInadmissible]],
    ['an admission, also once it is judged', [steps.DeclareAdmissible, judge]],
    ['a denial, also once it is reopened', [steps.DeclareInadmissible, reopen]],
  ] as const)('of admissibility follows %s', (_, history) => {
    const notice = noticeOf('admissibility');
    expect(when(given(receive(), ...history), notice)).toHaveProperty('type', 'Notified');
    expect(when(given(receive(), ...history), on(notice, '2026-04-21'))).toHaveProperty('type');
    expect(when(given(receive(), ...history), on(notice, '2026-04-20'))).toBe('nothing-to-notify');
    expect(when(given(receive(), ...history, notice), notice)).toBe('already-notified');
  });

  it('of one decision is not one of the other, nor of an earlier one', () => {
    const judged = given(receive(), steps.DeclareAdmissible, judge, noticeOf('admissibility'));
    expect(when(judged, notify)).toHaveProperty('type');
    const again = given(receive(), judge, notify, reopen, on(judge, '2026-08-01'));
    expect(when(again, on(notify, '2026-08-01'))).toHaveProperty('type');
    expect(when(again, on(notify, '2026-07-15'))).toBe('already-notified');
    const late = given(receive(), judge, reopen, on(judge, '2026-08-01'), on(notify, '2026-08-01'));
    expect(when(late, on(notify, '2026-07-15'))).toHaveProperty('type');
    const denied = given(
      receive(),
      steps.DeclareInadmissible,
      on(noticeOf('admissibility'), '2026-04-22'),
      reopen,
      on(steps.DeclareAdmissible, '2026-07-05'),
    );
    expect(when(denied, on(noticeOf('admissibility'), '2026-07-05'))).toHaveProperty('type');
    expect(when(denied, on(noticeOf('admissibility'), '2026-07-04'))).toBe('already-notified');
  });

  it.each([
    [
      'unknown-party',
      [judge],
      noticeOf('judgement', 'jan'),
      "party: expected complainant, got 'jan'",
    ],
    ['nothing-to-notify', [], noticeOf('admissibility'), 'the admissibility was not decided'],
    ['nothing-to-notify', [withdraw], notify, 'the judgement was not decided'],
    ['nothing-to-notify', [steps.DeclareInadmissible], notify, 'was not decided'],
  ] as const)('is refused as %s', (code, history, command, words) => {
    expect(refusal(given(receive(), ...history), command)).toMatchObject({
      code,
      message: expect.stringContaining(words) as string,
    });
  });

  it('is given of each decision of a day, and once of each', () => {
    const day = '2026-06-01';
    const twice = given(
      receive(),
      on(judge, day),
      on(notify, day),
      on(reopen, day),
      on(judge, day),
    );
    expect(when(twice, on(notify, day))).toHaveProperty('type', 'Notified');
    expect(when(twice, on(notify, '2026-06-02'))).toHaveProperty('type', 'Notified');
    const told = given(
      receive(),
      on(judge, day),
      on(notify, day),
      on(reopen, day),
      on(judge, day),
      on(notify, day),
    );
    expect(when(told, on(notify, day))).toBe('already-notified');
  });

  it('is given once, also on the day of the decision', () => {
    const sameDay = given(receive(), judge, on(notify, '2026-06-01'));
    expect(when(sameDay, notify)).toBe('already-notified');
  });

  it('of a judgement does not follow an admission, and that is told apart from a denial', () => {
    const judged = given(receive(), steps.DeclareAdmissible, judge);
    expect(when(judged, on(notify, '2026-05-01'))).toBe('nothing-to-notify');
    const admittedAfter = given(
      receive(),
      steps.DeclareInadmissible,
      on(noticeOf('admissibility'), '2026-04-22'),
      reopen,
      on(steps.DeclareAdmissible, '2026-07-10'),
    );
    expect(when(admittedAfter, on(noticeOf('admissibility'), '2026-07-15'))).toHaveProperty('type');
  });

  it('of nothing says that nothing was decided', () => {
    expect(refusal(given(receive()), notify)).toHaveProperty('details', {
      field: 'of',
      value: 'judgement',
      decidedOn: null,
    });
  });
});
