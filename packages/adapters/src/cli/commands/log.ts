import { Command } from 'commander';
import { complaintStream, decodeComplaintEvent, type RecordedComplaintEvent } from '@klacht/domain';
import type { SealedStore } from '../../envelope/sealed.ts';
import { type GlobalOptions, withRegister } from '../context.ts';
import { type Column, withOutput, writeJsonRows, writeTable } from '../output.ts';
import { wordsOf } from '../words.ts';
import type { CliCommand } from './command.ts';
import { findComplaint } from './find.ts';

const historyOf = async (
  store: SealedStore,
  complaintId: string,
): Promise<readonly RecordedComplaintEvent[]> => {
  const events: RecordedComplaintEvent[] = [];
  for await (const batch of store.readStream(complaintStream(complaintId))) {
    for (const recorded of batch) {
      const event = decodeComplaintEvent(await store.openEvent(recorded));
      if (event !== null) events.push(event);
    }
  }
  return events;
};

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** What the event says beside when; a stand-in date is marked with `~` in its own column. */
const detailsOf = ({ data }: RecordedComplaintEvent): string =>
  Object.entries(data)
    .filter(([field]) => !['at', 'instant', 'estimated'].includes(field))
    .map(([field, value]) => `${field}: ${shown(value)}`)
    .join('; ');

const columnsFor = (
  words: ReturnType<typeof wordsOf>,
): readonly Column<RecordedComplaintEvent>[] => [
  { heading: words.position, value: ({ position }) => `@${position}` },
  { heading: words.revision, value: ({ revision }) => String(revision) },
  {
    heading: words.happened,
    value: ({ data }) => (data.estimated ? `~${data.at}` : data.at),
  },
  {
    heading: words.recorded,
    value: ({ recordedAt }) => recordedAt.replace(/(:\d\d)\.\d+Z$/, '$1Z'),
  },
  { heading: words.actor, value: ({ metadata }) => metadata['actor'] ?? '' },
  { heading: words.event, value: ({ type }) => type },
  { heading: words.details, value: detailsOf },
];

export const logCommand: CliCommand = () =>
  new Command('log')
    .description("a complaint's history")
    .argument('<id>', "the complaint's number or id")
    .addHelpText(
      'after',
      `
Every event with the day on which it happened and the moment at which it was recorded. What is
personal reads [erased] once its key is destroyed, and [sealed] where its key is not here.

Examples:
  $ klacht log 2025-0001
  $ klacht log 2025-0001 --json`,
    )
    .action(async (id: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withRegister(options, 'existing', async ({ store }, view) => {
        const events = await historyOf(store, findComplaint(view, id).complaintId);
        await withOutput(options.output, (write, room) =>
          options.json
            ? writeJsonRows(write, events)
            : writeTable(write, events, columnsFor(wordsOf(options.lang)), room),
        );
      });
    });
