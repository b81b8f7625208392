import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from './calendar.ts';
import { addDays, type LocalDate } from './local-date.ts';
import { netherlands2026 } from './netherlands.ts';
import { endOfTerm, type TermStep } from './term.ts';

const aDay = fc.integer({ min: 0, max: 68 * 365 }).map((days) => addDays('1990-01-01', days));

/** Counts the working days in a stretch one by one: the definition, not the algorithm. */
const workingDaysAfter = (start: LocalDate, end: LocalDate, reading: 'legal' | 'safe'): number => {
  let count = 0;
  for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) {
    if (isWorkingDay(netherlands2026, day, reading)) count += 1;
  }
  return count;
};

/** Follows the steps alone: what a reader would do with a pencil. */
const follow = (steps: readonly TermStep[], toward: 'due' | 'target'): LocalDate => {
  const [start] = steps;
  if (start?.step !== 'start') throw new Error('expected a start');
  let day = start.date;
  const own = steps.filter((step) => step.step !== 'start' && step.toward === toward);
  const forward = own.some(({ step }) => step === 'count');
  if (!forward && toward === 'target') day = follow(steps, 'due');
  for (const step of own) {
    if (step.step === 'end') return step.date === day ? day : ('0000-00-00' as LocalDate);
    if (step.step === 'same-day') day = step.date;
    else day = forward ? addDays(day, 1) : addDays(day, -1);
    if (forward && step.date !== day) return '0000-00-00';
  }
  return '0000-00-00';
};

describe('terms, whatever the day', () => {
  it('of working days end on the working day of that number', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 30 }), (start, count) => {
        const { due, target } = endOfTerm({ count, unit: 'working-days' }, start, netherlands2026);
        expect(workingDaysAfter(start, due, 'legal')).toBe(count);
        expect(workingDaysAfter(start, target, 'safe')).toBe(count);
        expect(isWorkingDay(netherlands2026, due, 'legal')).toBe(true);
        expect(isWorkingDay(netherlands2026, target, 'safe')).toBe(true);
      }),
    );
  });

  it('of months keep the number of the day, or end the month', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 24 }), (start, count) => {
        const { due } = endOfTerm({ count, unit: 'months' }, start, netherlands2026);
        const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
        const [dueYear = 0, dueMonth = 0, dueDay = 0] = due.split('-').map(Number);
        expect(dueYear * 12 + dueMonth - (year * 12 + month)).toBe(count);
        if (dueDay !== day) {
          expect(dueDay).toBeLessThan(day);
          expect(addDays(due, 1).endsWith('-01')).toBe(true);
        }
      }),
    );
  });

  it('never have a target after the due date, nor on a day off, nor before the start', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('working-days', 'weeks', 'months'),
        (start, count, unit) => {
          const { due, target, steps } = endOfTerm({ count, unit }, start, netherlands2026);
          expect(target <= due && start < due && start <= target).toBe(true);
          expect(target === start || isWorkingDay(netherlands2026, target, 'safe')).toBe(true);
          expect(follow(steps, 'due')).toBe(due);
          expect(follow(steps, 'target')).toBe(target);
        },
      ),
    );
  });
});
