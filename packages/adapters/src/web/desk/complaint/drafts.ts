import { capitalized, dayInWords } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { html } from 'hono/html';
import type { Html } from '../../../pages/style/page.ts';
import { prose } from '../../../pages/style/prose.ts';
import { waitingDrafts } from '../../../use-cases/letters/draft-letter.ts';
import { draftWords } from '../../../words/draft-words.ts';
import { letterWords } from '../../../words/letter-words.ts';
import type { Asked } from '../asked.ts';

/** The letters of a complaint that were drafted and not sent, each with what it waits for; empty without. */
export const draftsOf = (
  { complaint, number }: RegisterEntry,
  { language, to }: Asked,
): Html | '' => {
  const words = draftWords(language);
  const { kinds } = letterWords(language);
  const waiting = waitingDrafts(complaint);
  if (waiting.length === 0) return '';
  return html`<h2>${words.waiting}</h2>
    <ul class="plain">
      ${waiting.map(
        ({ kind, letter, drafted, approved }) =>
          html`<li>
            <a href="${to(`c/${number}/drafts/${letter}`)}">${capitalized(kinds[kind])}</a>
            <span class="quiet"
              >${words.drafted} ${prose(dayInWords(drafted, 'date', language), language)} ·
              ${approved === null ? words.notYet : words.ready}</span
            >
          </li>`,
      )}
    </ul>`;
};
