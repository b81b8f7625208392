import { createHash } from 'node:crypto';
import type { Language } from '@klacht/domain';
import { DOSSIER_STYLE } from '../../pages/dossier/dossier-style.ts';
import { styleOf } from '../../pages/style/style.ts';
import { deskWords } from '../../words/desk-words.ts';
import { pageWords } from '../../words/page-words.ts';
import { DESK_STYLE } from './desk-style.ts';
import { REGISTER_STYLE } from './register/register-style.ts';
import { DESK_SCRIPT } from './script.ts';

/** A file that pages ask for: its name changes with what is in it, so it can be kept for ever. */
export type Asset = {
  /** Beneath where the desk is mounted: `assets/desk-nl-1a2b3c4d5e6f.css`. */
  readonly place: string;
  readonly mediaType: string;
  readonly text: string;
};

const assetOf = (name: string, extension: 'css' | 'js', text: string): Asset => ({
  place: `assets/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${extension}`,
  mediaType: extension === 'css' ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
  text,
});

/** The styles that only some pages have, all in one sheet: it is asked for once. */
const OWN = [DOSSIER_STYLE, DESK_STYLE, REGISTER_STYLE].join('');

const sheetIn = (language: Language): Asset => {
  const { page, of } = pageWords(language);
  const { sheet } = styleOf({ title: deskWords(language).desk, beside: '', page, of }, OWN);
  return assetOf(`desk-${language}`, 'css', sheet);
};

/** The style sheet of every page of the desk. */
export const SHEETS: Readonly<Record<Language, Asset>> = { nl: sheetIn('nl'), en: sheetIn('en') };

/** The scripts of every page of the desk. */
export const SCRIPTS: readonly Asset[] = [assetOf('desk', 'js', DESK_SCRIPT)];

/** All of them. */
export const ASSETS: readonly Asset[] = [SHEETS.nl, SHEETS.en, ...SCRIPTS];
