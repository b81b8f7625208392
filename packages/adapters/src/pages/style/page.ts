import type { Language } from '@klacht/domain';
import { html, raw } from 'hono/html';
import { pageWords } from '../../words/page-words.ts';
import { styleOf } from './style.ts';

/** A piece of a page, in which every text is escaped. */
export type Html = ReturnType<typeof html>;

/** A page as a file of its own. */
export type Page = {
  readonly language: Language;
  /** What it is, as a browser's tab and the head of a printed page say. */
  readonly title: string;
  /** As of when, at the head of a printed page. */
  readonly beside: string;
  /** The style that only this kind of page has. */
  readonly style: string;
  readonly body: Html;
};

/**
 * A page that needs no network and runs nothing: one file of HTML, with its style in it and no other
 * allowed.
 */
export const pageOf = async ({ language, title, beside, style, body }: Page): Promise<string> => {
  const { page, of, toContent } = pageWords(language);
  const { sheet, digest } = styleOf({ title, beside, page, of }, style);
  const whole = await html`<!doctype html>
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
  return whole.toString();
};
