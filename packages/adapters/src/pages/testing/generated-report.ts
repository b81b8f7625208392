import {
  bitonic,
  type ComplaintCommand,
  complaintStream,
  decide,
  evolve,
  initialState,
  type RecordedEvent,
} from '@klacht/domain';
import {
  memoryEntries,
  type RegisterEntry,
  registerProjection,
  type YearlyReport,
  yearlyReport,
} from '@klacht/projections';

/** The events of complaints, each recorded at noon of its day. */
export const eventsOf = (
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

/** The report on a year over events of complaints, under the preset. */
export const reportOf = (events: readonly RecordedEvent[], year = 2025): YearlyReport => {
  const entries = memoryEntries<RegisterEntry>();
  for (const event of events) registerProjection.evolve(entries, event);
  return yearlyReport([...entries.values()], {
    year,
    procedures: [bitonic],
    position: null,
    today: '2030-01-01',
    reviews: new Map(),
  });
};
