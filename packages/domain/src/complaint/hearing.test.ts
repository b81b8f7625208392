import { describe, expect, it } from 'vitest';
import { change, given, receive, refusal, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';

const about = [receive(), steps.NameEmployee] as const;
const invite = steps.InviteStatement;
const give = steps.GiveStatement;
const waive = steps.WaiveStatement;
const reopened = [steps.Judge, steps.Reopen] as const;

describe('an employee whom the complaint is about', () => {
  it('is named, and informed', () => {
    expect(change(given(receive()), steps.NameEmployee)).toEqual({
      employees: [{ name: 'jan', informed: null, left: null }],
    });
    const two = given(...about, saying(steps.NameEmployee, { employee: 'piet' }));
    expect(change(two, steps.InformEmployee)).toEqual({
      employees: [
        { name: 'jan', informed: { at: '2026-04-09' }, left: null },
        { name: 'piet', informed: null, left: null },
      ],
    });
  });

  it('is informed once, whoever else was', () => {
    const two = given(
      ...about,
      saying(steps.NameEmployee, { employee: 'piet' }),
      steps.InformEmployee,
    );
    expect(when(two, saying(steps.InformEmployee, { employee: 'piet' }))).toHaveProperty('type');
    expect(when(two, steps.InformEmployee)).toBe('already-informed');
    expect(refusal(two, saying(steps.InformEmployee, { employee: 'kees' }))).toEqual({
      code: 'unknown-party',
      message: "InformEmployee: employee: expected jan or piet, got 'kees'; name them first",
      details: { field: 'employee', value: 'kees', expected: ['jan', 'piet'] },
    });
  });

  it('may leave the firm, once, and is a party still', () => {
    expect(change(given(...about), steps.ReportDeparture)).toEqual({
      employees: [{ name: 'jan', informed: null, left: { at: '2026-04-30' } }],
    });
    const left = given(...about, steps.ReportDeparture);
    expect(when(left, on(steps.ReportDeparture, '2026-05-01'))).toBe('already-left');
    expect(when(left, saying(steps.GiveStatement, { party: 'jan' }))).toHaveProperty('type');
    expect(when(given(receive()), steps.ReportDeparture)).toBe('unknown-party');
    const after = given(...about, steps.Judge);
    expect(when(after, on(steps.ReportDeparture, '2027-01-01'))).toHaveProperty('type');
  });

  it('reports contacts, which the complainant had with the firm', () => {
    expect(change(given(...about), steps.ReportContact)).toEqual({
      contacts: ['2026-04-28'],
    });
  });

  it.each([
    ['already-named', about, saying(steps.NameEmployee, { employee: 'complainant' }), 'employee'],
    ['unknown-party', about, saying(steps.InformEmployee, { employee: 'piet' }), 'employee'],
    ['unknown-party', about, saying(steps.InformEmployee, { employee: 'complainant' }), 'employee'],
    ['unknown-party', about, saying(steps.ReportContact, { employee: 'complainant' }), 'employee'],
    ['unknown-party', [receive()], steps.ReportContact, 'an employee who was named'],
    [
      'unknown-party',
      [receive()],
      saying(invite, { party: 'jan' }),
      'party: expected complainant,',
    ],
    ['unknown-party', [receive()], saying(waive, { party: 'jan' }), 'party'],
  ] as const)('is refused as %s', (code, history, command, word) => {
    expect(refusal(given(...history), command)).toMatchObject({
      code,
      message: expect.stringContaining(word) as string,
    });
  });

  it.each(['anna', 'bert'])('is never who handles it: %s', (employee) => {
    const handled = given(receive(), steps.AssignOfficer);
    expect(refusal(handled, saying(steps.NameEmployee, { employee }))).toEqual({
      code: 'officer-concerned',
      message: `NameEmployee: employee: '${employee}' handles the complaint; assign another officer first`,
      details: { field: 'employee', value: employee },
    });
  });
});

describe('both sides are heard', () => {
  it('by an invitation, which the complainant hears of', () => {
    expect(change(given(receive()), invite)).toEqual({
      statements: [
        { party: 'complainant', invited: { at: '2026-04-22' }, given: null, waived: null },
      ],
      contacts: ['2026-04-22'],
    });
    expect(change(given(...about, invite), saying(invite, { party: 'jan' }))).toEqual({
      statements: [
        { party: 'complainant', invited: { at: '2026-04-22' }, given: null, waived: null },
        { party: 'jan', invited: { at: '2026-04-22' }, given: null, waived: null },
      ],
    });
  });

  it('by a statement, also of who was not invited, or waived it before', () => {
    expect(change(given(receive(), invite), give)).toEqual({
      statements: [
        {
          party: 'complainant',
          invited: { at: '2026-04-22' },
          given: { at: '2026-04-24' },
          waived: null,
        },
      ],
      contacts: ['2026-04-22', '2026-04-24'],
    });
    expect(given(receive(), waive, give)).toMatchObject({
      statements: [{ invited: null, given: { at: '2026-04-24' }, waived: { at: '2026-04-24' } }],
    });
  });

  it('although one of them waives its statement', () => {
    expect(change(given(receive()), waive)).toEqual({
      statements: [
        { party: 'complainant', invited: null, given: null, waived: { at: '2026-04-24' } },
      ],
    });
  });

  it.each([
    ['already-heard', [give], waive, "'complainant' gave"],
    ['already-heard', [waive], waive, "'complainant' waived"],
    ['after-close', [steps.Withdraw], on(invite, '2026-04-23'), 'withdrawn'],
  ] as const)('but not as %s', (code, history, command, word) => {
    expect(refusal(given(receive(), ...history), command)).toMatchObject({
      code,
      message: expect.stringContaining(word) as string,
    });
  });

  it('once more after a reopening, from its day on', () => {
    const again = given(receive(), invite, give, ...reopened);
    for (const day of ['2026-07-01', '2026-07-02'] as const) {
      expect(when(again, on(invite, day))).toHaveProperty('type', 'StatementInvited');
      expect(when(again, on(give, day))).toHaveProperty('type', 'StatementGiven');
      expect(when(again, on(waive, day))).toHaveProperty('type', 'StatementWaived');
    }
    const heard = given(receive(), ...reopened, on(give, '2026-07-01'), on(invite, '2026-07-01'));
    expect(when(heard, on(give, '2026-07-02'))).toBe('already-heard');
    expect(when(heard, on(invite, '2026-07-02'))).toBe('already-invited');
  });
});

describe('a solution', () => {
  it('is proposed, and a later one takes its place', () => {
    expect(change(given(receive()), steps.ProposeSolution)).toEqual({
      solution: 'proposed',
      proposed: { at: '2026-04-29' },
      contacts: ['2026-04-29'],
    });
    const declined = given(receive(), steps.ProposeSolution, steps.DeclineSolution);
    expect(change(declined, on(steps.ProposeSolution, '2026-05-02'))).toEqual({
      solution: 'proposed',
      proposed: { at: '2026-05-02' },
      contacts: ['2026-04-29', '2026-05-01', '2026-05-02'],
    });
  });

  it.each([
    ['accepted', steps.AcceptSolution],
    ['declined', steps.DeclineSolution],
  ] as const)('is %s, and the complaint stays open', (solution, command) => {
    expect(change(given(receive(), steps.ProposeSolution), command)).toEqual({
      solution,
      contacts: ['2026-04-29', '2026-05-01'],
    });
    expect(when(given(receive(), steps.ProposeSolution), on(command, '2026-04-29'))).toHaveProperty(
      'type',
    );
  });

  it('is tried without a proposal of its own, and is taken or not', () => {
    const tried = given(receive(), steps.TrySolution);
    expect(change(given(receive()), steps.TrySolution)).toEqual({
      solution: 'tried',
      proposed: { at: '2026-04-28' },
      contacts: ['2026-04-28'],
    });
    expect(when(tried, steps.AcceptSolution)).toHaveProperty('type', 'SolutionAccepted');
    expect(when(tried, steps.DeclineSolution)).toHaveProperty('type', 'SolutionDeclined');
    expect(refusal(tried, on(steps.AcceptSolution, '2026-04-27'))).toMatchObject({
      message: 'AcceptSolution: at 2026-04-27 is before the solution was tried, 2026-04-28',
    });
    expect(when(given(receive(), steps.Withdraw), on(steps.TrySolution, '2026-04-23'))).toBe(
      'after-close',
    );
  });

  it.each([
    ['no-solution-proposed', [], steps.AcceptSolution],
    ['no-solution-proposed', [], steps.DeclineSolution],
    ['no-solution-proposed', [steps.ProposeSolution, steps.AcceptSolution], steps.DeclineSolution],
    ['before-proposal', [steps.ProposeSolution], on(steps.DeclineSolution, '2026-04-28')],
    ['after-close', [steps.Withdraw], steps.ProposeSolution],
    ['after-close', [steps.ProposeSolution, steps.Judge], on(steps.AcceptSolution, '2026-06-02')],
    ['after-close', [steps.ProposeSolution, steps.Judge], on(steps.DeclineSolution, '2026-06-02')],
  ] as const)('is refused as %s', (code, history, command) => {
    expect(when(given(receive(), ...history), command)).toBe(code);
  });
});
