import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bitonic, KlachtError } from '@klacht/domain';
import { makeFolders } from '../ground/make-folders.ts';
import { expectLanguage } from './letter-language.ts';
import { WORDS_FILE, wordsToTranslate } from './own-words.ts';
import { isOurs, OUR_LANGUAGES, OURS, TEMPLATE_NAMES } from './ours.ts';

/** Writes a file whole or not at all, for one that is there is not written again. */
const writeWhole = (file: string, text: string): void => {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(file, { force: true });
    throw error;
  }
};

const copyFailed = (folder: string, error: unknown): unknown => {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  const isTaken = code === 'ENOTDIR' || code === 'EEXIST';
  const [kind, name, expected] = isTaken
    ? (['invalid', 'no-place', 'a folder, or a name for one'] as const)
    : (['unavailable', 'output-failed', 'room and leave to write the templates'] as const);
  return new KlachtError(
    kind,
    name,
    `letters: expected ${expected}, got '${folder}': ${error.message}`,
    { field: 'letters', value: folder },
    { cause: error },
  );
};

type Copied = { readonly place: string; readonly text: string };

/** What is copied of a language: klacht's own, or its English to be translated. */
const filesOf = (language: string): readonly Copied[] => {
  const templates = OURS[isOurs(language) ? language : 'en'];
  const texts = TEMPLATE_NAMES.map((name) => ({
    place: path.join(language, `${name}.txt`),
    text: templates[name],
  }));
  if (isOurs(language)) return texts;
  const words = wordsToTranslate(language, bitonic.subjects);
  return [
    ...texts,
    { place: path.join(language, WORDS_FILE), text: `${JSON.stringify(words, null, 2)}\n` },
  ];
};

/**
 * Copies klacht's templates to a folder, to be changed there. A file that is there stays as it is.
 *
 * @param language by its code, that alone: one that klacht has no letters in is copied in English, with a
 * file of words, to be translated; Dutch and English unless told
 * @returns the files that it wrote
 * @throws KlachtError `no-place` where the folder cannot be one; `output-failed` where it is not written;
 * `bad-template` for a language that Intl does not know
 * @example
 * copyTemplates('letters'); // ['nl/acknowledgement.txt', …]
 * copyTemplates('letters', 'de'); // ['de/acknowledgement.txt', …, 'de/words.json']
 */
export const copyTemplates = (folder: string, language?: string): readonly string[] => {
  const languages = language === undefined ? OUR_LANGUAGES : [language];
  for (const one of languages) if (!isOurs(one)) expectLanguage(one, path.join(folder, one));
  const written: string[] = [];
  try {
    for (const one of languages) {
      makeFolders(path.join(folder, one));
      for (const { place, text } of filesOf(one)) {
        const file = path.join(folder, place);
        if (existsSync(file)) continue;
        writeWhole(file, text);
        written.push(place);
      }
    }
  } catch (error) {
    throw copyFailed(folder, error);
  }
  return written;
};
