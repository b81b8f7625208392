import { foldQuotes } from '../../ground/fold-quotes.ts';

/** Short words that one of the two languages has, and the other has not. */
const WORDS = {
  nl: 'de het een en van ik niet dat die zijn is met voor op te mijn heb hebt heeft ook maar nog naar door bij jullie uw wij geen kan graag omdat wordt werd klacht',
  en: 'the and of to a i not that you is with for my have has it was this are your we but they from been would please because complaint',
} as const;

const both = new Set(WORDS.nl.split(' ').filter((word) => WORDS.en.split(' ').includes(word)));

const own = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').filter((word) => !both.has(word)));

const NL = own(WORDS.nl);
const EN = own(WORDS.en);

/** How much of a text is looked at, in characters. */
const LOOKED_AT = 20_000;

const FEWEST = 2;

/**
 * The language of a text, by the short words in it; null where they leave doubt. What somebody quotes
 * is not theirs, so it does not count.
 *
 * @example
 * languageOf('Ik heb het geld niet gekregen.'); // 'nl'
 */
export const languageOf = (text: string): 'nl' | 'en' | null => {
  const words = foldQuotes(text.slice(0, LOOKED_AT))
    .flatMap((one) => (one.isQuoted ? [] : [one.text]))
    .join('\n')
    .replaceAll(/^>.*$/gm, '')
    .toLowerCase()
    .split(/[^\p{L}']+/u);
  const nl = words.filter((word) => NL.has(word)).length;
  const en = words.filter((word) => EN.has(word)).length;
  const [most, least] = nl > en ? [nl, en] : [en, nl];
  if (most < FEWEST || most < 2 * least + 1) return null;
  return nl > en ? 'nl' : 'en';
};
