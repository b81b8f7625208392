import { capitalized, isKlachtError } from '@klacht/domain';
import { html } from 'hono/html';
import type { Told } from '../../../intake/alike/alike.ts';
import type { MailRead } from '../../../intake/mail/read-mail.ts';
import { harmlessLines } from '../../../ground/harmless.ts';
import { momentInWords } from '../../../pages/moment-in-words.ts';
import { folded } from '../../../pages/style/folded.ts';
import type { Html } from '../../../pages/style/page.ts';
import { type BelongsTo, mailBelongsTo } from '../../../use-cases/mail/mail-belongs-to.ts';
import {
  acceptMail,
  joinMail,
  listInbox,
  openPutAside,
  type PutAside,
  refuseMail,
} from '../../../use-cases/mail/mail-inbox.ts';
import { readPutAside } from '../../../use-cases/mail/read-put-aside.ts';
import { timeZoneOf } from '../../../use-cases/opening/today.ts';
import { intakeWords } from '../../../words/intake-words.ts';
import { mailWords } from '../../../words/mail-words.ts';
import type { Answer, Asked } from '../asked.ts';
import { expiredNotice } from '../doing/form-frame.ts';
import { likelyFor, likelyList } from '../intake/duplicates.ts';
import { refusalPage } from '../refusal.ts';
import { complaintBy } from '../register/is-there.ts';

const rowOf = ({ mailId, receivedAt, from, subject, code }: PutAside, asked: Asked): Html => {
  const { language, journal, to } = asked;
  const { why } = mailWords(language);
  const named = subject.trim() === '' ? mailId.slice(0, 8) : subject;
  return html`<tr>
    <th scope="row">
      <a href="${to(`intake/${mailId}`)}"><bdi>${harmlessLines(named)}</bdi></a>
    </th>
    <td><bdi>${harmlessLines(from ?? '')}</bdi></td>
    <td>${momentInWords(receivedAt, timeZoneOf(journal), language)}</td>
    <td>${why[code] ?? code}</td>
  </tr>`;
};

export const list = async (asked: Asked): Promise<Answer> => {
  const { language, journal, to } = asked;
  const { intake: words } = intakeWords(language);
  const heads = mailWords(language);
  const waiting = await listInbox(journal);
  return {
    title: words.title,
    beneath: words.lead,
    body: html`${
      waiting.length === 0
        ? html`<p>${words.none}</p>`
        : html`<div class="wide" tabindex="0" role="group" aria-label="${words.title}">
              <table>
                <thead>
                  <tr>
                    ${[heads.subject, heads.from, heads.received, heads.reason].map((head) => html`<th scope="col">${head}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${waiting.map((slip) => rowOf(slip, asked))}
                </tbody>
              </table>
            </div>`
    }
      <p><a href="${to('receive')}">${words.record}</a></p>`,
  };
};

const entriesIn = (found: BelongsTo) => {
  if (found.kind === 'one' || found.kind === 'sender-unknown') return [found.entry];
  return found.kind === 'several-complaints' ? found.entries : [];
};

const toldBy = ({ head, body }: MailRead): Told => {
  const from = [head.from, head.replyTo].filter((one) => one !== null);
  return {
    addresses: from.map(({ address }) => address),
    names: from.flatMap(({ name }) => name ?? []),
    references: [],
    texts: [head.subject, body?.text ?? ''],
  };
};

/** What was wrong with what was sent: with a field, or the form was opened too long ago. */
type Wrong = { readonly at: 'number' | 'reason'; readonly text: string } | 'expired';

const typed = ({ form }: Asked, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** What is asked of a mail, with what was wrong where something was, and what was typed then. */
const mailPage = async (asked: Asked, wrong: Wrong | null = null): Promise<Answer> => {
  const { form: sent, language, journal, now, params, reader, to, token } = asked;
  const { intake: words } = intakeWords(language);
  const heads = mailWords(language);
  const id = params['id'] ?? '';
  // What is shown again, because something was wrong, was read before.
  const { slip, mail, bytes } = await (wrong === null
    ? readPutAside(journal, id, { reader, now: now() })
    : openPutAside(journal, id, now()));
  const named = entriesIn(await mailBelongsTo(journal, mail.head, bytes));
  const likely = await likelyFor(
    asked,
    toldBy(mail),
    named.map(({ complaintId }) => complaintId),
  );
  // Many have one name, so that alone proposes nothing.
  const likeliest = likely.find(({ why }) => why.some((one) => one.why !== 'name'));
  const waiting = (await listInbox(journal)).filter(
    ({ mailId, from }) => mailId !== slip.mailId && from !== null && from === slip.from,
  );
  const form = (step: string, name: string, inner: Html | ''): Html =>
    html`<form class="do" method="post">
      <input type="hidden" name="token" value="${token()}" />
      <input type="hidden" name="step" value="${step}" />
      ${inner}
      <p class="buttons">
        <button type="submit" class="${step === 'accept' ? '' : 'quiet-button'}">${name}</button>
      </p>
    </form>`;
  const field = (name: 'number' | 'reason', label: string, value: string): Html => {
    const error = wrong !== null && wrong !== 'expired' && wrong.at === name ? wrong.text : null;
    return html`<div class="field ${error === null ? '' : 'wrong'}">
      <label for="mail-${name}">${label}</label>
      ${error === null ? '' : html`<span class="error" id="mail-${name}-error">${error}</span>`}
      <input
        id="mail-${name}"
        name="${name}"
        value="${sent.has(name) ? typed(asked, name) : value}"
        autocomplete="off"
        ${error === null ? '' : html`aria-invalid="true" aria-describedby="mail-${name}-error"`}
      />
    </div>`;
  };
  const files = mail.body?.attachments ?? [];
  return {
    title: slip.subject.trim() === '' ? heads.mail : harmlessLines(slip.subject),
    isError: wrong !== null,
    ...(wrong === null ? {} : { status: wrong === 'expired' ? 409 : 422 }),
    body: html`${wrong === 'expired' ? expiredNotice(asked) : ''}
      <dl class="facts">
        <div>
          <dt>${heads.from}</dt>
          <dd><bdi>${harmlessLines(slip.from ?? '')}</bdi></dd>
        </div>
        <div>
          <dt>${heads.received}</dt>
          <dd>${momentInWords(slip.receivedAt, timeZoneOf(journal), language)}</dd>
        </div>
        <div>
          <dt>${heads.reason}</dt>
          <dd>${heads.why[slip.code] ?? slip.code}</dd>
        </div>
      </dl>
      ${
        mail.body === null
          ? html`<p>${heads.unread}</p>`
          : html`<div class="mail-text" dir="auto">${folded(mail.body.text, language)}</div>`
      }
      ${
        files.length === 0
          ? ''
          : html`<h2>${heads.files}</h2>
              <ul>
                ${files.map(({ name }) => html`<li><bdi>${harmlessLines(name)}</bdi></li>`)}
              </ul>`
      }
      <h2>${words.duplicates}</h2>
      ${likelyList(likely, asked)}
      ${
        waiting.length === 0
          ? ''
          : html`<h3>${words.alsoWaits}</h3>
              <ul>
                ${waiting.map(
                  ({ mailId, subject }) =>
                    html`<li>
                      <a href="${to(`intake/${mailId}`)}"
                        ><bdi
                          >${harmlessLines(subject.trim() === '' ? mailId.slice(0, 8) : subject)}</bdi
                        ></a
                      >
                    </li>`,
                )}
              </ul>`
      }
      ${form('accept', words.accept, '')}
      ${form('join', words.join, field('number', words.joinNumber, likeliest?.row.number ?? ''))}
      ${form('refuse', words.refuse, field('reason', words.why, ''))}`,
  };
};

const decide = async (asked: Asked): Promise<Answer> => {
  const { journal, reader, now, params, tokenId, language } = asked;
  const { intake: words } = intakeWords(language);
  if (tokenId === null) return mailPage(asked, 'expired');
  const id = params['id'] ?? '';
  const by = { actor: reader.name, now: now() };
  const step = typed(asked, 'step');
  if (step === 'accept') return { goTo: `c/${(await acceptMail(journal, id, by)).number}` };
  if (step === 'join') {
    const number = typed(asked, 'number');
    const entry = await complaintBy(asked, number);
    if (entry === null) return mailPage(asked, { at: 'number', text: words.wrongNumber });
    await joinMail(journal, id, entry, by);
    return { goTo: `c/${entry.number}` };
  }
  try {
    await refuseMail(journal, id, typed(asked, 'reason'), by);
    return { goTo: 'intake' };
  } catch (error) {
    if (!isKlachtError(error) || error.code !== 'invalid-input') throw error;
    return mailPage(asked, { at: 'reason', text: words.noReason });
  }
};

/** A mail that somebody else decided on meanwhile is not gone: it says what became of it. */
const unlessDecided =
  (answer: (asked: Asked) => Promise<Answer>) =>
  async (asked: Asked): Promise<Answer> => {
    try {
      return await answer(asked);
    } catch (error) {
      if (!isKlachtError(error) || error.code !== 'no-such-mail') throw error;
      const { journal, language, params, to, words: desk } = asked;
      const slips = await listInbox(journal, { all: true });
      const slip = slips.find(({ mailId }) => mailId === params['id']);
      const outcome = slip?.decided?.outcome;
      if (slip === undefined || outcome === undefined) return refusalPage('not-found', desk, to);
      const { decided } = mailWords(language);
      const { number } = slip;
      return {
        title: intakeWords(language).intake.title,
        status: 409,
        body: html`<p role="status">
            ${capitalized(decided[outcome])}${
              number === null ? '' : html`: <a href="${to(`c/${number}`)}">${number}</a>`
            }
          </p>
          <p><a href="${to('intake')}">${intakeWords(language).intake.title}</a></p>`,
      };
    }
  };

export const showForm = unlessDecided((asked) => mailPage(asked));

export const answerForm = unlessDecided(decide);
