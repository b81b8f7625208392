import { InvalidArgumentError } from 'commander';

/** A whole number on the command line, 0 to 9999, or from and as far as told. */
export const wholeNumber =
  (what: string, { least = 0, most = 9_999 } = {}) =>
  (text: string): number => {
    if (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most)
      return Number(text);
    throw new InvalidArgumentError(`expected a whole number of ${what}, ${least} to ${most}`);
  };
