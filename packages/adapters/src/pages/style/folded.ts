import type { Language } from '@klacht/domain';
import { html } from 'hono/html';
import { foldQuotes } from '../../ground/fold-quotes.ts';
import { harmlessLines } from '../../ground/harmless.ts';
import { mailWords } from '../../words/mail-words.ts';
import type { Html } from './page.ts';

/** A text of others, such as a mail's, in which the lines that it quotes are folded; none is left out. */
export const folded = (text: string, language: Language): readonly (Html | string)[] =>
  foldQuotes(text).map(({ isQuoted, text: piece, lines }) =>
    isQuoted
      ? html`<details class="quoted">
          <summary>${mailWords(language).quoted(lines)}</summary>
          <div dir="auto">${harmlessLines(piece)}</div>
        </details>`
      : harmlessLines(piece),
  );
