import { Command, InvalidArgumentError, Option } from 'commander';
import { type Language, type Reader, role } from '@klacht/domain';
import { toldWords } from '../../words/told-words.ts';
import { harmlessJson } from '../../ground/harmless.ts';
import { findByText, type FoundByText } from '../../use-cases/search/find-by-text.ts';
import { type Searched, searched } from '../../use-cases/search/searched.ts';
import { keysPathOf } from '../../use-cases/opening/journal-files.ts';
import { factNamesIn } from '../../words/fact-names.ts';
import { wordsOf } from '../../words/headings.ts';
import { shownIn } from '../../words/shown.ts';
import { expectActor } from '../by-hand/expect-actor.ts';
import { withoutNumbers } from '../../use-cases/by-hand/faults.ts';
import { clockFor, type GlobalOptions, withJournal } from '../context.ts';
import { fromVariable } from '../from-variable.ts';
import { tellSealed } from '../master-key-variables.ts';
import { type Column, withOutput } from '../output.ts';
import { writeTable } from '../write-table.ts';
import { isPaged } from '../pager.ts';
import { withProgress } from '../progress-line.ts';
import { tell } from '../tell.ts';
import { actorName } from './actor.ts';
import type { CliCommand } from './command.ts';
import { type WideOptions, withWide } from './list-options.ts';

type Options = WideOptions & {
  readonly in?: readonly Searched[];
  readonly role: Reader['role'];
  readonly actor?: string;
};

const isSearched = (text: string): text is Searched =>
  (searched as readonly string[]).includes(text);

/** What is searched, told by the same option again and again. */
const collected = (text: string, before: readonly Searched[] | undefined): readonly Searched[] => {
  if (isSearched(text)) return [...(before ?? []), text];
  throw new InvalidArgumentError(`Allowed choices are ${searched.join(', ')}.`);
};

const columnsFor = (language: Language): readonly Column<FoundByText>[] => {
  const words = wordsOf(language);
  const names = factNamesIn(language);
  return [
    { heading: words.number, value: ({ entry }) => entry.number, worth: 9 },
    { heading: words.received, value: ({ entry }) => entry.complaint.received.at, worth: 5 },
    {
      heading: words.status,
      worth: 8,
      whole: true,
      value: ({ entry }) => shownIn(language).status(entry.complaint.status),
    },
    { heading: words.officer, value: ({ entry }) => entry.complaint.officer ?? '', worth: 6 },
    {
      heading: words.foundIn,
      worth: 7,
      wraps: true,
      value: ({ places }) =>
        [
          ...new Set(places.map(({ type, field }) => names.field(type, withoutNumbers(field)))),
        ].join('; '),
    },
  ];
};

/** For a program. */
export const foundAsJson = ({ entry, places }: FoundByText) => ({
  number: entry.number,
  complaintId: entry.complaintId,
  receivedOn: entry.complaint.received.at,
  status: entry.complaint.status,
  officer: entry.complaint.officer,
  places,
});

export const findCommand: CliCommand = () =>
  withWide(new Command('find').argument('<text>'))
    .addOption(new Option('--in <what>').choices(searched).argParser(collected))
    .addOption(new Option('--role <role>').choices(role.options).default('officer'))
    .addOption(fromVariable('KLACHT_ACTOR', new Option('--actor <name>').argParser(actorName)))
    .action(async (text: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      const { in: within, lang } = options;
      const reader = { role: options.role, name: expectActor(options.actor) };
      await withJournal(options, 'existing', async (journal) => {
        const now = (await clockFor(options, journal))();
        const asked = { text, reader, now, ...(within === undefined ? {} : { within }) };
        const { found, sealed } = await withProgress('find', (onProgress) =>
          findByText(journal, { ...asked, onProgress }),
        );
        if (sealed > 0) tellSealed(keysPathOf(options), lang);
        if (found.length === 0) tell(toldWords(lang).nothingFound);
        await withOutput(
          options.output,
          (write, room) =>
            options.json
              ? write(`${harmlessJson(found.map(foundAsJson))}\n`)
              : writeTable(write, found, columnsFor(lang), {
                  room,
                  language: lang,
                  isWide: options.wide === true,
                }),
          { paged: isPaged(options) },
        );
      });
    });
