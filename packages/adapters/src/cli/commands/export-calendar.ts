import { Command, Option } from 'commander';
import { dueCalendar } from '../../exports/due-calendar.ts';
import { listOverdue } from '../../use-cases/work/list-overdue.ts';
import { type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { withOutput } from '../output.ts';
import { withProgress } from '../progress-line.ts';
import { wholeNumber } from './whole-number.ts';

type Options = { readonly within: number; readonly officer?: string };

/** A quarter of a year, which is longer than the longest term of most procedures. */
const WITHIN = 65;

export const calendarCommand = (): Command =>
  new Command('calendar')
    .option('--officer <name>')
    .addOption(new Option('--within <days>').argParser(wholeNumber('days')).default(WITHIN))
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      const { within, officer, lang, output } = options;
      const now = nowOf(options);
      await withJournal(options, 'existing', async (journal) => {
        const rows = await withProgress('register', (onProgress) =>
          listOverdue(journal, {
            now,
            within,
            onProgress,
            ...(officer === undefined ? {} : { officer }),
          }),
        );
        const calendar = dueCalendar({ rows, officer: officer ?? null, language: lang, now });
        await withOutput(output, (write) => write(calendar));
      });
    });
