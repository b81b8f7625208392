import { expect, it } from 'vitest';
import { isOfFirm, mayKnowWho } from './of-the-firm.ts';
import { role } from './role.ts';

it.each([
  ['officer', true, true],
  ['compliance', true, true],
  ['auditor', true, false],
  ['employee', false, false],
  ['complainant', false, false],
] as const)('%s reads for the firm: %s; may know who complained: %s', (name, ofFirm, knows) => {
  expect(isOfFirm({ role: name })).toBe(ofFirm);
  expect(mayKnowWho({ role: name })).toBe(knows);
});

it('each role was asked', () => {
  expect(role.options).toHaveLength(5);
});
