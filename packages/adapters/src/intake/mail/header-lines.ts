/** The header lines of a mail, as they stand in it, in their order. */
export type HeaderLines = readonly { readonly key: string; readonly line: string }[];

/** Text that stands on one line: line breaks and control characters become spaces. */
export const onOneLine = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- those are what must go
    .replaceAll(/[\u0000-\u0020\u007F-\u009F\u2028\u2029]+/g, ' ')
    .trim();

/**
 * The values of a header as they stand in the mail, unfolded, from the top.
 *
 * @param key in small letters
 */
export const rawValues = (lines: HeaderLines, key: string): readonly string[] =>
  lines
    .filter((one) => one.key === key)
    .map(({ line }) => onOneLine(line.slice(line.indexOf(':') + 1)));

/** A value without its comments and its parameters, in small letters: `auto-replied`. */
export const bareValue = (value: string): string =>
  value
    .replaceAll(/\([^()]*\)/g, '')
    .replace(/;.*$/s, '')
    .trim()
    .toLowerCase();
