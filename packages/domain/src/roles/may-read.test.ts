import { expect, it } from 'vitest';
import { givenKnown } from '../testing/given.ts';
import { mayRead } from './may-read.ts';
import { role } from './role.ts';

const about = (...employees: readonly string[]) =>
  givenKnown(
    ...employees.map((employee) => ({
      type: 'NameEmployee' as const,
      data: { at: '2026-04-07' as const, employee },
    })),
  );

it.each([
  [['piet', 'jan'], 'jan', true],
  [['piet'], 'jan', false],
  [['piet'], 'Piet', true],
  [['piet'], 'complainant', false],
  [[], 'jan', false],
] as const)('of a complaint about %j, employee %s may read: %s', (employees, name, expected) => {
  expect(mayRead({ role: 'employee', name }, about(...employees))).toBe(expected);
});

it('only an employee is kept from complaints that are about others', () => {
  const others = role.options.filter((one) => one !== 'employee');
  expect(others.map((role) => mayRead({ role, name: 'jan' }, about('piet')))).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
