import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const textOf = (file: string): string =>
  readFileSync(path.join(import.meta.dirname, '..', file), 'utf8');

const optionsIn = (line: string): readonly string[] => line.match(/--\S+/g) ?? [];

const { scripts } = JSON.parse(textOf('package.json')) as {
  readonly scripts: { readonly klacht: string };
};

const started = [
  { by: 'its first line', line: textOf('packages/adapters/src/cli/main.ts').split('\n')[0] ?? '' },
  { by: 'the script of a clone', line: scripts.klacht },
];

/** Makes what is soon garbage, as whoever reads a long list does, and tells the room for new objects. */
const CHURN = `
const kept = [];
for (let at = 0; at < 1_500_000; at += 1) kept[at % 50_000] = JSON.parse('{"at":[1,2,{"n":' + at + '}]}');
const { getHeapSpaceStatistics } = require('node:v8');
console.log(getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space').space_size);
`;

/** Keeps some objects, each of which is another after a while, as whoever counts a long register does. */
const TURNOVER = `
const kept = [];
for (let at = 0; at < 4_000_000; at += 1) kept[at % 300_000] = { at: [at, { n: at }] };
console.log(kept.length);
`;

/** How much room there is on a machine with much memory: on one with little, V8 looks often anyway. */
const MUCH = '--max-old-space-size=4096';

/** How often all that is garbage is looked for. */
const collections = (options: readonly string[]): number => {
  const { stdout } = spawnSync(process.execPath, [...options, MUCH, '--trace-gc', '-e', TURNOVER], {
    encoding: 'utf8',
  });
  return stdout.split('Mark-Compact').length - 1;
};

const roomOfNew = (options: readonly string[]): number =>
  Number(spawnSync(process.execPath, [...options, '-e', CHURN], { encoding: 'utf8' }).stdout);

describe('the memory of the command line', () => {
  it.each(started)('does not grow with that of the machine, started by $by', ({ line }) => {
    const room = roomOfNew(optionsIn(line));
    expect(room).toBeGreaterThan(0);
    expect(room).toBeLessThanOrEqual(2 * 8 * 2 ** 20);
  });

  it.each(started)(
    'is not let grow to several times what is in use, started by $by',
    ({ line }) => {
      const options = optionsIn(line);
      const others = options.filter((option) => !option.startsWith('--heap-growing-percent'));
      expect(others.length).toBe(options.length - 1);
      expect(collections(options)).toBeGreaterThan(collections(others));
    },
  );
});
