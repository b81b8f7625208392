import { Argument, Command, Help } from 'commander';
import {
  dayInWords,
  explainKifidWindow,
  explainObligation,
  type LocalDate,
  obligationKind,
} from '@klacht/domain';
import { toldWords } from '../../words/told-words.ts';
import { complaintFor, type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { isPaged } from '../pager.ts';
import { withOutput, writeJsonRows } from '../output.ts';
import { shownIn } from '../../words/shown.ts';
import { tell } from '../tell.ts';
import { wordsOf } from '../../words/headings.ts';
import type { CliCommand } from './command.ts';
import { dueDatesOf } from '../../use-cases/work/due-dates.ts';

const INDENT = '  ';

/** A text broken between words, each line indented. On a very narrow terminal it stays as it is. */
const wrapped = (text: string, room: number): string =>
  INDENT + new Help().boxWrap(text, room - INDENT.length).replaceAll('\n', `\n${INDENT}`);

export const explainCommand: CliCommand = () =>
  new Command('explain')
    .argument('<id>')
    .addArgument(new Argument('[kind]').choices(obligationKind.options))
    .action(async (id: string, kind: string | undefined, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withJournal(options, 'existing', async (journal) => {
        const entry = await complaintFor(journal, id);
        const { number } = entry;
        const { procedure, obligations: all, kifid } = dueDatesOf(journal, entry, nowOf(options));
        const obligations = all.filter(
          (obligation) => kind === undefined || obligation.kind === kind,
        );
        if (kind !== undefined && obligations.length === 0) {
          const kinds = [...new Set(all.map((obligation) => obligation.kind))].join(', ');
          tell(toldWords(options.lang).nothingOfKind(number, kind, kinds));
        }
        const shown = shownIn(options.lang);
        await withOutput(
          options.output,
          async (write, room) => {
            const paragraph = (heading: string, sentence: string) =>
              write(`${heading}\n${wrapped(sentence, room)}\n`);
            const shownDay = (day: LocalDate): string =>
              options.lang === 'nl' ? dayInWords(day, 'date', 'nl') : day;
            const dated = (word: 'due' | 'target' | 'opens' | 'closes', day: LocalDate): string =>
              `${wordsOf(options.lang)[word].toLowerCase()} ${shownDay(day)}`;
            if (options.json) return writeJsonRows(write, obligations);
            for (const [index, obligation] of obligations.entries()) {
              if (index > 0) await write('\n');
              const { due, target, state } = obligation;
              const dates = `${dated('due', due)}, ${dated('target', target)}`;
              const heading = `${number} ${shown.kind(obligation.kind)}: ${shown.state(state)}, ${dates}`;
              const sentence = explainObligation(obligation, options.lang, procedure.calendar);
              await paragraph(heading, sentence);
            }
            if (kind !== undefined) return;
            const { state, opensOn, closesOn } = kifid;
            const heading = `${number} Kifid: ${shown.kifid(state)}, ${dated('opens', opensOn)}, ${dated('closes', closesOn)}`;
            await write('\n');
            await paragraph(heading, explainKifidWindow(kifid, options.lang));
          },
          { paged: isPaged(options) },
        );
      });
    });
