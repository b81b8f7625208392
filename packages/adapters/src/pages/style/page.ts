import type { Language } from '@klacht/domain';
import { raw } from 'hono/html';
import { pageWords } from '../../words/page-words.ts';
import { type Html, type HtmlParts, htmlParts } from './html-parts.ts';
import { styleOf } from './style.ts';

export type { Html } from './html-parts.ts';

/** A page as a file of its own. */
export type Page = {
  readonly language: Language;
  /** What it is, as a browser's tab and the head of a printed page say. */
  readonly title: string;
  /** As of when, at the head of a printed page. */
  readonly beside: string;
  /** The style that only this kind of page has. */
  readonly style: string;
  readonly body: Html | HtmlParts;
};

/**
 * A page that needs no network and runs nothing, part by part: one file of HTML, with its style in it
 * and no other allowed.
 */
export const pageParts = ({ language, title, beside, style, body }: Page): HtmlParts => {
  const { page, of, toContent } = pageWords(language);
  const { sheet, digest } = styleOf({ title, beside, page, of }, style);
  return htmlParts`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src '${raw(digest)}'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${raw(`<style>${sheet}</style>`)}
      </head>
      <body>
        <a class="skip" href="#content">${toContent}</a>
        ${body}
      </body>
    </html> `;
};

/** The same as one text. */
export const pageOf = async (page: Page): Promise<string> => {
  let text = '';
  for (const part of pageParts(page)) text += (await part).toString();
  return text;
};
