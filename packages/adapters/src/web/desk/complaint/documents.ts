import { capitalized, COMPLAINANT, dayInWords, HIDDEN } from '@klacht/domain';
import { html } from 'hono/html';
import { harmlessLines } from '../../../ground/harmless.ts';
import type { Dossier } from '../../../pages/dossier/dossier.ts';
import { markIn } from '../../../pages/event-in-words.ts';
import { hashOf } from '../../../pages/style/hash.ts';
import type { Html } from '../../../pages/style/page.ts';
import { prose } from '../../../pages/style/prose.ts';
import { eventsAsShown } from '../../../sealing/readable-events.ts';
import type { ListedDocument } from '../../../use-cases/dossier/list-documents.ts';
import { factNamesIn } from '../../../words/fact-names.ts';
import type { Asked } from '../asked.ts';

/** Adds files to the dossier, as who sent them. */
const addForm = (dossier: Dossier, { words, to, today, token }: Asked): Html => {
  const own = words.complaint;
  const { complaint, number } = dossier;
  const joined = [...complaint.complainants, ...complaint.representatives].map(({ id }) => id);
  const senders = [
    ['', own.ourselves],
    [COMPLAINANT, own.complainant],
    ...[...complaint.employees.map(({ name }) => name), ...joined].map((one) => [one, one]),
  ] as const;
  return html`<details class="add">
    <summary>${own.addDocuments}</summary>
    <form method="post" action="${to(`c/${number}/documents`)}" enctype="multipart/form-data">
      <input type="hidden" name="token" value="${token()}" />
      <div class="field">
        <label for="files">${own.files}</label>
        <input id="files" name="files" type="file" multiple required />
      </div>
      <div class="field">
        <label for="from">${own.sentBy}</label>
        <select id="from" name="from" class="short">
          ${senders.map(([value, name]) => html`<option value="${value}">${name}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="added-on">${own.addedOn}</label>
        <input id="added-on" name="at" type="date" class="short" value="${today}" max="${today}" />
      </div>
      <button>${own.add}</button>
    </form>
  </details>`;
};

/** The documents that the reader may open; that one is opened is recorded too. */
export const documentsOf = (
  documents: readonly ListedDocument[],
  dossier: Dossier,
  asked: Asked,
  mayAdd: boolean,
): Html => {
  const { words, language, to } = asked;
  const { number } = dossier;
  const own = words.complaint;
  const mark = markIn(language);
  const letterOf = new Map(
    eventsAsShown(dossier.events).flatMap(({ type, data }) =>
      'letter' in data ? [[data.letter, type] as const] : [],
    ),
  );
  const one = ({ at, digest, as, name, size, from }: ListedDocument): Html => {
    // By what it tells, where its own name is not for this reader.
    const told = letterOf.get(digest) ?? as.split(' ')[0] ?? as;
    const called =
      name === null || name === HIDDEN
        ? capitalized(factNamesIn(language).event(told))
        : harmlessLines(mark(name));
    const about = [
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
      <span class="quiet">${about} · ${hashOf(digest)}</span>
    </li>`;
  };
  return html`<h2 id="documents">${own.documents}</h2>
    ${
      documents.length === 0
        ? html`<p>${own.noDocuments}</p>`
        : html`<ul class="plain">
            ${documents.map(one)}
          </ul>`
    }
    ${mayAdd ? addForm(dossier, asked) : ''}`;
};
