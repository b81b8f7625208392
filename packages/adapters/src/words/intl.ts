// What Intl makes takes milliseconds, so each is made when it is first used.
import type { Language } from '@klacht/domain';

/**
 * Makes something of each language, or time zone, once. What Intl makes is outside the heap too, where V8
 * does not see how large it is: made again for each page, it takes a gigabyte before it is freed.
 */
const ofEach = <Key extends string, Made>(make: (key: Key) => Made): ((key: Key) => Made) => {
  const made = new Map<Key, Made>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
};

/** Writes numbers. */
export const numbersIn = ofEach((language: Language) => new Intl.NumberFormat(language));

/** Picks between one and more. */
export const pluralsIn = ofEach((language: Language) => new Intl.PluralRules(language));

/** Lists what may be: a, b or c. */
export const anyIn = ofEach(
  (language: Language) => new Intl.ListFormat(language, { type: 'disjunction' }),
);

/** Lists what all is: a, b and c. */
export const allIn = ofEach(
  (language: Language) => new Intl.ListFormat(language, { type: 'conjunction' }),
);

/** Writes the time of day in a zone, to the second: 10:15:00. */
export const timesIn = ofEach(
  (timeZone) => new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }),
);
