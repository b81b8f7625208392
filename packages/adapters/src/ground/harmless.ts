const SHORT: Readonly<Record<string, string>> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

const shown = (character: string): string => {
  const code = character.charCodeAt(0).toString(16);
  return SHORT[character] ?? (code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`);
};

/**
 * Text of others for a person to read: what a terminal would act upon is shown as `\x1b`. That is
 * every control character, and what turns the direction of the text.
 */
export const harmless = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, shown);

/** The same of a text of several lines, which stay. */
export const harmlessLines = (text: string): string => text.split('\n').map(harmless).join('\n');
