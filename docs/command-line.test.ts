import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { handCommand } from '../packages/adapters/src/cli/by-hand/hand-command.ts';
import { SHORTCUTS } from '../packages/adapters/src/cli/by-hand/short-names.ts';
import { COMMAND_TYPES } from '../packages/adapters/src/use-cases/by-hand/fields.ts';
import { type Help, helpOf, inShell, newProject } from './testing/klacht.ts';
import { fencesOf, pages, proseOf, rowsOf } from './testing/markdown.ts';

const program = helpOf();
const COMMANDS = program.commands.map(({ name }) => name).filter((name) => name !== 'help');

/** Those by hand, as they are made; asking the program for the help of each takes a process each. */
const byHand = COMMAND_TYPES.filter((type) => type !== 'Erase').map((type) =>
  handCommand(type)(() => {}, 'en'),
);
const BY_HAND = byHand.map((command) => command.name());

const helpByHand = (command: (typeof byHand)[number]): Help => ({
  about: '',
  commands: [],
  byHand: [],
  own: command.options.map(({ flags, description }) => ({ name: flags, about: description })),
  global: [],
  text: '',
});

/** A command's help, with what its subcommands have beside it. */
const wholeHelpOf = (command: string): Help => {
  const help = helpOf(command);
  const names = help.commands.map(({ name }) => name).filter((name) => name !== 'help');
  const all = [...help.own, ...names.flatMap((name) => helpOf(`${command} ${name}`).own)];
  // What several of them have is told once.
  const own = all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at);
  return { ...help, own };
};
const helps = new Map<string, Help>([
  ...COMMANDS.map((name) => [name, wholeHelpOf(name)] as const),
  ...byHand.map((command) => [command.name(), helpByHand(command)] as const),
  ...Object.keys(SHORTCUTS).map((name) => [name, helpOf(name)] as const),
  ['help', helpOf('help')],
]);

const reference = pages.find(({ file }) => file === 'docs/reference/command-line.md')?.text ?? '';

/** What stands under a heading, down to the next of any level. */
const under = (heading: string): string =>
  reference.split(/^#+ /m).find((section) => section.startsWith(`${heading}\n`)) ?? '';

const namesIn = (cell = ''): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

const sorted = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1));

const HELP = '-h, --help';

describe('the reference of the command line', () => {
  it('has each command, in the order of the help', () => {
    const headings = [...reference.matchAll(/^## `(.*)`$/gm)].map(([, name]) => name);
    expect(headings).toEqual(COMMANDS);
  });

  it('has the options of every command', () => {
    const rows = rowsOf(under('Options of every command'));
    expect(sorted(rows.flatMap(([name]) => namesIn(name)))).toEqual(
      sorted(program.own.map(({ name }) => name)),
    );
  });

  it.each(COMMANDS)('has the arguments and options of %s, their choices and defaults', (name) => {
    const rows = rowsOf(under(`\`${name}\``));
    const wanted = (helps.get(name)?.own ?? []).filter((option) => option.name !== HELP);
    expect(rows.map(([cell]) => namesIn(cell)[0])).toEqual(wanted.map((option) => option.name));
    for (const [index, { about }] of wanted.entries()) {
      const [, list = ''] = /choices: ((?:"[^"]*"(?:, )?)+)/.exec(about) ?? [];
      const [, preset = ''] = /default: "?([^")]*)/.exec(about) ?? [];
      const values = [...list.matchAll(/"([^"]*)"/g)].map(([, value = '']) => value);
      for (const value of [...values, ...(preset === '' ? [] : [preset])]) {
        expect(rows[index]?.[1]).toContain(value);
      }
    }
  });

  it('has the exit codes', () => {
    const [, said = ''] = /^Exit codes: ([^]*?)\.$/m.exec(program.text) ?? [];
    expect(rowsOf(under('Exit codes')).map((row) => row.join(' '))).toEqual(
      said.replaceAll('\n', ' ').split(', '),
    );
  });
});

/** Names under which nothing is promised, or whatever the complaints have. */
const OPEN =
  /^(?:data|metadata|problems\[\]\.details|proof\[\]|sinceIssued\.changes\[\]\.causes\[\]\.data)$/;
const KEYED =
  /^(?:steps|outcomes|subjects|channels|languages|services|rootCauses|(?:kifid|court)\.results|admissibility\.grounds|redress(?:Paid)?\.(?:kinds|amounts|amountsByKind(?:\.\*)?)|outcomesBySubject(?:\.\*)?|kifid\.byOwnOutcome(?:\.\*)?|staff\.outcomes|corrections\.(?:kinds|events))$/;

/** The path of every name in a value: `obligations[].kind`. */
const pathsOf = (value: unknown, at = ''): string[] => {
  if (value === null || typeof value !== 'object' || OPEN.test(at)) return [at];
  if (Array.isArray(value))
    return value.flatMap((item) => pathsOf(item, at === '' ? '' : `${at}[]`));
  if (Object.keys(value).length === 0) return [at];
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = KEYED.test(at) ? '*' : key;
    return pathsOf(inner, at === '' ? name : `${at}.${name}`);
  });
};

describe('the reference of the commands by hand', () => {
  const page = pages.find(({ file }) => file === 'docs/reference/commands-by-hand.md')?.text ?? '';
  const OF_ALL = new Set(['--actor', '--command-id', '--seen-revision', '--ask', '--dry-run']);

  it('has each, as the help of the program lists them', () => {
    const all = [...BY_HAND, ...Object.keys(SHORTCUTS)];
    expect(program.byHand.map(({ name }) => name)).toEqual(all);
  });

  it.each(BY_HAND)('has the options of %s, as its help has them', (name) => {
    const section = page
      .split(/^## /m)
      .find((one) => one.startsWith(`\`${name}\``) || one.startsWith(`\`${name} `));
    const written = rowsOf(section ?? '').flatMap(([cell]) => namesIn(cell));
    const options = (helps.get(name)?.own ?? [])
      .map((option) => option.name.split(' ')[0] ?? '')
      .filter((option) => option.startsWith('--') && !OF_ALL.has(option));
    expect(written).toEqual(options);
    expect(options).toContain('--at');
  });
});

describe('the JSON names of the reference', () => {
  const folder = newProject();
  const DEMO = '--store sqlite:klacht-demo/klacht.db --now 2026-01-15T09:00:00Z --json';

  beforeAll(() => {
    inShell(folder, 'klacht demo');
    inShell(folder, `klacht ${DEMO} log 2025-0003 --open --actor bram`);
    inShell(folder, `klacht ${DEMO} place-hold 2025-0003 --ground claim --actor bram`);
    writeFileSync(path.join(folder, 'r.csv'), 'Day\n2025-13-01\n2025-03-03\n');
    const at = { column: 'Day', format: 'yyyy-MM-dd' };
    const mapping = { source: 's', timeZone: 'UTC', events: { Received: { at } } };
    writeFileSync(path.join(folder, 'm.json'), JSON.stringify(mapping));
  });

  it.each([
    ['submit', `echo '{}' | klacht --store memory: submit -`],
    ['import', 'klacht --store memory: --json import r.csv --mapping m.json --dry-run'],
    ['register', `klacht ${DEMO} register`],
    ['overdue', `klacht ${DEMO} overdue`],
    ['retention', `klacht ${DEMO} retention`],
    ['report', `klacht ${DEMO} report 2025`],
    ['check', `klacht ${DEMO} check`],
    ['erase', `klacht ${DEMO} erase 2025-0003 --dry-run`],
    ['find', `klacht ${DEMO} find testman --actor anna`],
    ['log', `klacht ${DEMO} log 2025-0003`],
    ['readers', `klacht ${DEMO} readers 2025-0003`],
    ['explain', `klacht ${DEMO} explain 2025-0003`],
  ])('are those of %s', (command, line) => {
    const actual = sorted(pathsOf(JSON.parse(inShell(folder, line))));
    const written = rowsOf(under(`JSON of \`${command}\``)).flatMap(([cell]) => namesIn(cell));
    expect(sorted(written)).toEqual(actual);
  });
});

/** Every `klacht …` in code, on any page. */
const mentioned = pages.flatMap((page) =>
  [
    ...fencesOf(page)
      .filter(({ info }) => /^(?:sh|console|text)\b/.test(info) || info === '')
      .flatMap(({ body }) => body.split('\n')),
    ...namesIn(proseOf(page).replaceAll('\n', ' ')),
  ]
    .flatMap((code) => /(?:^|\s)klacht (?:-- )?(.*)$/.exec(code.replace(/\s+#.*$/, ''))?.[1] ?? [])
    .map((line) => ({ file: page.file, line })),
);

/** Words that stand for others. */
const PLACEHOLDER = /^(?:COMMAND|\[options\]|…)$/;

/** Options that stand alone, without a command. */
const ALONE = /^--(?:help|version)$/;

describe('a command that a page names', () => {
  it('is found', () => {
    expect(mentioned.length).toBeGreaterThan(8);
  });

  it.each(mentioned)('exists, with its options, in $file: klacht $line', ({ line }) => {
    const [own = ''] = line.split(' | ');
    const words = own.split(/\s+/);
    const options = words.filter((word) => /^--?[a-z]/i.test(word));
    const command = words.find((word) => helps.has(word));
    if (command === undefined) {
      expect(words.some((word) => PLACEHOLDER.test(word) || ALONE.test(word))).toBe(true);
    }
    const help = command === undefined ? program : helps.get(command);
    for (const option of options) {
      const known = [...(help?.own ?? []), ...program.own].flatMap(({ name }) =>
        name.split(/[ ,]+/),
      );
      expect(known).toContain(option);
    }
  });
});
