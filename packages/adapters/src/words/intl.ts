// What Intl makes takes milliseconds, so each is made when it is first used.
import type { Language } from '@klacht/domain';

/** Makes something of each language once. */
const ofLanguage = <Made>(make: (language: Language) => Made): ((language: Language) => Made) => {
  const made = new Map<Language, Made>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
};

/** Writes numbers. */
export const numbersIn = ofLanguage((language) => new Intl.NumberFormat(language));

/** Picks between one and more. */
export const pluralsIn = ofLanguage((language) => new Intl.PluralRules(language));

/** Lists what may be: a, b or c. */
export const anyIn = ofLanguage(
  (language) => new Intl.ListFormat(language, { type: 'disjunction' }),
);

/** Lists what all is: a, b and c. */
export const allIn = ofLanguage(
  (language) => new Intl.ListFormat(language, { type: 'conjunction' }),
);
