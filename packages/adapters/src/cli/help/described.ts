import type { Command } from 'commander';
import type { Language } from '@klacht/domain';
import type { HelpWords, Said } from '../../words/help/help-shape.ts';
import { helpFrame } from '../../words/help/program-help.ts';
import { SHARED_OPTIONS } from '../../words/help/shared-options.ts';

const shared: Readonly<Record<string, Said>> = SHARED_OPTIONS;

const afterOf = ({ more, examples = [] }: HelpWords, language: Language): string => {
  const { example, examples: several } = helpFrame(language);
  const said = more === undefined ? '' : `\n${inLanguage(more, language)}`;
  const heading = examples.length === 1 ? example : several;
  const typed = examples.map((line) => `\n  $ ${line}`).join('');
  return `${said}${said !== '' && typed !== '' ? '\n' : ''}${typed === '' ? '' : `\n${heading}${typed}`}`;
};

const inLanguage = ([en, nl]: Said, language: Language): string => (language === 'nl' ? nl : en);

/**
 * Gives a command, and those below it, what the help says of them, of their arguments and of their
 * options. What has words already, as the fields of a command by hand have, keeps them.
 */
export const described = (command: Command, words: HelpWords, language: Language): Command => {
  if (words.about !== undefined) command.description(inLanguage(words.about, language));
  for (const argument of command.registeredArguments) {
    const said = words.arguments?.[argument.name()];
    if (said !== undefined) argument.description = inLanguage(said, language);
  }
  for (const option of command.options.filter(({ description }) => description === '')) {
    const name = option.attributeName();
    const said = words.options?.[name] ?? shared[name];
    if (said !== undefined) option.description = inLanguage(said, language);
  }
  for (const below of command.commands) {
    described(below, words.commands?.[below.name()] ?? {}, language);
  }
  const after = afterOf(words, language);
  return after === '' ? command : command.addHelpText('after', after);
};
