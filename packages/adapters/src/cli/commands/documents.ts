import { Command } from 'commander';
import type { Language } from '@klacht/domain';
import { listDocuments, type ListedDocument } from '../../use-cases/dossier/list-documents.ts';
import { markIn } from '../../pages/event-in-words.ts';
import { documentAs, documentWords } from '../../words/document-words.ts';
import { wordsOf } from '../../words/headings.ts';
import { clockFor, complaintFor, type GlobalOptions, nowOf, withJournal } from '../context.ts';
import type { Column } from '../output.ts';
import type { CliCommand } from './command.ts';
import { type WideOptions, withWide } from './list-options.ts';
import { readerOf, type ReaderOptions, withReaderOptions } from './reader.ts';
import { writeList } from './write-list.ts';

/** A digest as people compare it; the whole one is in the JSON. */
const SHOWN = 12;

const columnsFor = (language: Language): readonly Column<ListedDocument>[] => {
  const words = documentWords(language);
  const mark = markIn(language);
  return [
    { heading: wordsOf(language).happened, value: ({ at }) => at, worth: 6 },
    { heading: words.document, value: ({ digest }) => digest.slice(0, SHOWN), worth: 9 },
    { heading: words.as, value: ({ as }) => documentAs(as, language), worth: 7 },
    { heading: words.name, value: ({ name }) => mark(name ?? ''), worth: 8 },
    { heading: words.from, value: ({ from }) => mark(from ?? ''), ifAny: true, worth: 5 },
    {
      heading: words.size,
      value: ({ size }) => (size === null ? words.elsewhere : String(size)),
      isNumber: ({ size }) => size !== null,
    },
  ];
};

export const documentsCommand: CliCommand = () =>
  withReaderOptions(withWide(new Command('documents').argument('<id>'))).action(
    async (id: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & ReaderOptions & WideOptions>();
      const reader = readerOf(options);
      await withJournal(options, 'existing', async (journal) => {
        const entry = await complaintFor(journal, id);
        const now = reader === null ? nowOf(options) : (await clockFor(options, journal))();
        const listed = await listDocuments(journal, entry, { reader, purpose: 'documents', now });
        await writeList(options, listed, columnsFor(options.lang));
      });
    },
  );
