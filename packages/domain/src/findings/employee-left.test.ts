import { expect, it } from 'vitest';
import type { ComplaintCommand } from '../complaint/commands.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { givenKnown } from '../testing/given.ts';
import { on, steps } from '../testing/command-examples.ts';
import { findingsOf } from './findings.ts';

const CODES = ['employee-not-informed', 'party-not-invited', 'judgement-not-notified'];

/** What is asked of the employee jan, of a complaint that was judged on 1 June. */
const askedOfJan = (...more: readonly ComplaintCommand[]) =>
  findingsOf(givenKnown(steps.NameEmployee, ...more, steps.Judge), bitonic, '2026-07-01')
    .filter(({ what }) => what === 'jan')
    .map(({ code }) => code);

it('an employee who left by the judgement need not be heard or told any more', () => {
  expect(askedOfJan(on(steps.ReportDeparture, '2026-06-01'))).toEqual([]);
});

it('an employee who is there, or left after the judgement, must be heard and told', () => {
  expect(askedOfJan()).toEqual(CODES);
  const left = [steps.NameEmployee, steps.Judge, on(steps.ReportDeparture, '2026-06-02')] as const;
  const found = findingsOf(givenKnown(...left), bitonic, '2026-07-01');
  expect(found.filter(({ what }) => what === 'jan').map(({ code }) => code)).toEqual(CODES);
});
