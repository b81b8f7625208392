import { numberInWords } from '@klacht/projections';
import { html } from 'hono/html';
import { harmlessLines } from '../../../ground/harmless.ts';
import { momentInWords } from '../../../pages/moment-in-words.ts';
import type { Html } from '../../../pages/style/page.ts';
import { timeZoneOf } from '../../../use-cases/opening/today.ts';
import { verifyStages } from '../../../use-cases/verify-all.ts';
import { auditWords } from '../../../words/audit-words.ts';
import { faultLine } from '../../../words/fault-words.ts';
import type { Asked } from '../asked.ts';
import { type Verification, verificationOf } from './verification.ts';

const running = (last: Verification, { language, to }: Asked): Html => {
  const words = auditWords(language);
  const { stage, events } = last;
  const told = words.stages[stage](numberInWords(events, language));
  return html`<div role="status" data-running>
    <p>${told}</p>
    <p>
      <progress
        aria-label="${words.progress}"
        value="${verifyStages.indexOf(stage)}"
        max="${verifyStages.length}"
      ></progress>
    </p>
    <p><a href="${to('audit')}">${words.look}</a></p>
  </div>`;
};

const foundBy = (last: Verification, asked: Asked): Html => {
  const { language } = asked;
  const words = auditWords(language);
  const { state, fault, events } = last;
  if (state === 'running') return running(last, asked);
  if (state === 'broken') return html`<p role="status">${words.broken}</p>`;
  return fault === null
    ? html`<p role="status">${words.sound(numberInWords(events, language))}</p>`
    : html`<div class="errors" role="alert">
        <p>${words.fault}</p>
        <p>${harmlessLines(faultLine(fault, language))}</p>
      </div>`;
};

/** Whether the journal is whole: how far the verification is, or what the last one found. */
export const verifyPart = (asked: Asked): Html => {
  const { journal, language, to, token } = asked;
  const words = auditWords(language);
  const last = verificationOf(journal);
  return html`<section aria-labelledby="verify">
    <h2 id="verify">${words.verify}</h2>
    <p>${words.verifyLead}</p>
    ${
      last === null
        ? ''
        : html`${foundBy(last, asked)}
            <p class="quiet">
              ${words.by(
                harmlessLines(last.by),
                momentInWords(last.at, timeZoneOf(journal), language),
              )}
            </p>`
    }
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
