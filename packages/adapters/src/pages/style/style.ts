import { createHash } from 'node:crypto';
import { COLOURS } from './colours.ts';
import { PARTS } from './parts.ts';
import { type Margins, printStyle } from './print.ts';
import { TABLES } from './tables.ts';
import { TEXT } from './text.ts';

/** The style sheet of a page, and its digest as a page's policy names it. */
export type Style = { readonly sheet: string; readonly digest: string };

/**
 * The one look of every page: dossier, report, letter.
 *
 * @param own what only this kind of page has
 */
export const styleOf = (margins: Margins, own = ''): Style => {
  const sheet = [COLOURS, TEXT, PARTS, TABLES, own, printStyle(margins)].join('');
  return { sheet, digest: `sha256-${createHash('sha256').update(sheet).digest('base64')}` };
};
