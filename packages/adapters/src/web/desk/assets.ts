import { createHash } from 'node:crypto';
import type { Language } from '@klacht/domain';
import { DOSSIER_STYLE } from '../../pages/dossier/dossier-style.ts';
import { styleOf } from '../../pages/style/style.ts';
import { deskWords } from '../../words/desk-words.ts';
import { pageWords } from '../../words/page-words.ts';
import { DESK_STYLE } from './desk-style.ts';
import { DESK_FORM_STYLE } from './form-style.ts';
import { LIVE_SCRIPT } from './live/live-script.ts';
import { REGISTER_STYLE } from './register/register-style.ts';
import { REPORT_DESK_STYLE } from './report/report-style.ts';
import { DESK_SCRIPT } from './script.ts';

/** A file that pages ask for: its name changes with what is in it, so it can be kept for ever. */
export type Asset = {
  /** Beneath where the desk is mounted: `assets/desk-nl-1a2b3c4d5e6f.css`. */
  readonly place: string;
  readonly mediaType: string;
  readonly text: string;
};

const MEDIA_TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
} as const;

const assetOf = (name: string, extension: keyof typeof MEDIA_TYPES, text: string): Asset => ({
  place: `assets/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${extension}`,
  mediaType: MEDIA_TYPES[extension],
  text,
});

/** The styles that only some pages have, all in one sheet: it is asked for once. */
const OWN = [DOSSIER_STYLE, DESK_STYLE, DESK_FORM_STYLE, REGISTER_STYLE, REPORT_DESK_STYLE].join(
  '',
);

const sheetIn = (language: Language): Asset => {
  const { page, of } = pageWords(language);
  const { sheet } = styleOf({ title: deskWords(language).desk, beside: '', page, of }, OWN);
  return assetOf(`desk-${language}`, 'css', sheet);
};

/** The style sheet of every page of the desk. */
export const SHEETS: Readonly<Record<Language, Asset>> = { nl: sheetIn('nl'), en: sheetIn('en') };

/** The scripts of every page of the desk. */
export const SCRIPTS: readonly Asset[] = [
  assetOf('desk', 'js', DESK_SCRIPT),
  assetOf('live', 'js', LIVE_SCRIPT),
];

/** What a browser's tab shows. */
export const ICON: Asset = assetOf(
  'desk',
  'svg',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1b4b82"/><path d="M5 3.5v9M11 3.5L5.6 8 11 12.5" fill="none" stroke="#fff" stroke-width="2"/></svg>',
);

/** All of them. */
export const ASSETS: readonly Asset[] = [SHEETS.nl, SHEETS.en, ICON, ...SCRIPTS];
