import {
  asksApproval,
  type DraftedLetter,
  isKlachtError,
  isSamePerson,
  type KlachtError,
  letterRule,
  procedureOf,
  type RecordedEvent,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { html } from 'hono/html';
import { v5 as uuidv5 } from 'uuid';
import { harmlessLines } from '../../../ground/harmless.ts';
import { momentInWords } from '../../../pages/moment-in-words.ts';
import type { Html } from '../../../pages/style/page.ts';
import { type Composed, composeLetter } from '../../../use-cases/letters/compose-letter.ts';
import { storedEvents } from '../../../use-cases/dossier/documents-of.ts';
import {
  approveLetter,
  draftAsked,
  waitingDrafts,
} from '../../../use-cases/letters/draft-letter.ts';
import { findComplaint } from '../../../use-cases/find-complaint.ts';
import { sendLetter } from '../../../use-cases/letters/record-letter.ts';
import { type DraftStep, draftWords } from '../../../words/draft-words.ts';
import { errorInWords } from '../../../words/errors/error-in-words.ts';
import { letterWords } from '../../../words/letter-words.ts';
import type { Answer, Asked } from '../asked.ts';
import { refusalPage } from '../refusal.ts';

/** A letter that was drafted, with who drafted and approved it. */
type Found = {
  readonly entry: RegisterEntry;
  readonly draft: DraftedLetter;
  readonly drafted: RecordedEvent;
  readonly approved: RecordedEvent | null;
  readonly isWaiting: boolean;
  readonly events: readonly RecordedEvent[];
};

const actorOf = ({ metadata }: RecordedEvent): string => metadata['actor'] ?? '';

/** The draft that an address names; null where there is none. */
const foundIn = async ({ journal, params }: Asked): Promise<Found | null> => {
  const { number = '', digest = '' } = params;
  const entry = await journal.ask((register) => findComplaint(register, number));
  const draft = entry.complaint.drafts.find(({ letter }) => letter === digest);
  if (draft === undefined) return null;
  const events = await storedEvents(journal.store, entry.complaintId);
  const lastOf = (type: string): RecordedEvent | null =>
    events.findLast(
      (event) =>
        event.type === type && (event.data as { readonly letter?: unknown }).letter === digest,
    ) ?? null;
  const drafted = lastOf('LetterDrafted');
  if (drafted === null) return null;
  const isWaiting = waitingDrafts(entry.complaint).some(({ letter }) => letter === digest);
  const approved = draft.approved === null ? null : lastOf('LetterApproved');
  return { entry, draft, drafted, approved, isWaiting, events };
};

const isRefusal = (error: unknown): error is KlachtError =>
  isKlachtError(error, 'rejected') || isKlachtError(error, 'invalid');

const byOf = ({ templates, language, reader, now }: Asked) => ({
  otherwise: language,
  templates,
  actor: reader.name,
  now: now(),
});

/** The letter, written anew as exactly the one that was drafted; or why it cannot be that any more. */
const letterOf = async ({ entry, draft }: Found, asked: Asked): Promise<Composed | KlachtError> => {
  const { journal } = asked;
  try {
    const letter = await draftAsked(journal, entry, draft, byOf(asked));
    return await composeLetter(journal, entry, letter);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error;
  }
};

/** What the reader may do with the letter now; null where that is for another. */
const stepOf = ({ drafted, approved, entry, draft }: Found, asked: Asked): DraftStep | null => {
  const { journal, reader } = asked;
  const isAsked = asksApproval(procedureOf(journal.procedures, entry.complaint), draft.kind);
  if (approved !== null || !isAsked) return 'send';
  return isSamePerson(actorOf(drafted), reader.name) ? null : 'approve';
};

const factsOf = ({ drafted, approved, entry }: Found, { journal, language }: Asked): Html => {
  const words = draftWords(language);
  const { timeZone } = procedureOf(journal.procedures, entry.complaint);
  const said = (event: RecordedEvent): string =>
    words.by(momentInWords(event.recordedAt, timeZone, language), harmlessLines(actorOf(event)));
  return html`<dl class="facts">
    <div>
      <dt>${words.drafted}</dt>
      <dd><bdi>${said(drafted)}</bdi></dd>
    </div>
    <div>
      <dt>${words.approved}</dt>
      <dd>${approved === null ? words.notYet : html`<bdi>${said(approved)}</bdi>`}</dd>
    </div>
  </dl>`;
};

const formOf = (step: DraftStep | null, { language, token }: Asked): Html => {
  const words = draftWords(language);
  if (step === null) return html`<p class="notice">${words.own}</p>`;
  return html`<form class="do" method="post">
    <input type="hidden" name="token" value="${token()}" />
    ${step === 'approve' ? html`<p>${words.readFirst}</p>` : ''}
    <p class="buttons"><button name="step" value="${step}">${words.steps[step]}</button></p>
  </form>`;
};

/** A letter that was drafted, to be read, and what is to be done with it. */
const draftPage = async (
  found: Found,
  asked: Asked,
  wrong: KlachtError | null,
): Promise<Answer> => {
  const { language, to, words: desk } = asked;
  const words = draftWords(language);
  const { entry, draft, isWaiting } = found;
  const { number } = entry;
  const letter = isWaiting ? await letterOf(found, asked) : null;
  const fault = wrong ?? (isKlachtError(letter) ? letter : null);
  const isOutdated = isKlachtError(letter);
  return {
    title: words.title(letterWords(language).kinds[draft.kind]),
    beneath: html`<a href="${to(`c/${number}`)}">${desk.doing.of} ${number}</a>`,
    isError: wrong !== null,
    ...(wrong === null ? {} : { status: 422 }),
    body: html`${
      fault === null
        ? ''
        : html`<section class="errors" tabindex="-1" autofocus aria-labelledby="errors">
              <h2 id="errors">${words.cannot}</h2>
              <p>${errorInWords(fault, language)} ${wrong === null ? '' : words.kept}</p>
            </section>`
    }
      ${factsOf(found, asked)}
      ${
        letter !== null && !isKlachtError(letter)
          ? html`<h2>${words.text}</h2>
              <pre class="letter whole" lang="${letter.language}">${harmlessLines(letter.text.trim())}</pre>`
          : ''
      }
      <p>
        <a href="${to(`c/${number}/documents/${draft.letter}`)}" download>${words.file}</a>
      </p>
      ${isWaiting ? '' : html`<p class="notice">${words.sent}</p>`}
      ${isWaiting && !isOutdated ? formOf(stepOf(found, asked), asked) : ''}
      ${isOutdated ? html`<p><a href="${to(`c/${number}/do/${letterRule(draft.kind).records}`)}">${words.anew}</a></p>` : ''}`,
  };
};

export const showForm = async (asked: Asked): Promise<Answer> => {
  const found = await foundIn(asked);
  return found === null
    ? refusalPage('not-found', asked.words, asked.to)
    : draftPage(found, asked, null);
};

/** The step that was asked for; null for none that there is. */
const stepIn = ({ form }: Asked): DraftStep | null => {
  const step = form.get('step');
  return step === 'approve' || step === 'send' ? step : null;
};

/** Approves a letter or sends it, once however often it is asked, and leads on. */
export const answerForm = async (asked: Asked): Promise<Answer> => {
  const { journal, reader, now, tokenId, words, to } = asked;
  const found = await foundIn(asked);
  const step = stepIn(asked);
  if (found === null || step === null) return refusalPage('not-found', words, to);
  if (tokenId === null) return refusalPage('expired', words, to);
  const { entry, draft, events } = found;
  const commandId = uuidv5(step, tokenId);
  const done = (revision: number): Answer => ({ goTo: `c/${entry.number}?recorded=${revision}` });
  const before = events.find(({ id }) => id === commandId);
  if (before !== undefined) return done(before.revision);
  try {
    if (step === 'send') {
      const letter = await draftAsked(journal, entry, draft, { ...byOf(asked), commandId });
      return done((await sendLetter(journal, entry, letter)).revision);
    }
    const { kind, letter: digest } = draft;
    const by = { actor: reader.name, now: now(), commandId };
    await approveLetter(journal, entry, { kind, digest, ...by });
    return { goTo: `c/${entry.number}/drafts/${digest}` };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return draftPage(found, asked, error);
  }
};
