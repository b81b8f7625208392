import type { Language } from '@klacht/domain';
import { suggestWords } from '../../../words/suggest-words.ts';

type Words = ReturnType<typeof suggestWords>;

/** Notes what a mapping could not decide, by what it is and its parts. */
export type Noting = {
  readonly [Name in keyof Words]: (
    ...parts: Words[Name] extends (...parts: infer Parts) => string ? Parts : []
  ) => void;
};

/** Puts what is noted into words, and those into a list. */
export const notingIn = (notes: string[], language: Language): Noting =>
  Object.fromEntries(
    Object.entries(suggestWords(language)).map(
      ([name, said]: [string, string | ((...parts: never[]) => string)]) => [
        name,
        (...parts: never[]) => {
          notes.push(typeof said === 'string' ? said : said(...parts));
        },
      ],
    ),
  ) as Noting;
