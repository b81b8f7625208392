import { dayInWords } from '@klacht/domain';
import { html } from 'hono/html';
import { harmlessLines } from '../../../ground/harmless.ts';
import { markIn } from '../../../pages/event-in-words.ts';
import { hashOf } from '../../../pages/style/hash.ts';
import type { Html } from '../../../pages/style/page.ts';
import { prose } from '../../../pages/style/prose.ts';
import type { ListedDocument } from '../../../use-cases/list-documents.ts';
import type { Asked } from '../asked.ts';

/** The documents that the reader may open; that one is opened is recorded too. */
export const documentsOf = (
  documents: readonly ListedDocument[],
  number: string,
  { words, language, to }: Asked,
): Html => {
  const own = words.complaint;
  const mark = markIn(language);
  const one = ({ at, digest, as, name, size, from }: ListedDocument): Html => {
    const called = harmlessLines(mark(name ?? as));
    const told = [
      prose(dayInWords(at, 'date', language), language),
      ...(from === null ? [] : [harmlessLines(mark(from))]),
      size === null ? own.elsewhere : own.bytes(size),
    ].join(' · ');
    return html`<li>
      ${
        size === null
          ? html`<bdi>${called}</bdi>`
          : html`<a href="${to(`c/${number}/documents/${digest}`)}" download
              ><bdi>${called}</bdi></a
            >`
      }
      <span class="quiet">${told} · ${hashOf(digest)}</span>
    </li>`;
  };
  return html`<h2 id="documents">${own.documents}</h2>
    ${
      documents.length === 0
        ? html`<p>${own.noDocuments}</p>`
        : html`<ul class="plain">
            ${documents.map(one)}
          </ul>`
    }`;
};
