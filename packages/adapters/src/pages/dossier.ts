import {
  closeOf,
  explainFinding,
  explainKifidWindow,
  explainObligation,
  findingsOf,
  kifidWindow,
  type KnownComplaint,
  type Language,
  type LocalDate,
  obligationsOf,
  type Procedure,
  procedureTitle,
  type Reader,
} from '@klacht/domain';
import { html } from 'hono/html';
import { dossierWords } from '../words/dossier-words.ts';
import { DOSSIER_STYLE } from './style.ts';
import { isOfFirm, type ShownEvent } from '../sealing/readable-events.ts';
import { toldEvent } from './event-in-words.ts';

/** What a dossier is made of. */
export type Dossier = {
  readonly number: string;
  readonly complaintId: string;
  readonly complaint: KnownComplaint;
  readonly procedure: Procedure;
  /** The local day to judge by. */
  readonly today: LocalDate;
  readonly events: readonly ShownEvent[];
  /** How many events are left out, for they are not for the reader. */
  readonly left: number;
  /** For whom personal texts were opened; null where none was. */
  readonly reader: Reader | null;
};

type Html = ReturnType<typeof html>;

const factsOf = (dossier: Dossier, language: Language): Html => {
  const { complaint, complaintId, procedure } = dossier;
  const { facts, statuses, outcomes, channels } = dossierWords(language);
  const close = closeOf(complaint);
  const subjects = complaint.subjects.map((key) => procedure.subjects[key]?.[language] ?? key);
  const rows: readonly (readonly [string, string | null])[] = [
    [facts.status, statuses[complaint.status]],
    [facts.outcome, close?.status === 'judged' ? outcomes[close.judgement.outcome] : null],
    [facts.received, complaint.received.at],
    [facts.channel, channels[complaint.channel]],
    [facts.subjects, subjects.join(', ')],
    [facts.officer, complaint.officer],
    [facts.procedure, procedureTitle(procedure)],
    [facts.id, complaintId],
  ];
  return html`<dl>
    ${rows.map(([name, value]) =>
      value === null || value === ''
        ? ''
        : html`<dt>${name}</dt>
            <dd>${value}</dd>`,
    )}
  </dl>`;
};

const rowOf = (shown: ShownEvent, dossier: Dossier, language: Language): Html => {
  const { recorded, event } = shown;
  const { sentence, beside } = toldEvent(shown, language, dossier.procedure);
  const { estimated } = dossierWords(language);
  const { at, instant, estimated: isEstimated } = event.data;
  const { actor = '', hash = '' } = recorded.metadata;
  return html`<tr>
    <td>@${recorded.position}</td>
    <td>
      ${at}${isEstimated ? ` (${estimated})` : ''}${instant === undefined ? '' : html`<br /><small>${instant}</small>`}
    </td>
    <td>${recorded.recordedAt}</td>
    <td>${isOfFirm(dossier.reader) ? actor : ''}</td>
    <td>
      ${sentence}${beside.map(({ name, text }) => html`<p><small>${name}</small> ${text}</p>`)}
    </td>
    <td><code>${hash}</code></td>
  </tr> `;
};

const timelineOf = (dossier: Dossier, language: Language): Html => {
  const { timeline, columns, left } = dossierWords(language);
  return html`<h2>${timeline}</h2>
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th>${column}</th>`)}
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
  const words = dossierWords(language);
  const obligations = obligationsOf(complaint, procedure, today);
  return html`<h2>${words.deadlines}</h2>
    ${obligations.map(
      (obligation) =>
        html`<h3>${words.kinds[obligation.kind]}: ${words.states[obligation.state]}</h3>
          <p>${words.due(obligation.due, obligation.target)}</p>
          <p><small>${explainObligation(obligation, language, procedure.calendar)}</small></p> `,
    )}
    <h3>${words.kifid}</h3>
    <p>
      <small>${explainKifidWindow(kifidWindow(complaint, procedure, today), language)}</small>
    </p>`;
};

const findingsIn = (dossier: Dossier, language: Language): Html => {
  const { complaint, procedure, today } = dossier;
  const { findings, noFindings } = dossierWords(language);
  const found = findingsOf(complaint, procedure, today);
  return html`<h2>${findings}</h2>
    ${
      found.length === 0
        ? html`<p>${noFindings}</p>`
        : html`<ul>
            ${found.map((finding) => html`<li>${explainFinding(finding, language)}</li>`)}
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
  const note = reader === null ? words.closed : words.opened(reader.name, words.roles[reader.role]);
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
          <p>${note} ${words.asOf(today)}</p>
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
