import { Command } from 'commander';
import { dueCalendar } from '../../exports/due-calendar.ts';
import { listOverdue } from '../../use-cases/list-overdue.ts';
import { type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { withOutput } from '../output.ts';
import { withProgress } from '../progress-line.ts';
import { wholeNumber } from './whole-number.ts';

type Options = { readonly within: number; readonly officer?: string };

/** A quarter of a year, which is longer than the longest term of most procedures. */
const WITHIN = 65;

export const calendarCommand = (): Command =>
  new Command('calendar')
    .description('due dates as a calendar to subscribe to (iCalendar)')
    .option('--officer <name>', 'only what this person handles, or owns')
    .option(
      '--within <days>',
      'what has its target within so many working days',
      wholeNumber('days'),
      WITHIN,
    )
    .addHelpText(
      'after',
      `
A whole day for each step that is open or overdue, on its target. It holds no personal text. Write it
anew as often as the calendar is to know: the same step is the same entry.

Examples:
  $ klacht export calendar -o due.ics
  $ klacht export calendar --officer anna --lang nl -o anna.ics`,
    )
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
