import { InvalidArgumentError } from 'commander';

/** Whether a text is a year that a review may be of. */
export const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);

/** A year on the command line. */
export const yearNumber = (text: string): number => {
  if (!isYear(text)) throw new InvalidArgumentError('expected a year, 1900 to 2099');
  return Number(text);
};
