/** Every control character, the separators of lines, and what turns the direction of the text. */
const HARMFUL = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const SHORT: Readonly<Record<string, string>> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

const hexOf = (character: string): string => character.charCodeAt(0).toString(16);

const shown = (character: string): string => {
  const code = hexOf(character);
  return (
    SHORT[character] ??
    (code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`)
  );
};

/**
 * A text of others for a person to read. A character that a terminal or a page would act upon is
 * shown as `\x1b`.
 */
export const harmless = (text: string): string => text.replaceAll(HARMFUL, shown);

/** The same for a text of several lines, which stay. */
export const harmlessLines = (text: string): string => text.split('\n').map(harmless).join('\n');

/** The same for a cell of CSV, of which the lines and tabs stay. */
export const harmlessCell = (text: string): string =>
  text.replaceAll(HARMFUL, (character) =>
    character === '\n' || character === '\t' ? character : shown(character),
  );

/** In JSON a line break stands between values alone, and there are as many as there are lines. */
const HARMFUL_IN_JSON = new RegExp(String.raw`(?!\n)${HARMFUL.source}`, HARMFUL.flags);

/**
 * A value as JSON in which such characters are escaped as `\u202e`: a program reads the same value
 * from it.
 *
 * @param indent how many spaces a level is indented by
 */
export const harmlessJson = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent).replaceAll(
    HARMFUL_IN_JSON,
    (character) => `\\u${hexOf(character).padStart(4, '0')}`,
  );
