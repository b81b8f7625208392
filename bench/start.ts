import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { manifestOf } from '../tools/packed.ts';
import { type Spread, spreadOf } from './compare.ts';

/** What a process took when it ended: processor time, and memory. */
type Cost = { readonly milliseconds: number; readonly rssBytes: number };

/** A process that is started, and what it is held against. */
type Started = {
  readonly name: string;
  readonly args: readonly string[];
  /** The name of another that does less; null for those that the rest is held against. */
  readonly beside: string | null;
};

export type Start = {
  readonly name: string;
  readonly milliseconds: Spread;
  readonly rssBytes: Spread;
  readonly beside: string | null;
  /** Of processor time, in the same round. */
  readonly ratio: Spread | null;
};

/** Has a process tell on file descriptor 3 what it took, when it ends. */
const TELL = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const milliseconds = (user + system) / 1_000;
    const rssBytes = process.memoryUsage.rss();
    writeSync(3, JSON.stringify({ milliseconds, rssBytes }));
  });`)}`;

const importing = (part: string): readonly string[] => [
  '--input-type=module',
  '--eval',
  `import '${part}'`,
];

const BARE = 'node';

const ZOD = 'import zod';

/** What starts without anything beside it. */
const partsOf = (): readonly string[] =>
  ['domain', 'projections', 'adapters']
    .flatMap((name) =>
      Object.keys(manifestOf(`packages/${name}`).exports).map((part) =>
        path.posix.join('@klacht', name, part),
      ),
    )
    .filter((part) => !/eventstoredb|contract|arbitraries|\.json$/.test(part));

const commandIn = (project: string): string =>
  path.join(project, 'node_modules/@klacht/adapters/dist/command/klacht.js');

const startsIn = (project: string): readonly Started[] => {
  const command = commandIn(project);
  const store = ['--store', 'sqlite:klacht-demo/klacht.db', '--now', '2026-01-15T09:00:00Z'];
  return [
    { name: BARE, args: ['--eval', '0'], beside: null },
    { name: 'klacht --version', args: [command, '--version'], beside: BARE },
    { name: 'klacht overdue', args: [command, ...store, 'overdue'], beside: BARE },
    { name: ZOD, args: importing('zod'), beside: null },
    ...partsOf().map((part) => ({ name: `import ${part}`, args: importing(part), beside: ZOD })),
  ];
};

const costOf = (project: string, { name, args }: Started): Cost => {
  const { output, status } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', TELL, ...args],
    { cwd: project, encoding: 'utf8', stdio: ['ignore', 'ignore', 'inherit', 'pipe'] },
  );
  if (status !== 0) throw new Error(`${name}: expected it to end well, got ${status}`);
  return JSON.parse(output[3] ?? '') as Cost;
};

/**
 * Starts the command line and imports each subpath, as somebody who installed the packages does.
 *
 * @param project in which they are installed; the demo's journal is made in it
 * @param rounds each starts every process once, in turn
 */
export const measureStarts = (project: string, rounds: number): readonly Start[] => {
  const quiet = '--disable-warning=ExperimentalWarning';
  execFileSync(process.execPath, [quiet, commandIn(project), 'demo'], { cwd: project });
  const starts = startsIn(project);
  const costs = Array.from({ length: rounds }, () =>
    Object.fromEntries(starts.map((one) => [one.name, costOf(project, one)])),
  );
  const spread = (valueOf: (round: Readonly<Record<string, Cost>>) => number | undefined): Spread =>
    spreadOf(costs.map((round) => valueOf(round) ?? Number.NaN));
  return starts.map(({ name, beside }) => ({
    name,
    milliseconds: spread((round) => round[name]?.milliseconds),
    rssBytes: spread((round) => round[name]?.rssBytes),
    beside,
    ratio:
      beside === null
        ? null
        : spread(
            (round) =>
              (round[name]?.milliseconds ?? Number.NaN) /
              (round[beside]?.milliseconds ?? Number.NaN),
          ),
  }));
};
