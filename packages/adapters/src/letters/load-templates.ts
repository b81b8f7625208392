import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { KlachtError, type Language, letterKind, type LetterKind } from '@klacht/domain';
import { makeFolders } from '../ground/make-folders.ts';
import { isFolder } from '../ground/place.ts';
import { decodeUtf8 } from '../ground/utf8.ts';
import { type CheckedTemplate, checkTemplate } from './check-template.ts';
import { checkLetterhead, type Letterhead } from './letterhead.ts';
import { EN_LETTERHEAD, EN_TEMPLATES } from './templates/en.ts';
import { NL_LETTERHEAD, NL_TEMPLATES } from './templates/nl.ts';

/** What stands above every letter. */
const HEAD = 'letterhead';

type Name = LetterKind | typeof HEAD;

const NAMES: readonly Name[] = [HEAD, ...letterKind.options];

const OURS: Readonly<Record<Language, Readonly<Record<Name, string>>>> = {
  nl: { ...NL_TEMPLATES, [HEAD]: NL_LETTERHEAD },
  en: { ...EN_TEMPLATES, [HEAD]: EN_LETTERHEAD },
};

const LANGUAGES = Object.keys(OURS) as readonly Language[];

/** Where a template is in a folder of a firm's own: `nl/delay.txt`. */
const placeOf = (language: Language, name: Name): string => path.join(language, `${name}.txt`);

const isKnown = (file: string): boolean => NAMES.some((name) => file === `${name}.txt`);

/** Refuses a folder of whose templates none, or not every one, would be used. */
const expectTemplates = (folder: string): void => {
  const languages = isFolder(folder) ? readdirSync(folder) : [];
  const files = languages.flatMap((language) => {
    const place = path.join(folder, language);
    if (!isFolder(place)) return [];
    return readdirSync(place)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => ({ name, language, file: path.join(place, name) }));
  });
  if (files.length === 0) {
    throw new KlachtError(
      'invalid',
      'no-place',
      `letters: expected a folder with templates, got '${folder}', which is none; klacht letters init makes one`,
      { field: 'letters', value: folder, templates: folder },
    );
  }
  const unknown = files.find(({ name }) => !isKnown(name));
  const foreign = files.find(
    ({ language }) => !(LANGUAGES as readonly string[]).includes(language),
  );
  const wrong = foreign ?? unknown;
  if (wrong === undefined) return;
  const expected =
    foreign === undefined
      ? `a template called by the kind of its letter, one of ${NAMES.join(', ')}`
      : `templates in a folder called ${LANGUAGES.join(' or ')}, the languages that letters are in`;
  throw new KlachtError('invalid', 'bad-template', `${wrong.file}: expected ${expected}`, {
    file: wrong.file,
    line: 1,
  });
};

/** A template of a letter, with the head that stands above it. */
export type LetterTemplate = CheckedTemplate & { readonly head: Letterhead };

/** The templates of every kind, checked. */
export type LetterTemplates = (kind: LetterKind, language: Language) => LetterTemplate;

/**
 * The templates of letters, and of the head above them: those of klacht, each replaced by the firm's own
 * where its folder has one. All are checked, so that a mistake shows when they are loaded and not when a letter is due.
 *
 * @param folder of the firm's own; klacht's alone without
 * @throws KlachtError `bad-template`, naming the file and the line, also for one that is called by no
 * kind; `no-place` where there is no such folder, or no template in it; `not-utf8`
 * @example
 * const templates = loadTemplates('letters');
 */
export const loadTemplates = (folder: string | null = null): LetterTemplates => {
  if (folder !== null) expectTemplates(folder);
  const sourceOf = (language: Language, name: Name) => {
    const place = placeOf(language, name);
    const own = folder === null ? null : path.join(folder, place);
    return own !== null && existsSync(own)
      ? { source: decodeUtf8(readFileSync(own), own), file: own }
      : { source: OURS[language][name], file: own ?? place };
  };
  const checked = new Map(
    LANGUAGES.flatMap((language) => {
      const { source: letterhead, file } = sourceOf(language, HEAD);
      const head = checkLetterhead(letterhead, file);
      return letterKind.options.map((kind): [string, LetterTemplate] => {
        const { source, file: own } = sourceOf(language, kind);
        return [placeOf(language, kind), { ...checkTemplate(kind, source, own), head }];
      });
    }),
  );
  return (kind, language) => checked.get(placeOf(language, kind)) as LetterTemplate;
};

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

/**
 * Copies klacht's templates to a folder, to be changed there. A file that is there stays as it is.
 *
 * @returns the files that it wrote
 * @throws KlachtError `no-place` where the folder cannot be one; `output-failed` where it is not written
 * @example
 * copyTemplates('letters'); // ['nl/acknowledgement.txt', …]
 */
export const copyTemplates = (folder: string): readonly string[] => {
  const written: string[] = [];
  try {
    for (const language of LANGUAGES) {
      makeFolders(path.join(folder, language));
      for (const name of NAMES) {
        const place = placeOf(language, name);
        const file = path.join(folder, place);
        if (existsSync(file)) continue;
        writeWhole(file, OURS[language][name]);
        written.push(place);
      }
    }
  } catch (error) {
    throw copyFailed(folder, error);
  }
  return written;
};
