import { InvalidArgumentError } from 'commander';

/** A year on the command line. */
export const yearNumber = (text: string): number => {
  if (!/^(19|20)\d\d$/.test(text)) {
    throw new InvalidArgumentError('expected a year, 1900 to 2099');
  }
  return Number(text);
};
