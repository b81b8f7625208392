import { mkdirSync } from 'node:fs';
import { Command } from 'commander';
import { demoNext } from '../../words/demo-words.ts';
import { toldWords } from '../../words/told-words.ts';
import { DEMO_NOW } from '../../demo/demo-year.ts';
import { makeDemo } from '../../demo/make-demo.ts';
import { documentAsText } from '../../pages/report/document-as-text.ts';
import { reportDocument } from '../../pages/report/report-document.ts';
import { signingKeyPathOf } from '../../use-cases/opening/journal-files.ts';
import { type GlobalOptions, withJournal } from '../context.ts';
import { version } from '../../ground/version.ts';
import { withOutput } from '../output.ts';
import { writeTable } from '../write-table.ts';
import { withProgress } from '../progress-line.ts';
import type { CliCommand } from './command.ts';
import { overdueColumns } from './overdue.ts';
import { registerColumns } from './register.ts';
import { headAsText } from './seal.ts';

const FOLDER = 'klacht-demo';
const STORE = `sqlite:${FOLDER}/klacht.db`;
const KEY = signingKeyPathOf(STORE);
const HEAD = `${FOLDER}/head.json`;
const SHOWN = 12;

/** What is shown of the report, which is some fifteen times as long. */
const SECTIONS = new Set(['summary', 'roll-forward', 'steps', 'outcomes', 'recommendations']);

/**
 * Changes a day of some event in the file itself; the same once more puts it back. It takes the
 * last place in the file, because the first may be a remnant that SQLite left in a page and never
 * reads.
 */
const ONE_BYTE = `node -e "f='${FOLDER}/klacht.db';b=fs.readFileSync(f);b[b.lastIndexOf('at\\x22:\\x222025-')+14]^=1;fs.writeFileSync(f,b)"`;

const MADE = { store: STORE, now: DEMO_NOW, head: HEAD, key: KEY, oneByte: ONE_BYTE };

/**
 * Refuses options that would have no effect, because the demo has a journal, rules and a day of its
 * own.
 */
const refuseUnheard = (command: Command): void => {
  for (const name of ['store', 'keys', 'views', 'procedure', 'now', 'json']) {
    if (command.getOptionValueSourceWithGlobals(name) !== 'cli') continue;
    command.error(`error: option '--${name}' is not for demo, which has a journal of its own`);
  }
};

export const demoCommand: CliCommand = () =>
  new Command('demo').action(async (_, command: Command) => {
    refuseUnheard(command);
    const { lang, output } = command.optsWithGlobals<GlobalOptions>();
    const words = toldWords(lang);
    mkdirSync(FOLDER, { recursive: true });
    const options = {
      store: STORE,
      inventedClock: true as const,
      procedure: [],
      lang,
      ...(output === undefined ? {} : { output }),
    };
    await withJournal(options, 'create', async (journal) => {
      const made = await withProgress('demo', (onProgress) =>
        makeDemo(journal, { key: KEY, onProgress }),
      );
      const { today, register, overdue, report, head } = made;
      await withOutput(HEAD, (write) => write(headAsText(head)));
      const { procedures } = journal;
      await withOutput(output, async (write, room) => {
        await write(`${words.demoRegister(today, SHOWN, register.length)}\n\n`);
        await writeTable(write, register.slice(-SHOWN), registerColumns(lang, procedures), {
          room,
          language: lang,
        });
        await write(`\n${words.demoOverdue(today, overdue.length)}\n\n`);
        await writeTable(write, overdue, overdueColumns(lang), { room, language: lang });
        const whole = reportDocument(report, lang, procedures, version);
        const sections = whole.sections.filter(({ id }) => SECTIONS.has(id));
        await write(`\n${documentAsText({ ...whole, sections })}${demoNext(MADE, lang)}`);
      });
    });
  });
