import {
  capitalized,
  closeOf,
  dayInWords,
  explainFinding,
  explainKifidWindow,
  explainObligation,
  findingsOf,
  type Instant,
  kifidWindow,
  type KnownComplaint,
  type Language,
  type LocalDate,
  obligationsOf,
  type Others,
  type Procedure,
  procedureTitle,
  type Reader,
} from '@klacht/domain';
import { html } from 'hono/html';
import { nameIn } from '@klacht/projections';
import { harmlessLines } from '../ground/harmless.ts';
import { isOfFirm, type ReadableEvent } from '../sealing/readable-events.ts';
import { dossierWords } from '../words/dossier-words.ts';
import { wordsOf } from '../words/headings.ts';
import { namesIn } from '../words/names.ts';
import { eventInWords } from './event-in-words.ts';
import { momentInWords } from './moment-in-words.ts';
import { DOSSIER_STYLE } from './style.ts';

/** What a dossier is made of. */
export type Dossier = {
  readonly number: string;
  readonly complaintId: string;
  readonly complaint: KnownComplaint;
  readonly procedure: Procedure;
  /** The other complaints of the register, against which it is held. */
  readonly others: Others;
  /** The local day to judge by. */
  readonly today: LocalDate;
  readonly events: readonly ReadableEvent[];
  /** How many events are left out because they are not for the reader. */
  readonly left: number;
  /** For whom personal texts were opened; null where none was. */
  readonly reader: Reader | null;
};

type Html = ReturnType<typeof html>;

const factsOf = (dossier: Dossier, language: Language): Html => {
  const { complaint, complaintId, procedure } = dossier;
  const words = wordsOf(language);
  const { statuses, outcomes, channels } = namesIn(language);
  const close = closeOf(complaint);
  const subjects = complaint.subjects.map((key) =>
    Object.hasOwn(procedure.subjects, key) ? (procedure.subjects[key]?.[language] ?? key) : key,
  );
  const rows: readonly (readonly [string, string | null])[] = [
    [words.status, statuses[complaint.status]],
    [words.outcome, close?.status === 'judged' ? outcomes[close.judgement.outcome] : null],
    [words.received, dayInWords(complaint.received.at, 'date', language)],
    [words.channel, nameIn(channels, complaint.channel)],
    [words.subjects, subjects.join(', ')],
    [words.officer, complaint.officer],
    [words.procedure, procedureTitle(procedure)],
    [words.complaintId, complaintId],
  ];
  return html`<dl>
    ${rows.map(([name, value]) =>
      value === null || value === ''
        ? ''
        : html`<dt>${name}</dt>
            <dd>${harmlessLines(value)}</dd>`,
    )}
  </dl>`;
};

const rowOf = (shown: ReadableEvent, dossier: Dossier, language: Language): Html => {
  const { recorded, event } = shown;
  const { procedure, reader } = dossier;
  const { sentence, beside } = eventInWords(shown, language, procedure);
  const { estimated } = dossierWords(language);
  const { at, instant, estimated: isEstimated } = event.data;
  const { actor = '', hash = '' } = recorded.metadata;
  const moment = (of: Instant): Html =>
    html`<time datetime="${of}">${momentInWords(of, procedure.timeZone, language)}</time>`;
  return html`<tr>
    <td>@${recorded.position}</td>
    <td>
      ${instant === undefined ? dayInWords(at, 'date', language) : moment(instant)}${isEstimated ? ` (${estimated})` : ''}
    </td>
    <td>${moment(recorded.recordedAt)}</td>
    <td>${isOfFirm(reader) ? harmlessLines(actor) : ''}</td>
    <td>
      ${harmlessLines(sentence)}${beside.map(
        ({ name, text }) =>
          html`<p><small>${harmlessLines(name)}</small> ${harmlessLines(text)}</p>`,
      )}
    </td>
    <td><code>${hash}</code></td>
  </tr> `;
};

const timelineOf = (dossier: Dossier, language: Language): Html => {
  const { timeline, position, happened, recorded, actor, event, hash } = wordsOf(language);
  const { left } = dossierWords(language);
  return html`<h2>${timeline}</h2>
    <table>
      <thead>
        <tr>
          ${[position, happened, recorded, actor, event, hash].map(
            (column) => html`<th>${column}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${dossier.events.map((event) => rowOf(event, dossier, language))}
      </tbody>
    </table>
    ${dossier.left === 0 ? '' : html`<p>${left(dossier.left)}</p>`}`;
};

const deadlinesOf = (dossier: Dossier, language: Language): Html => {
  const { complaint, procedure, today } = dossier;
  const { deadlines, kifid } = wordsOf(language);
  const { kinds, states } = namesIn(language);
  const day = (date: LocalDate): string => dayInWords(date, 'date', language);
  const obligations = obligationsOf(complaint, procedure, today);
  return html`<h2>${deadlines}</h2>
    ${obligations.map(
      ({ kind, state, due, target, ...rest }) =>
        html`<h3>${capitalized(kinds[kind])}: ${states[state]}</h3>
          <p>${dossierWords(language).due(day(due), day(target))}</p>
          <p><small>${explainObligation(rest, language, procedure.calendar)}</small></p> `,
    )}
    <h3>${kifid}</h3>
    <p>
      <small>${explainKifidWindow(kifidWindow(complaint, procedure, today), language)}</small>
    </p>`;
};

const findingsIn = (dossier: Dossier, language: Language): Html => {
  const { complaint, procedure, today, others } = dossier;
  const { noFindings } = dossierWords(language);
  const found = findingsOf(complaint, procedure, today, others);
  return html`<h2>${wordsOf(language).findings}</h2>
    ${
      found.length === 0
        ? html`<p>${noFindings}</p>`
        : html`<ul>
            ${found.map(
              (finding) => html`<li>${harmlessLines(explainFinding(finding, language))}</li>`,
            )}
          </ul>`
    }`;
};

/**
 * A complaint's dossier as one page of HTML: what happened, when, and when that was recorded, with
 * the deadlines and findings beside it. It prints, needs no network, runs nothing, and every text
 * in it is escaped. An employee is not shown how the handling is judged, nor a complainant what was
 * found.
 *
 * @example
 * await dossierPage({ number: '2026-0001', complaint, events, reader: null, … }, 'nl');
 */
export const dossierPage = async (dossier: Dossier, language: Language): Promise<string> => {
  const { number, reader, today } = dossier;
  const words = dossierWords(language);
  const role = reader?.role ?? 'auditor';
  const note =
    reader === null
      ? words.closed
      : words.opened(harmlessLines(reader.name), namesIn(language).roles[reader.role]);
  const page = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>${words.title} ${number}</title>
        <style>
          ${DOSSIER_STYLE}
        </style>
      </head>
      <body>
        <header>
          <h1>${words.title} ${number}</h1>
          <p>${note} ${words.asOf(dayInWords(today, 'date', language))}</p>
          ${factsOf(dossier, language)}
        </header>
        <main>
          <section>${timelineOf(dossier, language)}</section>
          <aside>
            ${role === 'employee' ? '' : deadlinesOf(dossier, language)}
            ${isOfFirm(reader) ? findingsIn(dossier, language) : ''}
          </aside>
        </main>
      </body>
    </html> `;
  return page.toString();
};
