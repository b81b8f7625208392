import { Command } from 'commander';
import { harmlessJson } from '../../ground/harmless.ts';
import { complaintOnScreen } from '../../pages/complaint-on-screen.ts';
import { showComplaint, type Shown } from '../../use-cases/show-complaint.ts';
import { shortNameOf } from '../by-hand/short-names.ts';
import { complaintFor, type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { isPaged } from '../pager.ts';
import { withOutput } from '../output.ts';
import type { CliCommand } from './command.ts';

/** For a program. */
export const shownAsJson = ({ row, revision, findings, possible, next }: Shown) => ({
  ...row,
  revision,
  next: next.map(({ kind, article, due, target, state }) => ({
    kind,
    article,
    due,
    target,
    state,
  })),
  findings,
  possible: possible.map(shortNameOf),
});

export const showCommand: CliCommand = () =>
  new Command('show').argument('<id>').action(async (id: string, _, command: Command) => {
    const options = command.optsWithGlobals<GlobalOptions>();
    await withJournal(options, 'existing', async (journal) => {
      const entry = await complaintFor(journal, id);
      const shown = await showComplaint(journal, entry, nowOf(options));
      await withOutput(
        options.output,
        (write) =>
          write(
            options.json
              ? `${harmlessJson(shownAsJson(shown))}\n`
              : complaintOnScreen(shown, journal.procedures, options.lang, shortNameOf),
          ),
        { paged: isPaged(options) },
      );
    });
  });
