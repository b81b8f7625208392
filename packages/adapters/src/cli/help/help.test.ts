import { type Argument, type Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Language } from '@klacht/domain';
import { helpOf } from '../../words/help/help-of.ts';
import type { HelpWords } from '../../words/help/help-shape.ts';
import { type TopicName, TOPICS } from '../../words/help/topics.ts';
import { catalogue } from '../catalogue.ts';
import { createProgram, withCommands } from '../program.ts';
import { englishIn } from '../testing/english.ts';
import { klachtHere } from '../testing/klacht-here.ts';

const listed = catalogue('nl');

/** A command with its help, and those below it. */
const commandOf = async (name: string, language: Language): Promise<Command> => {
  const all = catalogue(language);
  const one = all.find((each) => each.name === name);
  if (one === undefined) throw new Error(name);
  const command = (await one.load())(() => {}, language);
  const program = createProgram(language);
  withCommands(program, all, { name, command }, language);
  return command;
};

const withThoseBelow = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap(withThoseBelow),
];

const partsOf = (command: Command): readonly (Option | Argument)[] => [
  ...command.options,
  ...command.registeredArguments,
];

const nameOf = (part: Option | Argument): string =>
  part instanceof Option ? part.attributeName() : part.name();

/** What of the words of a command's help stands at nothing that it has. */
const unusedIn = (command: Command, words: HelpWords): readonly string[] => [
  ...Object.keys(words.options ?? {}).filter(
    (name) => !command.options.some((option) => option.attributeName() === name),
  ),
  ...Object.keys(words.arguments ?? {}).filter(
    (name) => !command.registeredArguments.some((argument) => argument.name() === name),
  ),
  ...Object.entries(words.commands ?? {}).flatMap(([name, below]) => {
    const found = command.commands.find((one) => one.name() === name);
    return found === undefined ? [name] : unusedIn(found, below);
  }),
];

describe.each(listed.map(({ name }) => name))('the help of %s', (name) => {
  it.each(['nl', 'en'] as const)(
    'says in %s what each option and argument is',
    async (language) => {
      const command = await commandOf(name, language);
      for (const one of withThoseBelow(command)) {
        expect(one.description()).not.toBe('');
        const wordless = partsOf(one).filter(({ description }) => description === '');
        expect(wordless.map(nameOf)).toEqual([]);
      }
    },
  );

  it('says nothing of what the command does not have', async () => {
    expect(unusedIn(await commandOf(name, 'nl'), helpOf(name))).toEqual([]);
  });

  it('is Dutch in Dutch', async () => {
    for (const one of withThoseBelow(await commandOf(name, 'nl'))) {
      let help = '';
      one.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      expect(englishIn(help)).toEqual([]);
    }
  });
});

describe.each(Object.keys(TOPICS) as TopicName[])('the topic %s', (name) => {
  it('is Dutch in Dutch, and English in English', async () => {
    const dutch = await klachtHere('help', name, '--lang', 'nl');
    expect(dutch).toMatchObject({ status: 0, stderr: '' });
    expect(dutch.stdout).toContain(TOPICS[name].title[1]);
    expect(englishIn(dutch.stdout)).toEqual([]);
    const { stdout } = await klachtHere('--lang', 'en', 'help', name);
    expect(stdout).toContain(TOPICS[name].title[0]);
    expect(englishIn(stdout).length).toBeGreaterThan(5);
  });

  it('is named in the help, and is no command', async () => {
    const { stdout } = await klachtHere('--lang', 'en', '--help');
    expect(stdout).toMatch(new RegExp(`^  ${name} +${TOPICS[name].title[0]}$`, 'm'));
    expect(listed.map((one) => one.name)).not.toContain(name);
  });

  it('names only options, commands and variables that there are', async () => {
    const { stdout } = await klachtHere('--lang', 'en', 'help', name);
    const options = createProgram('en').options.map(({ long }) => long);
    const commands = await Promise.all(listed.map((one) => commandOf(one.name, 'en')));
    const known = new Set([
      ...options,
      ...commands.flatMap(withThoseBelow).flatMap((one) => one.options.map(({ long }) => long)),
    ]);
    const named = stdout.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [];
    expect(named.filter((option) => !known.has(option))).toEqual([]);
    const words = [...stdout.matchAll(/klacht ([a-z][a-z-]*)/g)].map(([, word]) => word);
    expect(words.filter((word) => !listed.some((one) => one.name === word))).toEqual([]);
  });
});

it('help on what is no topic and no command is an error that leads', async () => {
  const { status, stderr } = await klachtHere('--lang', 'nl', 'help', 'nonsens');
  expect(status).toBe(2);
  expect(stderr).toContain("'nonsens' is geen opdracht");
  expect(stderr).toContain(`onderwerpen: ${Object.keys(TOPICS).join(', ')}`);
  expect(stderr).toContain('klacht --help zegt meer');
});

it('help on a word that is nearly a topic asks whether that was meant', async () => {
  const { status, stderr } = await klachtHere('--lang', 'en', 'help', 'deadline');
  expect(stderr).toContain('Did you mean deadlines?');
  expect(status).toBe(2);
});

it('help on help is the help', async () => {
  const help = await klachtHere('--lang', 'en', '--help');
  expect(await klachtHere('--lang', 'en', 'help', 'help')).toEqual(help);
  expect(await klachtHere('--lang', 'en', 'help')).toEqual(help);
});

describe('the help of klacht itself', () => {
  it('is Dutch in Dutch', async () => {
    const { stdout, status } = await klachtHere('--lang', 'nl', '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('Gebruik: klacht [opties] [opdracht]');
    expect(stdout).toContain('Met de hand:');
    expect(englishIn(stdout)).toEqual([]);
  });

  it('is English in English', async () => {
    const { stdout } = await klachtHere('--lang', 'en', '--help');
    expect(stdout).toContain('Usage: klacht [options] [command]');
    expect(englishIn(stdout).length).toBeGreaterThan(20);
  });
});
