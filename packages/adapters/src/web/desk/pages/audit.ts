import { numberInWords } from '@klacht/projections';
import { html } from 'hono/html';
import { harmlessLines } from '../../../ground/harmless.ts';
import { momentInWords } from '../../../pages/moment-in-words.ts';
import { hashOf } from '../../../pages/style/hash.ts';
import type { Html } from '../../../pages/style/page.ts';
import { listHeads } from '../../../use-cases/opening/last-head.ts';
import { listReadings } from '../../../use-cases/dossier/list-readings.ts';
import { timeZoneOf } from '../../../use-cases/opening/today.ts';
import { auditWords } from '../../../words/audit-words.ts';
import { wordsOf } from '../../../words/headings.ts';
import { purposeInWords } from '../../../words/purpose-names.ts';
import { namesIn } from '../../../words/names.ts';
import { registerPageWords } from '../../../words/register-page-words.ts';
import type { Answer, Asked } from '../asked.ts';
import { erasuresPart, retentionPart } from '../audit/kept-part.ts';
import { packAnswer, packPart, type WrongPack } from '../audit/pack-part.ts';
import { tableOf } from '../audit/table.ts';
import { beginVerification } from '../audit/verification.ts';
import { verifyPart } from '../audit/verify-part.ts';
import { refusalPage } from '../refusal.ts';
import { complaintBy } from '../register/is-there.ts';

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
                >${momentInWords(at, timeZoneOf(journal), language)}</time
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
    const entry = await complaintBy(asked, number);
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
            harmlessLines(purposeInWords(purpose, language)),
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
          pattern=".*\\d.*"
          title="${registerPageWords(language).numberHint}"
        />
      </div>
      <button type="submit">${words.show}</button>
    </form>
    ${await found()}
  </section>`;
};

const auditPage = async (asked: Asked, wrongPack: WrongPack | null = null): Promise<Answer> => ({
  title: auditWords(asked.language).title,
  ...(wrongPack === null ? {} : { status: wrongPack.status ?? 422, isError: true }),
  body: html`${verifyPart(asked)} ${await headsPart(asked)} ${await packPart(asked, wrongPack)}
  ${await readersPart(asked)} ${await retentionPart(asked)} ${await erasuresPart(asked)}`,
});

/** Begins to verify the journal, once. */
export const verify = async ({
  journal,
  reader,
  now,
  tokenId,
  words,
  to,
}: Asked): Promise<Answer> => {
  if (tokenId === null) return refusalPage('expired', words, to);
  // Nobody waits for it: the page tells how far it is.
  void beginVerification(journal, reader.name, now());
  return { goTo: 'audit' };
};

export const makePack = async (asked: Asked): Promise<Answer> => {
  const answer = await packAnswer(asked);
  return 'wrong' in answer ? auditPage(asked, answer.wrong) : answer;
};

export const page = (asked: Asked): Promise<Answer> => auditPage(asked);
