import type { Language } from '@klacht/domain';
import { usageErrorInDutch } from '../../words/errors/usage-errors-nl.ts';

/** What commander says of wrong usage, in a language, as the command line says what goes wrong. */
export const usageErrorIn = (language: Language, text: string): string => {
  const [message = '', ...more] = text
    .replace(/^error: /, '')
    .trimEnd()
    .split('\n');
  if (language === 'en') return `klacht: ${[message, ...more].join('\n')}\n`;
  return `klacht: ${[message, ...more].map(usageErrorInDutch).join('\n')}\n`;
};
