import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ComplaintCommand } from '@klacht/domain';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import { eventsOf, reportOf } from '../../pages/testing/generated-report.ts';
import { plainCount } from './plain-count.ts';
import type { Row } from './plain-facts.ts';

/** Nothing that came in was put right to another year: the plain count begins with none open. */
const isOf2025 = (history: readonly ComplaintCommand[]): boolean =>
  !JSON.stringify(history).match(/"receivedOn":\{"from":"[^"]*","to":"(?!2025)/);

/**
 * All but what a correction says of when a step was first known to be in time, which the plain count
 * does not look at: recording.test.ts has that.
 */
const withoutRecording = (figures: Readonly<Record<string, unknown>>) => ({
  ...figures,
  dataQuality: { ...(figures['dataQuality'] as object), recordedAfterDue: null },
});

it('every figure of a year is what a plain count of the events comes to', () => {
  fc.assert(
    fc.property(fc.array(anyHistory, { minLength: 1, maxLength: 5 }), (histories) => {
      const events = eventsOf(histories.filter(isOf2025));
      const { late, staff: _staff, ...plain } = plainCount(events as unknown as readonly Row[]);
      const report = reportOf(events);
      const figures = Object.fromEntries(
        Object.keys(plain).map((name) => [name, report[name as keyof typeof report]]),
      );
      expect(withoutRecording(figures)).toEqual(withoutRecording(plain));
      const named = report.lateCases.map(
        ({ number, kind, due, metOn, daysLate, workingDaysLate }) =>
          `${number} ${kind} ${due} ${metOn ?? '-'} ${daysLate} ${workingDaysLate}`,
      );
      expect(named.toSorted()).toEqual(late);
    }),
    { numRuns: 100 },
  );
});
