import { Argument, Command, Option } from 'commander';
import { toLocalDate } from '@klacht/domain';
import type { Cell } from '../../pages/report/cell.ts';
import type { Row } from '../../pages/report/document.ts';
import { supervisorDocument } from '../../pages/supervisor-register/supervisor-document.ts';
import { supervisorRegister } from '../../use-cases/supervisor-register.ts';
import { timeZoneOf } from '../../use-cases/opening/today.ts';
import { clockFor, type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { csvFormOf, PLAIN, writeCsvRows } from '../csv.ts';
import { expectNoTerminal, withOutput } from '../output.ts';
import { withProgress } from '../progress-line.ts';
import { readerOf, type ReaderOptions, withReaderOptions } from './reader.ts';
import { type ReportDays, reportDays } from './report-period.ts';

type Options = ReaderOptions & {
  readonly format: 'csv' | 'xlsx';
  readonly spreadsheet?: true;
};

/** Of a file that holds texts open: for its owner alone. */
const OWNER_ONLY = 0o600;

const plain = (cell: Cell | undefined): string =>
  cell === undefined || cell.kind === 'absent' ? '' : String(cell.value);

export const registerForSupervisor = (): Command =>
  withReaderOptions(
    new Command('register')
      .addArgument(new Argument('[year]').argParser(reportDays))
      .addOption(new Option('--format <format>').choices(['csv', 'xlsx']).default('csv'))
      .option('--spreadsheet'),
  ).action(async (days: ReportDays | undefined, _, command: Command) => {
    const options = command.optsWithGlobals<GlobalOptions & Options>();
    const { format, spreadsheet, lang, output } = options;
    if (format === 'xlsx') {
      if (spreadsheet) {
        command.error("error: option '--spreadsheet' cannot be used with option '--format xlsx'");
      }
      expectNoTerminal(output, '--format xlsx');
    }
    const reader = readerOf(options);
    await withJournal(options, 'existing', async (journal) => {
      const recordedAt = reader === null ? nowOf(options) : (await clockFor(options, journal))();
      const period =
        days === undefined
          ? null
          : (days.period ?? ({ from: `${days.year}-01-01`, to: `${days.year}-12-31` } as const));
      const rows = await withProgress('complaints', async (onProgress) =>
        supervisorRegister(journal, {
          reader,
          ...(period === null ? {} : { period }),
          now: recordedAt,
          onProgress,
        }),
      );
      const on = toLocalDate(recordedAt, timeZoneOf(journal));
      const document = supervisorDocument(rows, { reader, period, on }, lang, journal.procedures);
      const [table] = document.sections.flatMap(({ tables }) => tables);
      await withOutput(
        output,
        async (write) => {
          if (format === 'xlsx') {
            const { xlsxParts } = await import('../../pages/report/xlsx/document-as-xlsx.ts');
            for (const bytes of xlsxParts(document)) await write(bytes);
            return;
          }
          const columns = (table?.columns ?? []).map(({ heading }, index) => ({
            heading,
            value: ({ cells }: Row) => plain(cells[index]),
          }));
          const form = csvFormOf(spreadsheet ? { spreadsheet } : {}, lang) ?? PLAIN;
          return writeCsvRows(write, table?.rows ?? [], columns, form);
        },
        reader === null ? {} : { mode: OWNER_ONLY, journal: journal.name },
      );
    });
  });
