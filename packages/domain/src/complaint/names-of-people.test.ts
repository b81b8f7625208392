import { describe, expect, it } from 'vitest';
import { change, given, receive, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';
import { initialState } from './state.ts';

const zoe = saying(steps.NameEmployee, { employee: 'Zoë' });
/** The same name in capitals, with the two points as a sign of their own. */
const ZOE = 'ZOE\u0308';
const about = [receive(), zoe] as const;

describe('an employee whom a complaint is about, in whatever letters they are named', () => {
  it.each([
    ['does not judge it', steps.Judge, 'actor-concerned', ZOE],
    [
      'does not handle it',
      saying(steps.AssignOfficer, { officer: ZOE }),
      'officer-concerned',
      'anna',
    ],
    [
      'does not stand in',
      saying(steps.AssignOfficer, { deputy: ZOE }),
      'officer-concerned',
      'anna',
    ],
    ['is named once', saying(steps.NameEmployee, { employee: ZOE }), 'already-named', 'anna'],
  ] as const)('%s', (_, command, code, actor) => {
    expect(when(given(...about), command, actor)).toBe(code);
  });

  it('is not the officer or the deputy at the time', () => {
    for (const employee of ['ANNA', 'Bert']) {
      expect(
        when(given(receive(), steps.AssignOfficer), saying(steps.NameEmployee, { employee })),
      ).toBe('officer-concerned');
    }
  });

  it('does not receive it as its officer, nor twice', () => {
    const received = (said: object) => when(initialState(), saying(steps.Receive, said));
    expect(received({ employees: ['Anna'], officer: 'anna' })).toBe('officer-concerned');
    expect(received({ employees: ['Zoë', ZOE] })).toBe('already-named');
    expect(received({ employees: ['Complainant'] })).toBe('already-named');
    expect(when(initialState(), steps.Receive, 'Jan')).toBe('actor-concerned');
  });

  it('is informed, heard and told under the name that the complaint has', () => {
    const informed = saying(steps.InformEmployee, { employee: ZOE });
    expect(change(given(...about), informed)).toMatchObject({
      employees: [{ name: 'Zoë', informed: { at: '2026-04-09' } }],
    });
    expect(when(given(...about, informed), saying(informed, { employee: 'zoë' }))).toBe(
      'already-informed',
    );
    const heard = given(
      ...about,
      saying(steps.InviteStatement, { party: ZOE }),
      saying(steps.GiveStatement, { party: 'Zoë' }),
      steps.Judge,
      saying(steps.Notify, { party: ZOE }),
    );
    expect(heard).toMatchObject({
      statements: [{ party: 'Zoë', invited: {}, given: {} }],
      notices: [{ party: 'Zoë' }],
    });
    expect(when(heard, on(saying(steps.Notify, { party: 'zoë' }), '2026-06-03'))).toBe(
      'already-notified',
    );
  });
});

it('nobody is their own deputy, whatever the letters', () => {
  const both = saying(steps.AssignOfficer, { officer: 'Anna', deputy: 'anna' });
  expect(when(given(receive()), both)).toBe('deputy-is-officer');
});

it('the complainant is the complainant, whatever the letters', () => {
  expect(
    change(given(receive()), saying(steps.InviteStatement, { party: 'Complainant' })),
  ).toMatchObject({ statements: [{ party: 'complainant' }], contacts: ['2026-04-22'] });
});
