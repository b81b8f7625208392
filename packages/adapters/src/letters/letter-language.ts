import { KlachtError } from '@klacht/domain';

/**
 * A language as its shortest code: `nld` and `nl` are one.
 *
 * @returns null for what is no code
 * @example
 * languageCode('nld'); // 'nl'
 */
export const languageCode = (language: string): string | null => {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null;
  } catch {
    return null;
  }
};

/** Whether days, numbers and plurals of a language are known. */
const isKnown = (code: string): boolean =>
  [
    Intl.DateTimeFormat.supportedLocalesOf(code),
    Intl.NumberFormat.supportedLocalesOf(code),
    Intl.PluralRules.supportedLocalesOf(code),
  ].every(({ length }) => length > 0);

/**
 * Refuses a folder of templates that is called by no language, or by another code than complaints are
 * looked up by.
 *
 * @param folder that the message names
 * @throws KlachtError `bad-template`
 */
export const expectLanguage = (language: string, folder: string): void => {
  const code = languageCode(language);
  if (/^[a-z]{2,3}$/.test(language) && code === language && isKnown(language)) return;
  const instead = code !== null && code !== language && isKnown(code) ? code.split('-')[0] : 'de';
  throw new KlachtError(
    'invalid',
    'bad-template',
    `${folder}: expected a folder called by a language that Intl knows, such as '${instead}'; got '${language}'`,
    { file: folder, language, instead },
  );
};

const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/**
 * The way in which a language is written.
 *
 * @example
 * directionOf('ar'); // 'rtl'
 */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
