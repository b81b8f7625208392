import { Command } from 'commander';
import {
  type ComplaintEvent,
  type Language,
  type Procedure,
  procedureOf,
  type Reader,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { toldWords } from '../../words/told-words.ts';
import { harmlessLines } from '../../ground/harmless.ts';
import { CLOSED } from '../../sealing/sealed.ts';
import { openDossier } from '../../use-cases/dossier/open-dossier.ts';
import { readsForFirm, type ReadableEvent } from '../../sealing/readable-events.ts';
import { eventInWords } from '../../pages/event-in-words.ts';
import { keysPathOf } from '../../use-cases/opening/journal-files.ts';
import { clockFor, complaintFor, type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { tellSealed } from '../master-key-variables.ts';
import { toTheSecond } from '../as-of-option.ts';
import { type Column, withOutput, writeJsonRows } from '../output.ts';
import { writeTable } from '../write-table.ts';
import { isPaged } from '../pager.ts';
import { tell } from '../tell.ts';
import { wordsOf } from '../../words/headings.ts';
import type { CliCommand } from './command.ts';
import { readerOf, type ReaderOptions, withReaderOptions } from './reader.ts';
import { eventAsShown } from '../../sealing/shown-text.ts';

/** An event for a program. */
export type LogRow = Omit<ReadableEvent['recorded'], 'type' | 'data'> & ComplaintEvent;

/** The event as it may be read; who recorded it is for the firm. */
const rowOf = ({ recorded, event }: ReadableEvent, reader: Reader | null): LogRow => {
  const { actor: _, ...metadata } = recorded.metadata;
  return {
    ...recorded,
    ...eventAsShown(event),
    metadata: readsForFirm(reader) ? recorded.metadata : metadata,
  };
};

/** Of a file with personal texts. */
const OWNER_ONLY = 0o600;

const hasSealed = ({ texts }: ReadableEvent): boolean => texts.some(({ text }) => text === CLOSED);

/** The columns of an event's content: its sentence, as in the dossier, and in English its type before. */
const contentColumns = (
  language: Language,
  procedure: Procedure,
): readonly Column<ReadableEvent>[] => {
  const { event, details } = wordsOf(language);
  const told = (one: ReadableEvent): string => {
    const { sentence, beside } = eventInWords(one, language, procedure);
    return [sentence, beside.map(({ name, text }) => `${name}: ${text}`).join('; ')]
      .join(' ')
      .trimEnd();
  };
  const sentences = { value: told, wraps: true, worth: 9 } as const;
  if (language === 'nl') return [{ heading: event, ...sentences }];
  return [
    { heading: event, value: (one) => one.event.type, worth: 4 },
    { heading: details, ...sentences },
  ];
};

const columnsFor = (
  language: Language,
  reader: Reader | null,
  procedure: Procedure,
): readonly Column<ReadableEvent>[] => {
  const words = wordsOf(language);
  return [
    { heading: words.position, value: ({ recorded }) => `@${recorded.position}` },
    { heading: words.revision, value: ({ recorded }) => String(recorded.revision), worth: 3 },
    {
      heading: words.happened,
      value: ({ event: { data } }) => (data.estimated ? `~${data.at}` : data.at),
      worth: 8,
    },
    {
      heading: words.recorded,
      value: ({ recorded }) => toTheSecond(recorded.recordedAt),
      worth: 2,
    },
    {
      heading: words.actor,
      value: ({ recorded }) => (readsForFirm(reader) ? (recorded.metadata['actor'] ?? '') : ''),
      worth: 5,
    },
    ...contentColumns(language, procedure),
  ];
};

/** The numbers of a complaint that came from another register, by which it is known there; else nothing. */
const headingOf = (
  { number, complaint: { origin } }: RegisterEntry,
  reader: Reader | null,
  language: Language,
): string =>
  typeof origin?.number === 'string' && readsForFirm(reader)
    ? harmlessLines(
        `${number}  ${wordsOf(language).sourceNumber} ${origin.number} (${origin.source})\n`,
      )
    : '';

export const logCommand: CliCommand = () =>
  withReaderOptions(new Command('log').argument('<id>')).action(
    async (id: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & ReaderOptions>();
      const reader = readerOf(options);
      await withJournal(options, 'existing', async (journal) => {
        const entry = await complaintFor(journal, id);
        const now = reader === null ? nowOf(options) : (await clockFor(options, journal))();
        const reading = { reader, purpose: 'log', now };
        const { events: history, left } = await openDossier(journal, entry, reading);
        if (left > 0) {
          const all = history.length + left;
          tell(toldWords(options.lang).leftOut(left, all));
        }
        if (reader !== null && history.some(hasSealed))
          tellSealed(keysPathOf(options), options.lang);
        const procedure = procedureOf(journal.procedures, entry.complaint);
        const columns = columnsFor(options.lang, reader, procedure);
        await withOutput(
          options.output,
          async (write, room) => {
            if (options.json) {
              await writeJsonRows(
                write,
                history.map((one) => rowOf(one, reader)),
              );
              return;
            }
            await write(headingOf(entry, reader, options.lang));
            await writeTable(write, history, columns, { room, language: options.lang });
          },
          {
            paged: isPaged(options),
            ...(reader === null ? {} : { mode: OWNER_ONLY, journal: journal.name }),
          },
        );
      });
    },
  );
