// Measures the journal beside the raw driver doing the same work: see docs/reference/benchmarks.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Comparison } from './compare.ts';
import { comparisonNames, comparisonOf } from './comparisons.ts';
import { type DeskPages, deskPages } from './desk.ts';
import { found } from './found.ts';
import { type Growth, growth } from './growth.ts';
import { type Imported, imported } from './imported.ts';
import { listed } from './listed.ts';
import { machine } from './machine.ts';
import { reported } from './reported.ts';
import type { Settings } from './settings.ts';
import { slowSync } from './slow-sync.ts';
import { type Mailed, mailed } from './mailed.ts';
import { measureStarts } from './start.ts';
import {
  comparisonAsText,
  deskPagesAsText,
  growthAsText,
  importedAsText,
  mailedAsText,
  machineAsText,
  startsAsText,
} from './table.ts';
import { withPacked } from '../tools/packed.ts';

const USAGE = `npm run bench -- [options]
  --only NAME         append, execute-1, execute-64, execute-sealed, execute-traced,
                      receive-sqlite, second-sqlite, receive-eventstoredb, second-eventstoredb,
                      read-all-eventstoredb, replay or rebuild; may be repeated
  --complaints N      in the journal, five events each (100000)
  --operations N      commits of each side in a round (1000)
  --rounds N          that count, after one that warms up (7)
  --growth            rebuild at --sizes events instead, each in a process of its own
  --sizes N,N         (10000,100000,1000000)
  --import-rows N     import a register of so many rows instead, and the same again, beside
                      csv-parse and the driver
  --mails N           take in so many mails with a file of 20 kB instead, from 1, 16 and 64 senders
                      at once, beside the same bytes written raw and synced by as many
  --report            make the report of a year instead, from the live register and up to a position
  --find              search --complaints by a name instead, beside opening every one for it
  --lists             write the departures and the register from the live register instead
  --desk              pages of the desk instead, asked for at a rate by a process of its own
  --rate N            pages a second (300)
  --seconds N         for so long (60)
  --start             build, pack and install the packages, and start them instead
  --folder DIR        on the disk to measure (the folder for temporary files)
  --sync-ms N         as on a slower disk: each sync lasts so many milliseconds at least;
                      on Linux, with a C compiler
  --json              for a program
`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [...comparisonNames] },
    complaints: { type: 'string', default: '100000' },
    operations: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '7' },
    growth: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    'import-rows': { type: 'string' },
    mails: { type: 'string' },
    report: { type: 'boolean', default: false },
    lists: { type: 'boolean', default: false },
    find: { type: 'boolean', default: false },
    start: { type: 'boolean', default: false },
    desk: { type: 'boolean', default: false },
    rate: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '60' },
    folder: { type: 'string', default: tmpdir() },
    'sync-ms': { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** @throws Error naming the option when it is no whole number from 1 */
const count = (option: string, text: string): number => {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`--${option}: expected a whole number from 1, got '${text}'`);
};

const say = (text: string): void => {
  if (!options.json) console.log(text);
};

const measure = async (settings: Settings) => {
  say(machineAsText(machine()));
  const comparisons: Comparison[] = [];
  let grown: Growth | null = null;
  let intake: readonly Imported[] | null = null;
  const rows = options['import-rows'];
  const starts = options.start
    ? await withPacked(({ project }) => measureStarts(project, settings.rounds))
    : null;
  if (starts !== null) say(`start of a process\n${startsAsText(starts)}`);
  if (options.growth) {
    const sizes = options.sizes.split(',').map((size) => count('sizes', size));
    grown = await growth(settings, sizes);
    say(growthAsText(grown));
  }
  if (rows !== undefined) {
    intake = await imported(settings, count('import-rows', rows));
    say(`import of a register in CSV, each in a process of its own\n${importedAsText(intake)}`);
  }
  const mails: readonly Mailed[] | null =
    options.mails === undefined ? null : await mailed(settings, count('mails', options.mails));
  if (mails !== null) say(mailedAsText(mails));
  const reports = options.report ? await reported(settings) : null;
  if (reports !== null) {
    say(`the report of a year, each in a process of its own\n${importedAsText(reports)}`);
  }
  const lists = options.lists ? await listed(settings) : null;
  if (lists !== null) {
    say(`lists of the live register, each in a process of its own\n${importedAsText(lists)}`);
  }
  const searches = options.find ? await found(settings) : null;
  if (searches !== null) {
    say(`a search by name, each in a process of its own\n${importedAsText(searches)}`);
  }
  const pages: DeskPages | null = options.desk
    ? await deskPages(settings, count('rate', options.rate), count('seconds', options.seconds))
    : null;
  if (pages !== null) say(deskPagesAsText(pages));
  if (
    [grown, intake, mails, starts, reports, lists, searches, pages].every((one) => one === null)
  ) {
    for (const name of comparisonNames) {
      if (!options.only.some((wanted) => name.startsWith(wanted))) continue;
      const comparison = await comparisonOf(name, settings);
      comparisons.push(comparison);
      say(comparisonAsText(comparison));
    }
  }
  return {
    machine: machine(),
    comparisons,
    growth: grown,
    import: intake,
    mails,
    reports,
    lists,
    searches,
    starts,
    desk: pages,
  };
};

if (options.help) {
  console.log(USAGE);
} else {
  const folder = mkdtempSync(path.join(options.folder, 'klacht-bench-'));
  const syncMs = options['sync-ms'];
  try {
    // All that is measured runs in processes of its own, which inherit this.
    if (syncMs !== undefined) {
      Object.assign(process.env, slowSync(folder, count('sync-ms', syncMs)));
    }
    const result = await measure({
      complaints: count('complaints', options.complaints),
      operations: count('operations', options.operations),
      rounds: count('rounds', options.rounds),
      folder,
    });
    if (options.json) console.log(JSON.stringify(result, null, 2));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
