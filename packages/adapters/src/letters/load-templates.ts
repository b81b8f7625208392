import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KlachtError, type Language, letterKind, type LetterKind } from '@klacht/domain';
import { expectFile } from '../ground/input-file.ts';
import { isFolder } from '../ground/place.ts';
import { decodeUtf8 } from '../ground/utf8.ts';
import { type CheckedTemplate, checkTemplate } from './check-template.ts';
import { expectLanguage, languageCode } from './letter-language.ts';
import { WORDS_FILE, wordsIn } from './own-words.ts';
import { checkLetterhead, type Letterhead } from './letterhead.ts';
import { HEAD, isOurs, OUR_LANGUAGES, OURS, TEMPLATE_NAMES, type TemplateName } from './ours.ts';
import { ourVocabulary, ownVocabulary, type Vocabulary } from './vocabulary.ts';

const fileOf = (name: TemplateName): string => `${name}.txt`;

const isKnown = (file: string): boolean => TEMPLATE_NAMES.some((name) => file === fileOf(name));

const refuse = (message: string, details: Readonly<Record<string, unknown>>): never => {
  throw new KlachtError('invalid', 'bad-template', message, details);
};

/** Refuses a language of a firm's own that is not there whole, for nothing else would be said in it. */
const expectWhole = (place: string): void => {
  const there = new Set(readdirSync(place));
  const absent = [...TEMPLATE_NAMES.map(fileOf), WORDS_FILE].filter((name) => !there.has(name));
  if (absent.length === 0) return;
  refuse(
    `${place}: expected every template and ${WORDS_FILE}, for a language that klacht has no letters in; it has no ${absent.join(', ')}`,
    { file: place, absent },
  );
};

/**
 * Refuses a folder of whose templates none, or not every one, would be used.
 *
 * @returns the languages that it has beside klacht's
 */
const languagesIn = (folder: string): readonly string[] => {
  const entries = isFolder(folder) ? readdirSync(folder) : [];
  const languages = entries.flatMap((language) => {
    const place = path.join(folder, language);
    if (!isFolder(place)) return [];
    const files = readdirSync(place).filter((name) => name.endsWith('.txt') || name === WORDS_FILE);
    return files.length === 0 ? [] : [{ language, place, files }];
  });
  if (languages.length === 0) {
    throw new KlachtError(
      'invalid',
      'no-place',
      `letters: expected a folder with templates, got '${folder}', which is none; klacht letters init makes one`,
      { field: 'letters', value: folder, templates: folder },
    );
  }
  for (const { language, place, files } of languages) {
    if (!isOurs(language)) expectLanguage(language, place);
    for (const name of files) {
      const file = path.join(place, name);
      if (name === WORDS_FILE) {
        if (!isOurs(language)) continue;
        refuse(
          `${file}: expected no words for ${OUR_LANGUAGES.join(' or ')}, which klacht has words in; got some`,
          { file, ours: OUR_LANGUAGES },
        );
      }
      if (isKnown(name)) continue;
      refuse(
        `${file}: expected a template called by the kind of its letter, one of ${TEMPLATE_NAMES.join(', ')}`,
        { file, line: 1 },
      );
    }
    if (!isOurs(language)) expectWhole(place);
  }
  return languages.map(({ language }) => language).filter((language) => !isOurs(language));
};

/** A template of a letter, with the head that stands above it, and how fields are said in its language. */
export type LetterTemplate = CheckedTemplate & {
  readonly head: Letterhead;
  readonly vocabulary: Vocabulary;
};

/**
 * The templates of every kind, checked: in a language by its code where letters are in it, else in that of
 * the firm.
 */
export type LetterTemplates = (
  kind: LetterKind,
  language: string | null,
  otherwise: Language,
) => LetterTemplate;

type Source = { readonly source: string; readonly file: string };

const sourceIn = (folder: string, language: string, name: TemplateName): Source => {
  const file = path.join(folder, language, fileOf(name));
  expectFile('letters', file);
  return { source: decodeUtf8(readFileSync(file), file), file };
};

/** A template of a firm's own, which says what klacht's English one does not. */
const translatedIn = (folder: string, language: string, name: TemplateName): Source => {
  const { source, file } = sourceIn(folder, language, name);
  if (source.replaceAll('\r\n', '\n') === OURS.en[name]) {
    refuse(`${file}: expected it in the language '${language}', got the English of klacht`, {
      file,
      untranslated: language,
    });
  }
  return { source, file };
};

type InLanguage = Readonly<Record<LetterKind, LetterTemplate>>;

const checkedIn = (
  vocabulary: Vocabulary,
  sourceOf: (name: TemplateName) => Source,
): InLanguage => {
  const { source: letterhead, file } = sourceOf(HEAD);
  const head = checkLetterhead(letterhead, file);
  const templates = letterKind.options.map((kind) => {
    const { source, file: own } = sourceOf(kind);
    return [kind, { ...checkTemplate(kind, source, own), head, vocabulary }] as const;
  });
  return Object.fromEntries(templates) as InLanguage;
};

/** klacht's templates of a language, each replaced by that of a folder where it has one. */
const oursIn = (folder: string | null, language: Language): InLanguage =>
  checkedIn(ourVocabulary(language), (name) => {
    const file = path.join(folder ?? '', language, fileOf(name));
    return folder !== null && existsSync(file)
      ? sourceIn(folder, language, name)
      : { source: OURS[language][name], file };
  });

/** The templates of a language of a firm's own. */
const addedIn = (folder: string, language: string): InLanguage => {
  const words = wordsIn(path.join(folder, language, WORDS_FILE), language);
  return checkedIn(ownVocabulary(language, words), (name) => translatedIn(folder, language, name));
};

/**
 * The templates of letters, and of the head above them: those of klacht, each replaced by the firm's own
 * where its folder has one, and those of languages of the firm's own, each whole and with a file of words.
 * All are checked, so that a mistake shows when they are loaded and not when a letter is due.
 *
 * @param folder of the firm's own; klacht's alone without
 * @throws KlachtError `bad-template`, naming the file and the line, also for one that is called by no
 * kind, a language that is not there whole or that Intl does not know; `invalid-input` for words that are
 * missing or unknown; `no-place` where there is no such folder, or no template in it; `unreadable-file`,
 * `not-utf8`, `invalid-json`
 * @example
 * const templates = loadTemplates('letters');
 */
export const loadTemplates = (folder: string | null = null): LetterTemplates => {
  const added = folder === null ? [] : languagesIn(folder);
  const ours = { nl: oursIn(folder, 'nl'), en: oursIn(folder, 'en') };
  const all = new Map<string, InLanguage>(Object.entries(ours));
  for (const language of added) all.set(language, addedIn(folder ?? '', language));
  return (kind, language, otherwise) =>
    (all.get(languageCode(language ?? '') ?? '') ?? ours[otherwise])[kind];
};
