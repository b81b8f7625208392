import type { Language } from '@klacht/domain';
import { usageErrorInDutch } from '../../words/errors/usage-errors-nl.ts';

const ARGUMENT = /^command-argument value '(.*)' is invalid for argument '(.*)'\. (.*)$/;

/** Of an argument commander says `command-argument value`, which nobody else does. */
const usageErrorInEnglish = (line: string): string => {
  const [, value, name, why = ''] = ARGUMENT.exec(line) ?? [];
  if (name === undefined) return line;
  const wanted = why.replace(/^Allowed choices are (.+)\.$/, 'expected one of $1');
  return `argument '${name}': ${wanted}; got '${value}'`;
};

/** What commander says of wrong usage, in a language, as the command line says what goes wrong. */
export const usageErrorIn = (language: Language, text: string): string => {
  const [message = '', ...more] = text
    .replace(/^error: /, '')
    .trimEnd()
    .split('\n');
  if (language === 'en')
    return `klacht: ${[message, ...more].map(usageErrorInEnglish).join('\n')}\n`;
  return `klacht: ${[message, ...more].map(usageErrorInDutch).join('\n')}\n`;
};
