import { KlachtError, type Language, parseInput } from '@klacht/domain';
import { z } from 'zod';
import { readJson } from '../ground/input-file.ts';
import { letterWords, type LetterWords, line } from './letter-words.ts';
import { OUR_WORDS } from './templates/words.ts';

/** What the law of plurals of a language tells apart: `one`, `few`, `other`. */
const pluralsOf = (language: string): readonly string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** The words of a language of a firm's own: those, and what a procedure says in Dutch and English. */
const wordsFor = (language: string) =>
  letterWords().extend({
    /** Whom a complainant turns to, where the procedure names them in each language apart. */
    contactName: line(),
    /** What follows the number of working days. */
    workingDays: z.strictObject(
      Object.fromEntries(pluralsOf(language).map((one) => [one, line()])),
    ),
    /** What subjects are called, by their keys in the procedure. */
    subjects: z.record(z.string(), line()),
  });

/** The words of a language of a firm's own, checked. */
export type OwnWords = z.infer<ReturnType<typeof wordsFor>>;

/** The file of words beside the templates of a language. */
export const WORDS_FILE = 'words.json';

/** What may be the same in another language. */
const ALIKE = new Set(['redress', 'channels', 'kifid']);

/** What says much in English and the same in no other language. */
const sentencesOf = (words: LetterWords) =>
  Object.entries(words)
    .filter(([field]) => !ALIKE.has(field))
    .flatMap(([field, said]) =>
      typeof said === 'string'
        ? [[field, said] as const]
        : Object.entries(said).map(([key, text]) => [`${field}.${key}`, text] as const),
    );

/** Refuses what was copied to be translated and was not. */
const refuseEnglish = (words: LetterWords, file: string): void => {
  const english = new Map(sentencesOf(OUR_WORDS.en));
  const issues = sentencesOf(words)
    .filter(([field, text]) => english.get(field) === text)
    .map(([field, value]) => ({ field, value, expected: 'expected a translation' }));
  if (issues.length === 0) return;
  const told = issues.map(
    ({ field, value, expected }) => `${field}: ${expected}, got ${JSON.stringify(value)}`,
  );
  throw new KlachtError('invalid', 'invalid-input', `${file}: ${told.join('; ')}`, {
    input: file,
    issues,
  });
};

/**
 * The words of a language of a firm's own, from their file.
 *
 * @throws KlachtError `invalid-input`, naming the file and each field that is missing, unknown, or still
 * klacht's English; `unreadable-file`, `not-utf8`, `invalid-json`
 * @example
 * wordsIn('letters/de/words.json', 'de').dearNobody; // 'Sehr geehrte Damen und Herren,'
 */
export const wordsIn = (file: string, language: string): OwnWords => {
  const words = parseInput(wordsFor(language), readJson('letters', file), file);
  refuseEnglish(words, file);
  return words;
};

/**
 * klacht's English words, to be translated into a language of a firm's own.
 *
 * @param subjects of the procedure, by key
 */
export const wordsToTranslate = (
  language: string,
  subjects: Readonly<Record<string, Readonly<Record<Language, string>>>>,
): OwnWords => ({
  ...OUR_WORDS.en,
  contactName: 'Complaints officer',
  workingDays: Object.fromEntries(
    pluralsOf(language).map((one) => [one, one === 'one' ? 'working day' : 'working days']),
  ),
  subjects: Object.fromEntries(Object.entries(subjects).map(([key, { en }]) => [key, en])),
});
