import { namesIn } from '../../words/names.ts';

/** Code words that are Dutch words as well. */
const DUTCH_TOO = new Set(['open', 'contact', 'compliance', 'auditor', 'met']);

const CODES = Object.values(namesIn('nl')).flatMap((table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([code, name]) =>
    code === name || DUTCH_TOO.has(code) ? [] : [code],
  ),
);

/** The English code words in a Dutch text, of which there should be none. */
export const codeWordsIn = (dutch: string): readonly string[] => {
  const words = new Set(dutch.split(/[^\w-]+/));
  return CODES.filter((code) => words.has(code));
};
