import { InvalidArgumentError } from 'commander';

/** A name on the command line, for it is recorded. */
export const actorName = (text: string): string => {
  if (text.trim() === '') throw new InvalidArgumentError('expected a name');
  return text;
};
