import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { KlachtError, type Language } from '@klacht/domain';
import { isFolder } from '../ground/place.ts';
import { decodeUtf8 } from '../ground/utf8.ts';
import { checkTemplate, type LetterTemplate } from './check-template.ts';
import { ALL_LETTER_KINDS, type LetterKind } from './letter-kinds.ts';
import { EN_TEMPLATES } from './templates/en.ts';
import { NL_TEMPLATES } from './templates/nl.ts';

const OURS: Readonly<Record<Language, Readonly<Record<LetterKind, string>>>> = {
  nl: NL_TEMPLATES,
  en: EN_TEMPLATES,
};

const LANGUAGES = Object.keys(OURS) as readonly Language[];

/** Where a template is in a folder of a firm's own: `nl/delay.txt`. */
const placeOf = (language: Language, kind: LetterKind): string =>
  path.join(language, `${kind}.txt`);

/** The templates of every kind, checked. */
export type LetterTemplates = (kind: LetterKind, language: Language) => LetterTemplate;

/**
 * The templates of letters: those of klacht, each replaced by the firm's own where its folder has
 * one. All are checked, so that a mistake shows when they are loaded and not when a letter is due.
 *
 * @param folder of the firm's own; klacht's alone without
 * @throws KlachtError `bad-template`, naming the file and the line; `no-place` where there is no such
 * folder; `not-utf8`
 * @example
 * const templates = loadTemplates('letters');
 */
export const loadTemplates = (folder: string | null = null): LetterTemplates => {
  if (folder !== null && !isFolder(folder)) {
    throw new KlachtError(
      'invalid',
      'no-place',
      `letters: expected a folder with templates, got '${folder}', which is none; klacht letters init makes one`,
      { field: 'letters', value: folder },
    );
  }
  const checked = new Map(
    LANGUAGES.flatMap((language) =>
      ALL_LETTER_KINDS.map((kind) => {
        const place = placeOf(language, kind);
        const own = folder === null ? null : path.join(folder, place);
        const source =
          own !== null && existsSync(own)
            ? decodeUtf8(readFileSync(own), own)
            : OURS[language][kind];
        return [place, checkTemplate(kind, source, own ?? place)] as const;
      }),
    ),
  );
  return (kind, language) => checked.get(placeOf(language, kind)) as LetterTemplate;
};

/**
 * Copies klacht's templates to a folder, to be changed there. A file that is there stays as it is.
 *
 * @returns the files that it wrote
 * @example
 * copyTemplates('letters'); // ['nl/acknowledgement.txt', …]
 */
export const copyTemplates = (folder: string): readonly string[] => {
  const written: string[] = [];
  for (const language of LANGUAGES) {
    mkdirSync(path.join(folder, language), { recursive: true });
    for (const kind of ALL_LETTER_KINDS) {
      const place = placeOf(language, kind);
      const file = path.join(folder, place);
      if (existsSync(file)) continue;
      writeFileSync(file, OURS[language][kind], { flag: 'wx' });
      written.push(place);
    }
  }
  return written;
};
