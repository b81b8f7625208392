import { type Case, isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';
import { type Ending, endingOf, noEndings } from './outcomes-by-subject.ts';
import { suppressed, suppressedCount } from './suppressed.ts';

/** What complaints about staff came to; null for what could point at a person. */
export type StaffFigures = {
  /** Of the complaints received. */
  readonly received: number | null;
  /** Of the complaints closed, whenever they were received. */
  readonly closed: number | null;
  readonly outcomes: Readonly<Record<Ending, number | null>>;
};

/** It names an employee, or is about persons (article 1). */
export const isAboutStaff = ({ complaint: { employees, grounds } }: Case): boolean =>
  employees.length > 0 || grounds.includes('persons');

export const countStaff = (
  year: Year,
): Counting<StaffFigures, { received: number; endings: Record<Ending, number> }> => ({
  nothing: () => ({ received: 0, endings: noEndings() }),
  add: (counted, one) => {
    if (!isAboutStaff(one)) return;
    counted.received += Number(isWithin(one.complaint.received.at, year));
    for (const close of one.closes) {
      if (isWithin(close.closed.at, year)) counted.endings[endingOf(close)] += 1;
    }
  },
  result: ({ received, endings }) => {
    const { cells, total } = suppressed(endings);
    return {
      received: suppressedCount(received),
      closed: total === null ? null : suppressedCount(total),
      outcomes: cells,
    };
  },
});
