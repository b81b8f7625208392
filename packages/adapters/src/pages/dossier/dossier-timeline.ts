import { dayInWords, type Instant, type Language } from '@klacht/domain';
import { html } from 'hono/html';
import { foldQuotes } from '../../ground/fold-quotes.ts';
import { harmlessLines } from '../../ground/harmless.ts';
import { readsForFirm, type ReadableEvent } from '../../sealing/readable-events.ts';
import { dossierWords } from '../../words/dossier-words.ts';
import { wordsOf } from '../../words/headings.ts';
import { eventInWords, type Piece } from '../event-in-words.ts';
import { momentInWords } from '../moment-in-words.ts';
import { folded } from '../style/folded.ts';
import { hashOf } from '../style/hash.ts';
import type { Html } from '../style/page.ts';
import { prose } from '../style/prose.ts';
import type { Dossier } from './dossier.ts';

const DIGEST = /\b([0-9a-f]{64})\b/;

const isQuoting = (piece: Piece | undefined): boolean =>
  piece?.isPersonal === true && foldQuotes(piece.text).length > 1;

/**
 * A personal text stands by itself, for it may turn what is around it, and in lines of its own where
 * some of them are folded, with no full stop behind it; a digest is shortened.
 */
const pieceOf = (
  piece: Piece,
  before: Piece | undefined,
  language: Language,
): readonly (Html | string)[] => {
  const { text, isPersonal } = piece;
  if (isQuoting(piece)) {
    return [html`<div class="quoting" dir="auto">${folded(text, language)}</div>`];
  }
  if (isPersonal) return [html`<bdi>${harmlessLines(text)}</bdi>`];
  return (isQuoting(before) ? text.replace(/^\.(?!\S)/, '') : text)
    .split(DIGEST)
    .map((part, index) => (index % 2 === 1 ? hashOf(part) : prose(part, language)));
};

const entryOf = (shown: ReadableEvent, dossier: Dossier, language: Language): Html => {
  const { recorded, event } = shown;
  const { procedure, reader } = dossier;
  const { pieces, beside } = eventInWords(shown, language, procedure);
  const words = dossierWords(language);
  const { at, instant, estimated } = event.data;
  const { actor = '', hash = '' } = recorded.metadata;
  const momentOf = (of: Instant): string => momentInWords(of, procedure.timeZone, language);
  const happened = instant === undefined ? dayInWords(at, 'date', language) : momentOf(instant);
  return html`<li id="event-${recorded.revision}">
    <span class="dot" aria-hidden="true"></span>
    <p class="when">
      <time datetime="${instant ?? at}">${happened}</time
      >${estimated ? ` (${words.estimated})` : ''}
    </p>
    <div class="told">
      ${pieces.flatMap((piece, index) => pieceOf(piece, pieces[index - 1], language))}
    </div>
    ${
      beside.length === 0
        ? ''
        : html`<dl class="beside">
            ${beside.map(
              ({ name, text }) =>
                html`<div>
                  <dt>${harmlessLines(name)}</dt>
                  <dd dir="auto">${folded(text, language)}</dd>
                </div>`,
            )}
          </dl>`
    }
    <div class="trace">
      ${words.recorded}
      <time datetime="${recorded.recordedAt}">${momentOf(recorded.recordedAt)}</time>${
        readsForFirm(reader) && actor !== ''
          ? html` ${words.by} <bdi>${harmlessLines(actor)}</bdi>`
          : ''
      }
      · @${recorded.position}${hash === '' ? '' : html` · ${hashOf(hash)}`}
    </div>
  </li> `;
};

/** What happened, in the order in which it was recorded: when, what, and beneath when and by whom it was recorded. */
export const dossierTimeline = (dossier: Dossier, language: Language): Html => {
  const { left } = dossierWords(language);
  return html`<h2 id="timeline">${wordsOf(language).timeline}</h2>
    <ol class="timeline">
      ${dossier.events.map((event) => entryOf(event, dossier, language))}
    </ol>
    ${dossier.left === 0 ? '' : html`<p class="quiet">${left(dossier.left)}</p>`}`;
};
