import {
  bitonic,
  type ComplaintCommand,
  complaintStream,
  decide,
  evolve,
  initialState,
  type Procedure,
  type RecordedEvent,
} from '@klacht/domain';
import { memoryEntries } from '../projection.ts';
import { type RegisterEntry, registerProjection } from '../register/register-projection.ts';

const NOW = '2036-12-31T12:00:00Z';

/** The recorded events of complaints, each given by its commands; every one must be accepted. */
export const recordedOf = (
  complaints: readonly (readonly ComplaintCommand[])[],
  procedures: readonly Procedure[] = [bitonic],
): RecordedEvent[] => {
  let position = 0;
  return complaints.flatMap((commands, index) => {
    let complaint = initialState();
    return commands.map((command, revision): RecordedEvent => {
      const context = { procedures, now: NOW, actor: 'anna' } as const;
      const event = decide(complaint, command, context);
      complaint = evolve(complaint, event);
      position += 1;
      return {
        ...event,
        stream: complaintStream(`c${index + 1}`),
        revision,
        id: `e${position}`,
        position: String(position),
        recordedAt: `${event.data.at}T12:00:00Z`,
        metadata: {},
      };
    });
  });
};

/** The register after complaints under some versions, each given by its commands. */
export const registerUnder = (
  procedures: readonly Procedure[],
  ...complaints: readonly (readonly ComplaintCommand[])[]
): readonly RegisterEntry[] => {
  const entries = memoryEntries<RegisterEntry>();
  for (const event of recordedOf(complaints, procedures)) registerProjection.evolve(entries, event);
  return [...entries.values()];
};

/** The register after complaints, each given by its commands. */
export const registerOf = (
  ...complaints: readonly (readonly ComplaintCommand[])[]
): readonly RegisterEntry[] => registerUnder([bitonic], ...complaints);

export const received = (at: `${number}-${number}-${number}`): ComplaintCommand => ({
  type: 'Receive',
  data: { at, channel: 'email', subjects: ['price'], officer: 'anna' },
});

export const judged = (
  at: `${number}-${number}-${number}`,
  more: object = {},
): ComplaintCommand => ({ type: 'Judge', data: { at, outcome: 'upheld', ...more } });

export const reopened = (at: `${number}-${number}-${number}`): ComplaintCommand => ({
  type: 'Reopen',
  data: { at, reason: 'New facts came in.' },
});
