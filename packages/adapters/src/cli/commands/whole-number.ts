import { InvalidArgumentError } from 'commander';

/** A whole number on the command line, 0 to 9999, or as far as told. */
export const wholeNumber =
  (what: string, most = 9_999) =>
  (text: string): number => {
    if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text);
    throw new InvalidArgumentError(`expected a whole number of ${what}, 0 to ${most}`);
  };
