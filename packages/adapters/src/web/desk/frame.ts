import type { Language, Reader } from '@klacht/domain';
import { html, raw } from 'hono/html';
import { harmlessLines } from '../../ground/harmless.ts';
import type { Html } from '../../pages/style/page.ts';
import { deskWords } from '../../words/desk-words.ts';
import { namesIn } from '../../words/names.ts';
import { pageWords } from '../../words/page-words.ts';
import { ICON, SCRIPTS, SHEETS } from './assets.ts';
import type { Shown } from './asked.ts';

/** An entry of the navigation. */
export type NavEntry = { readonly place: string; readonly name: string; readonly isHere: boolean };

/** What stands around a page. */
export type Frame = {
  readonly language: Language;
  readonly firm: string;
  /** Null where it is not known who asks. */
  readonly reader: Reader | null;
  readonly nav: readonly NavEntry[];
  /** The address of a place of the desk from this page. */
  readonly to: (place: string) => string;
  /** The question of this page's address. */
  readonly query: URLSearchParams;
};

/**
 * The bundler takes a closing script tag in a template for a danger, and has the template made by a
 * package that nobody installs.
 */
const SCRIPT_END = raw('</script>');

const OTHER: Readonly<Record<Language, Language>> = { nl: 'en', en: 'nl' };

/** This page, in another language. */
const inLanguage = (query: URLSearchParams, language: Language): string => {
  const changed = new URLSearchParams(query);
  changed.set('lang', language);
  return `?${changed.toString()}`;
};

const barOf = ({ language, firm, reader, nav, to, query }: Frame): Html => {
  const words = deskWords(language);
  const other = OTHER[language];
  const { roles } = namesIn(language);
  return html`<header class="bar">
    <p class="firm">${firm}</p>
    ${
      nav.length === 0
        ? ''
        : html`<nav aria-label="${words.navigation}">
            <ul>
              ${nav.map(
                ({ place, name, isHere }) =>
                  html`<li>
                    <a href="${to(place)}" ${isHere ? html`aria-current="page"` : ''}>${name}</a>
                  </li>`,
              )}
            </ul>
          </nav>`
    }
    <p class="who">
      ${
        reader === null
          ? ''
          : html`<span><bdi>${harmlessLines(reader.name)}</bdi>, ${roles[reader.role]}</span>`
      }
      <a class="languages" href="${inLanguage(query, other)}" lang="${other}" hreflang="${other}"
        >${words.otherLanguage}</a
      >
    </p>
  </header>`;
};

/** A page of the desk within its frame. Its style and scripts have addresses of their own. */
export const framed = async (shown: Shown, frame: Frame): Promise<string> => {
  const { language, firm, to } = frame;
  const { title, beneath, body, isError = false, isBroad = false } = shown;
  const words = deskWords(language);
  const whole = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${isError ? `${words.errorPrefix}: ` : ''}${title} · ${firm}</title>
        <link rel="stylesheet" href="${to(SHEETS[language].place)}" />
        <link rel="icon" href="${to(ICON.place)}" />
        ${SCRIPTS.map(({ place }) => html`<script type="module" src="${to(place)}">${SCRIPT_END}`)}
      </head>
      <body>
        <a class="skip" href="#content">${pageWords(language).toContent}</a>
        ${barOf(frame)}
        <main id="content" tabindex="-1" ${isBroad ? html`class="broad"` : ''}>
          <div class="page-head">
            <h1>${title}</h1>
            ${beneath === undefined ? '' : html`<p>${beneath}</p>`}
          </div>
          ${body}
        </main>
      </body>
    </html> `;
  return whole.toString();
};
