import type { Argument, Help, HelpConfiguration, Option } from 'commander';
import type { Language } from '@klacht/domain';
import { helpFrame, type HelpFrame, termIn } from '../../words/help/program-help.ts';
import { Help as Plain } from 'commander';

const PLAIN: Help = new Plain();

/** The headings of commander, by what they head. */
const HEADINGS: Readonly<Record<string, keyof HelpFrame>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Global Options:': 'globalOptions',
  'Commands:': 'commands',
};

const quoted = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ');

/** A description with what can be told, and what holds unless told. */
const withNotes = (
  { description, argChoices, defaultValue, defaultValueDescription }: Argument | Option,
  { choices, default: unlessTold, variable }: HelpFrame,
  { showsDefault, envVar }: { showsDefault: boolean; envVar?: string | undefined },
): string => {
  const notes = [
    ...(argChoices === undefined ? [] : [`${choices}: ${quoted(argChoices)}`]),
    ...(showsDefault && defaultValue !== undefined
      ? [`${unlessTold}: ${defaultValueDescription ?? JSON.stringify(defaultValue)}`]
      : []),
    ...(envVar === undefined ? [] : [`${variable}: ${envVar}`]),
  ];
  if (notes.length === 0) return description;
  return `${description} (${notes.join(', ')})`.trim();
};

/** How commander writes help in a language. */
export const helpIn = (language: Language): HelpConfiguration => {
  const frame = helpFrame(language);
  return {
    showGlobalOptions: true,
    subcommandTerm: (command) => command.name(),
    styleTitle: (heading) => (HEADINGS[heading] === undefined ? heading : frame[HEADINGS[heading]]),
    commandUsage: (command) => termIn(language, PLAIN.commandUsage(command)),
    optionTerm: (option) => termIn(language, PLAIN.optionTerm(option)),
    argumentTerm: (argument) => termIn(language, `<${argument.name()}>`).slice(1, -1),
    optionDescription: (option) =>
      withNotes(option, frame, {
        showsDefault: option.required || option.optional,
        envVar: option.envVar,
      }),
    argumentDescription: (argument) => withNotes(argument, frame, { showsDefault: true }),
  };
};
