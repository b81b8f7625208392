import type { Encoding } from '../encoding.ts';
import type { CsvSource } from '../file-start.ts';

/** The letters beside a to z of languages, by what each is written in. */
const ALPHABETS: readonly (readonly [readonly Encoding[], readonly string[]])[] = [
  [
    ['windows-1252', 'iso-8859-15'],
    [
      '\u00E0\u00E2\u00E6\u00E7\u00E9\u00E8\u00EA\u00EB\u00EE\u00EF\u00F4\u0153\u00F9\u00FB\u00FC\u00FF',
      '\u00E4\u00F6\u00FC\u00DF\u00E9',
      '\u00E1\u00E9\u00ED\u00F3\u00FA\u00EB\u00EF\u00F6\u00FC\u00EA\u00E8\u00E0\u00E7',
      '\u00E1\u00E9\u00ED\u00F1\u00F3\u00FA\u00FC',
      '\u00E1\u00E2\u00E3\u00E0\u00E7\u00E9\u00EA\u00ED\u00F3\u00F4\u00F5\u00FA\u00FC',
      '\u00E0\u00E8\u00E9\u00EC\u00ED\u00F2\u00F3\u00F9\u00FA',
      '\u00E6\u00F8\u00E5\u00E9\u00E4\u00F6',
      '\u00E1\u00F0\u00E9\u00ED\u00F3\u00FA\u00FD\u00FE\u00E6\u00F6',
    ],
  ],
  [
    ['windows-1250'],
    [
      '\u00E1\u010D\u010F\u00E9\u011B\u00ED\u0148\u00F3\u0159\u0161\u0165\u00FA\u016F\u00FD\u017E\u00F6\u00FC',
      '\u00E1\u00E4\u010D\u010F\u00E9\u00ED\u013A\u013E\u0148\u00F3\u00F4\u0155\u0161\u0165\u00FA\u00FD\u017E',
      '\u0105\u0107\u0119\u0142\u0144\u00F3\u015B\u017A\u017C',
      '\u00E1\u00E9\u00ED\u00F3\u00F6\u0151\u00FA\u00FC\u0171',
      '\u010D\u0107\u0111\u0161\u017E',
    ],
  ],
];

/** What is no letter and stands in texts all the same. */
const MARKS = '\u20AC\u00A3\u00A7\u00B0\u00BA\u00AA\u00AB\u00BB\u2013\u2014\u2026\u00A0\u00B7';
const QUOTES = '\u2018\u2019\u201A\u201C\u201D\u201E';

/** The most words that are looked at. */
const MOST_WORDS = 5_000;

/** The words of a file that hold other bytes than those of ASCII. */
const wordsIn = async (source: CsvSource): Promise<readonly Buffer[]> => {
  const words = new Set<string>();
  for await (const chunk of source) {
    const text = Buffer.from(chunk).toString('latin1');
    for (const [word] of text.matchAll(/[\w\u0080-\u00FF]+/g)) {
      if (words.size < MOST_WORDS && /[\u0080-\u00FF]/.test(word)) words.add(word);
    }
  }
  return [...words].map((word) => Buffer.from(word, 'latin1'));
};

/** How many of the letters and marks are of one language, at best. */
const fit = (words: readonly string[], alphabets: readonly string[]): number => {
  const letters =
    words
      .join('')
      .toLowerCase()
      .match(/[^\p{ASCII}]/gu) ?? [];
  return Math.max(
    ...alphabets.map((alphabet) => {
      const known = new Set(alphabet + MARKS + QUOTES);
      return letters.filter((letter) => known.has(letter)).length;
    }),
  );
};

/** An encoding in which a file may be written, and words that it reads by it. */
export type LikelyEncoding = { readonly encoding: Encoding; readonly words: readonly string[] };

const SHOWN = 3;

/** A word that shows what an encoding makes of a file: of letters, rather than a sign by itself. */
const shows = (word: string): boolean => /\p{L}{3}/u.test(word);

/** The encoding of one byte a letter in which the words of a file are likeliest those of a language. */
export const likelyEncoding = async (source: CsvSource): Promise<LikelyEncoding> => {
  const words = await wordsIn(source);
  const read = ALPHABETS.flatMap(([encodings, alphabets]) =>
    encodings.map((encoding) => {
      const decoder = new TextDecoder(encoding);
      const texts = words.map((word) => decoder.decode(word));
      return { encoding, texts, fit: fit(texts, alphabets) };
    }),
  );
  const most = Math.max(...read.map((one) => one.fit));
  // Of encodings that fit alike the first is the most usual.
  const { encoding, texts } = read.find((one) => one.fit === most) ?? {
    encoding: 'windows-1252' as const,
    texts: [],
  };
  const clear = texts.filter(shows);
  return { encoding, words: (clear.length === 0 ? texts : clear).slice(0, SHOWN) };
};
