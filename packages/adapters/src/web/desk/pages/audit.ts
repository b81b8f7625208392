import { dayInWords, type Instant, type LocalDate } from '@klacht/domain';
import { numberInWords } from '@klacht/projections';
import { html } from 'hono/html';
import { harmlessLines } from '../../../ground/harmless.ts';
import { momentInWords } from '../../../pages/moment-in-words.ts';
import { hashOf } from '../../../pages/style/hash.ts';
import type { Html } from '../../../pages/style/page.ts';
import { prose } from '../../../pages/style/prose.ts';
import { listHeads } from '../../../use-cases/last-head.ts';
import { listReadings } from '../../../use-cases/list-readings.ts';
import { listRetention } from '../../../use-cases/list-retention.ts';
import { timeZoneOf } from '../../../use-cases/today.ts';
import { auditWords } from '../../../words/audit-words.ts';
import { wordsOf } from '../../../words/headings.ts';
import { namesIn } from '../../../words/names.ts';
import { retentionWords } from '../../../words/retention-words.ts';
import type { Answer, Asked, Route } from '../asked.ts';
import { beginVerification, verificationOf } from '../audit/verification.ts';
import { refusalPage } from '../refusal.ts';

const DAYS_AHEAD = 90;

const tableOf = (
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html =>
  html`<div class="wide" tabindex="0" role="group" aria-label="${caption}">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

const dayOf = (day: LocalDate | null, { language }: Asked): string =>
  day === null ? '' : prose(dayInWords(day, 'date', language), language);

const verifyPart = (asked: Asked): Html => {
  const { journal, language, to, token } = asked;
  const words = auditWords(language);
  const last = verificationOf(journal);
  const when = (at: NonNullable<typeof last>['at']): string =>
    momentInWords(at, timeZoneOf(journal), language);
  const found = (): Html | '' => {
    if (last === null) return '';
    const { state, fault, events } = last;
    const who = html`<p class="quiet">${words.by(harmlessLines(last.by), when(last.at))}</p>`;
    if (state === 'running') {
      return html`<div role="status" data-running>
        <p>${words.running(numberInWords(events, language))}</p>
        <p><progress aria-label="${words.progress}"></progress></p>
        <p><a href="${to('audit')}">${words.look}</a></p>
        ${who}
      </div>`;
    }
    if (state === 'broken')
      return html`<p role="status">${words.broken}</p>
        ${who}`;
    return fault === null
      ? html`<p role="status">${words.sound}</p>
          ${who}`
      : html`<div class="errors" role="alert">
          <p>${words.fault}</p>
          <p><code>${fault.kind}</code> ${harmlessLines(fault.message)}</p>
          ${who}
        </div>`;
  };
  return html`<section aria-labelledby="verify">
    <h2 id="verify">${words.verify}</h2>
    <p>${words.verifyLead}</p>
    ${found()}
    ${
      last?.state === 'running'
        ? ''
        : html`<form method="post" action="${to('audit/verify')}">
            <input type="hidden" name="token" value="${token()}" />
            <button type="submit">${words.start}</button>
          </form>`
    }
  </section>`;
};

const headsPart = async ({ journal, language }: Asked): Promise<Html> => {
  const words = auditWords(language);
  const heads = await listHeads(journal);
  return html`<section aria-labelledby="heads">
    <h2 id="heads">${words.heads}</h2>
    <p>${words.headsLead}</p>
    ${
      heads.length === 0
        ? html`<p>${words.noHeads}</p>`
        : tableOf(
            words.heads,
            [words.signedAt, words.covers, words.root],
            heads.map(({ at, size, root }) => [
              html`<time datetime="${at}"
                >${momentInWords(at as Instant, timeZoneOf(journal), language)}</time
              >`,
              numberInWords(size, language),
              hashOf(root),
            ]),
          )
    }
  </section>`;
};

const readersPart = async (asked: Asked): Promise<Html> => {
  const { journal, language, query } = asked;
  const words = auditWords(language);
  const heads = wordsOf(language);
  const { roles } = namesIn(language);
  const number = query.get('number')?.trim() ?? '';
  const found = async (): Promise<Html | ''> => {
    if (number === '') return '';
    const entry = await journal.ask((register) => register.find(number));
    if (entry === null) return html`<p role="status">${words.noComplaint}</p>`;
    const readings = await listReadings(journal, entry.complaintId);
    const title = words.readersOf(entry.number);
    if (readings.length === 0)
      return html`<h3>${title}</h3>
        <p>${words.noReaders}</p>`;
    return html`<h3>${title}</h3>
      ${tableOf(
        title,
        [heads.read, heads.reader, heads.role, heads.purpose],
        readings
          .toReversed()
          .map(({ recordedAt, reader, role, purpose }) => [
            momentInWords(recordedAt, timeZoneOf(journal), language),
            html`<bdi>${harmlessLines(reader)}</bdi>`,
            roles[role],
            harmlessLines(purpose ?? ''),
          ]),
      )}`;
  };
  return html`<section aria-labelledby="readers">
    <h2 id="readers">${words.readers}</h2>
    <p>${words.readersLead}</p>
    <form method="get" action="audit#readers">
      <div class="field">
        <label for="readers-number">${words.number}</label>
        <input
          id="readers-number"
          class="short"
          name="number"
          value="${number}"
          autocomplete="off"
        />
      </div>
      <button type="submit">${words.show}</button>
    </form>
    ${await found()}
  </section>`;
};

const retentionPart = async (asked: Asked): Promise<Html> => {
  const { journal, language, judgedAt, to } = asked;
  const words = auditWords(language);
  const heads = wordsOf(language);
  const own = retentionWords(language);
  const rows = await listRetention(journal, { now: judgedAt(), within: DAYS_AHEAD });
  return html`<section aria-labelledby="retention">
    <h2 id="retention">${words.retention}</h2>
    <p>${words.retentionLead}</p>
    ${
      rows.length === 0
        ? html`<p>${words.noRetention}</p>`
        : tableOf(
            words.retention,
            [heads.number, own.headings.toDo, own.headings.who, heads.due, own.headings.until],
            rows.map(({ number, state, person, due, until }) => [
              html`<a href="${to(`c/${number}`)}">${number}</a>`,
              own.state(state),
              person === null ? '' : own.person(person),
              dayOf(due, asked),
              dayOf(until, asked),
            ]),
          )
    }
  </section>`;
};

const erasuresPart = async (asked: Asked): Promise<Html> => {
  const { journal, language, to } = asked;
  const words = auditWords(language);
  const own = retentionWords(language);
  const erased = await journal.ask((register) =>
    Array.from(register.entries(), ({ number, complaint }) => ({
      number,
      erasures: complaint.erasures.filter(({ state }) => state === 'erased'),
    })).filter(({ erasures }) => erasures.length > 0),
  );
  return html`<section aria-labelledby="erasures">
    <h2 id="erasures">${words.erasures}</h2>
    <p>${words.erasuresLead}</p>
    ${
      erased.length === 0
        ? html`<p>${words.noErasures}</p>`
        : tableOf(
            words.erasures,
            [wordsOf(language).number, own.headings.who],
            erased.flatMap(({ number, erasures }) =>
              erasures.map(({ person }) => [
                html`<a href="${to(`c/${number}`)}">${number}</a>`,
                person === null ? words.everybody : own.person(person),
              ]),
            ),
          )
    }
  </section>`;
};

const auditPage = async (asked: Asked): Promise<Answer> => ({
  title: auditWords(asked.language).title,
  body: html`${verifyPart(asked)} ${await headsPart(asked)} ${await readersPart(asked)}
  ${await retentionPart(asked)} ${await erasuresPart(asked)}`,
});

const begin = async ({ journal, reader, now, tokenId, words, to }: Asked): Promise<Answer> => {
  if (tokenId === null) return refusalPage('expired', words, to);
  // Nobody waits for it: the page tells how far it is.
  void beginVerification(journal, reader.name, now());
  return { goTo: 'audit' };
};

/** What an auditor looks at: whether the journal is whole, who signed, who read, what is kept and what is gone. */
export const auditRoutes: readonly Route[] = [
  { method: 'GET', path: '/audit', nav: 'audit', answer: auditPage },
  { method: 'POST', path: '/audit/verify', under: '/audit', answer: begin },
];
