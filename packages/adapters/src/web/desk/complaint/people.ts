import { asPutRight, type ComplaintEvent, isOfFirm } from '@klacht/domain';
import { html } from 'hono/html';
import { harmlessLines } from '../../../ground/harmless.ts';
import type { Dossier } from '../../../pages/dossier/dossier.ts';
import { markIn } from '../../../pages/event-in-words.ts';
import type { Html } from '../../../pages/style/page.ts';
import type { Asked } from '../asked.ts';
import { eventsAsShown } from '../../../sealing/readable-events.ts';

/** Somebody, as an event names them: each text as its reader may see it. */
type Person = { readonly name?: string; readonly email?: string; readonly address?: string };

type Named = { readonly as: string; readonly texts: readonly string[] };

const textsOf = ({ name, email, address }: Person): readonly string[] =>
  [name, email, address].flatMap((text) => (text === undefined || text === '' ? [] : [text]));

/** Who complains or speaks for them, as the events that the reader may see last say. */
const namedIn = (events: readonly ComplaintEvent[], words: Asked['words']): readonly Named[] => {
  const { complainant, representative } = words.complaint;
  const one = (as: string, person: Person | undefined): readonly Named[] =>
    person === undefined ? [] : [{ as, texts: textsOf(person) }];
  return events.flatMap((event) => {
    if (event.type === 'Received') {
      return [
        ...one(complainant, event.data.complainant),
        ...one(representative, event.data.representative),
      ];
    }
    if (event.type === 'ComplainantAdded') return one(complainant, event.data.complainant);
    return event.type === 'RepresentativeAdded'
      ? one(representative, event.data.representative)
      : [];
  });
};

/** The people of a complaint: what the reader may not see is marked, and what was erased too. */
export const peopleOf = (dossier: Dossier, { words, language, reader }: Asked): Html | '' => {
  const { events, complaint } = dossier;
  const mark = markIn(language);
  const seen = eventsAsShown(events);
  const own = words.complaint;
  const one = (as: string, name: string | null): readonly Named[] =>
    name === null ? [] : [{ as, texts: [name] }];
  const people = [
    ...namedIn(asPutRight(seen), words),
    ...(isOfFirm(reader) ? complaint.employees.flatMap(({ name }) => one(own.employee, name)) : []),
    ...one(own.officer, complaint.officer),
    ...one(own.deputy, complaint.deputy),
  ].filter(({ texts }) => texts.length > 0);
  if (people.length === 0) return '';
  return html`<h2 id="people">${own.people}</h2>
    <dl class="people">
      ${people.map(
        ({ as, texts }) =>
          html`<div>
            <dt>${as}</dt>
            ${texts.map((text) => html`<dd><bdi>${harmlessLines(mark(text))}</bdi></dd>`)}
          </div>`,
      )}
    </dl>`;
};

/** The points that a complaint raises, each in its words where the reader may see them. */
export const pointsOf = (dossier: Dossier, { words, language }: Asked): Html | '' => {
  const { events, complaint } = dossier;
  if (complaint.points.length === 0) return '';
  const mark = markIn(language);
  const seen = eventsAsShown(events);
  const texts = new Map(
    asPutRight(seen).flatMap((event) =>
      event.type === 'Received' || event.type === 'PointsListed'
        ? (event.data.points ?? []).map(({ id, text }) => [id, text ?? ''] as const)
        : [],
    ),
  );
  const heading = html`<h2 id="points">${words.complaint.points}</h2>`;
  if (complaint.points.every((id) => (texts.get(id) ?? '') === '')) {
    return html`${heading}
      <p><bdi>${harmlessLines(complaint.points.join(', '))}</bdi></p>`;
  }
  return html`${heading}
    <dl class="people">
      ${complaint.points.map(
        (id) =>
          html`<div>
            <dt><bdi>${harmlessLines(id)}</bdi></dt>
            <dd><bdi>${harmlessLines(mark(texts.get(id) ?? ''))}</bdi></dd>
          </div>`,
      )}
    </dl>`;
};
