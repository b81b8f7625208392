import { Command } from 'commander';
import type { Language } from '@klacht/domain';
import { complaintFor, type GlobalOptions, withJournal } from '../context.ts';
import { namesIn } from '../../words/names.ts';
import type { Column } from '../output.ts';
import { toTheSecond } from '../as-of-option.ts';
import { wordsOf } from '../../words/headings.ts';
import { purposeInWords } from '../../words/purpose-names.ts';
import type { CliCommand } from './command.ts';
import { listReadings, type RecordedReading } from '../../use-cases/dossier/list-readings.ts';
import { type WideOptions, withWide } from './list-options.ts';
import { writeList } from './write-list.ts';

const columnsFor = (language: Language): readonly Column<RecordedReading>[] => {
  const words = wordsOf(language);
  const { roles } = namesIn(language);
  return [
    { heading: words.read, value: ({ recordedAt }) => toTheSecond(recordedAt), worth: 8 },
    { heading: words.reader, value: ({ reader }) => reader, worth: 9 },
    { heading: words.role, value: ({ role }) => roles[role], worth: 7, whole: true },
    {
      heading: words.purpose,
      value: ({ purpose }) => purposeInWords(purpose, language),
      worth: 6,
      wraps: true,
    },
  ];
};

export const readersCommand: CliCommand = () =>
  withWide(new Command('readers').argument('<id>')).action(
    async (id: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & WideOptions>();
      await withJournal(options, 'existing', async (journal) => {
        const readings = await listReadings(journal, (await complaintFor(journal, id)).complaintId);
        await writeList(options, readings, columnsFor(options.lang));
      });
    },
  );
