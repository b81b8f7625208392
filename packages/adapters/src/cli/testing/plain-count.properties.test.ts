import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  bitonic,
  type ComplaintCommand,
  complaintStream,
  decide,
  evolve,
  initialState,
  type RecordedEvent,
} from '@klacht/domain';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import {
  memoryEntries,
  type RegisterEntry,
  registerProjection,
  yearlyReport,
} from '@klacht/projections';
import { plainCount } from './plain-count.ts';
import type { Row } from './plain-facts.ts';

/** The events of complaints, each recorded at noon of its day. */
const eventsOf = (
  histories: readonly (readonly ComplaintCommand[])[],
): readonly RecordedEvent[] => {
  let position = 0;
  return histories.flatMap((commands, index) => {
    let complaint = initialState();
    return commands.map((command, revision): RecordedEvent => {
      const context = {
        procedures: [bitonic],
        now: '2029-01-01T12:00:00Z',
        actor: 'anna',
      } as const;
      const event = decide(complaint, command, context);
      complaint = evolve(complaint, event);
      position += 1;
      return {
        ...event,
        stream: complaintStream(`00000000-0000-4000-8000-00000000000${index}`),
        revision,
        id: `e${position}`,
        position: String(position),
        recordedAt: `${event.data.at}T12:00:00Z`,
        metadata: {},
      };
    });
  });
};

/** Nothing that came in was put right to another year: the plain count begins with none open. */
const isOf2025 = (history: readonly ComplaintCommand[]): boolean =>
  !JSON.stringify(history).match(/"receivedOn":\{"from":"[^"]*","to":"(?!2025)/);

const reportOf = (events: readonly RecordedEvent[]) => {
  const entries = memoryEntries<RegisterEntry>();
  for (const event of events) registerProjection.evolve(entries, event);
  return yearlyReport([...entries.values()], {
    year: 2025,
    procedures: [bitonic],
    position: null,
    today: '2030-01-01',
    reviews: new Map(),
  });
};

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
}, 60_000);
