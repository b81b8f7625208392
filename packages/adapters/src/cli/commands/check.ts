import { Command } from 'commander';
import {
  dayInWords,
  explainFinding,
  explainReviewFinding,
  type FindingCode,
  obligationKind,
  reviewFindingCodes,
} from '@klacht/domain';
import { type Departure, explainBalance } from '@klacht/projections';
import { complaintFor, type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { EXIT } from '../exit.ts';
import { type CsvOptions, csvFormOf, withCsvOptions, writeCsvRows } from '../csv.ts';
import { type Column, withOutput, writeAll, writeJsonRows } from '../output.ts';
import { isPaged } from '../pager.ts';
import { wordsOf } from '../../words/headings.ts';
import { shownIn } from '../../words/shown.ts';
import { listDepartures } from '../../use-cases/list-departures.ts';
import type { CliCommand } from './command.ts';

const KINDS = [...obligationKind.options, 'discuss', 'carry-out'] as const;

const lineOf = (departure: Departure, language: GlobalOptions['lang']): string => {
  const { sourceNumber, code, article, on, what, putRightOn } = departure;
  const number = `${departure.number}${sourceNumber === null ? '' : ` (${sourceNumber})`}`;
  const { asserted, counted } = departure;
  if (code === 'balance-differs' && on !== null && asserted !== null && counted !== null) {
    const balance = { on, source: what ?? '', open: asserted, counted };
    return `${number}  ${explainBalance(balance, language)}\n`;
  }
  if (code !== 'late' && code !== 'overdue') {
    const ofReview = reviewFindingCodes.find((one) => one === code);
    const sentence =
      ofReview === undefined
        ? explainFinding({ ...departure, code: code as FindingCode }, language)
        : explainReviewFinding(
            { code: ofReview, article, on, what: what ?? '', putRightOn },
            language,
          );
    return `${number}  ${sentence}\n`;
  }
  const { article: articleWord, due } = wordsOf(language);
  const day = on === null ? '' : dayInWords(on, 'date', language);
  const kind = KINDS.find((one) => one === what);
  const shown = shownIn(language);
  const name = kind === undefined ? what : shown.kind(kind);
  return `${number}  ${name}: ${shown.state(code)}, ${due.toLowerCase()} ${day} (${articleWord.toLowerCase()} ${article}).\n`;
};

function* linesOf(
  found: Iterable<Departure>,
  language: GlobalOptions['lang'],
): Generator<string, void, undefined> {
  for (const departure of found) yield lineOf(departure, language);
}

const FIELDS = [
  'number',
  'complaintId',
  'source',
  'sourceNumber',
  'code',
  'article',
  'on',
  'what',
  'party',
  'recordedOn',
  'putRightOn',
  'asserted',
  'counted',
] as const satisfies readonly (keyof Departure)[];

const csvColumns: readonly Column<Departure>[] = FIELDS.map((field) => ({
  heading: field,
  value: (row) => String(row[field] ?? ''),
}));

/** The same, told one by one as they are taken. */
function* counting<One>(all: Iterable<One>, onOne: () => void): Generator<One, void, undefined> {
  for (const one of all) {
    onOne();
    yield one;
  }
}

export const checkCommand: CliCommand = (done) =>
  withCsvOptions(new Command('check').argument('[id]')).action(
    async (id: string | undefined, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & CsvOptions>();
      await withJournal(options, 'existing', async (journal) => {
        const only = id === undefined ? {} : { only: await complaintFor(journal, id) };
        let count = 0;
        const found = counting(
          await listDepartures(journal, { now: nowOf(options), ...only }),
          () => {
            count += 1;
          },
        );
        await withOutput(
          options.output,
          async (write) => {
            if (options.json) return writeJsonRows(write, found);
            const form = csvFormOf(options, options.lang);
            if (form !== null) return writeCsvRows(write, found, csvColumns, form);
            await writeAll(write, linesOf(found, options.lang));
          },
          { paged: isPaged(options) && csvFormOf(options, options.lang) === null },
        );
        done(count === 0 ? EXIT.done : EXIT.found);
      });
    },
  );
