import { isKlachtError, type LocalDate } from '@klacht/domain';
import { oneByOnePerKey } from '../../../ground/one-by-one.ts';
import { storedEvents } from '../../../use-cases/dossier/documents-of.ts';
import { composeLetter } from '../../../use-cases/letters/compose-letter.ts';
import { draftLetter } from '../../../use-cases/letters/draft-letter.ts';
import { recordLetter } from '../../../use-cases/letters/record-letter.ts';
import type { Html } from '../../../pages/style/page.ts';
import { draftWords } from '../../../words/draft-words.ts';
import { intakeWords } from '../../../words/intake-words.ts';
import { handleComplaint } from '../../../use-cases/handle-complaint.ts';
import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { v5 as uuidv5 } from 'uuid';
import type { Answer, Asked } from '../asked.ts';
import { conflictOf } from '../doing/conflict.ts';
import { blankFor, type Doing, doingOf, letterIn, revisionOf } from '../doing/doing.ts';
import { doPage, type DoShown, mustDraft } from '../doing/do-page.ts';
import { expiredNotice } from '../doing/form-frame.ts';
import { previewOf, type Trial } from '../doing/preview.ts';
import { problemsOf, refusalProblems } from '../doing/problems.ts';
import { dataOf, textAt, type Typed, typedIn } from '../doing/typed.ts';
import { likelyFor, likelyList } from '../intake/duplicates.ts';
import { refusalPage } from '../refusal.ts';

const sentOnce = oneByOnePerKey();

/** What is to be recorded, and how it was asked. */
type Given = {
  readonly doing: Doing;
  readonly typed: Typed;
  readonly data: object;
  readonly commandId: string;
  readonly seen: number;
};

/** What follows from a letter that is written here. */
const DERIVED: ReadonlySet<string> = new Set(['letter', 'contents', 'remedies']);

const letterAsked = ({ doing, typed, data, commandId, seen }: Given, asked: Asked) => {
  const kind = letterIn(doing, typed);
  if (kind === null || doing.entry === null) return null;
  const { templates, language, reader, now } = asked;
  const told = Object.fromEntries(Object.entries(data).filter(([name]) => !DERIVED.has(name)));
  return {
    entry: doing.entry,
    letter: {
      kind,
      data: told as typeof told & { readonly at: LocalDate },
      otherwise: language,
      templates,
      actor: reader.name,
      now: now(),
      commandId,
      expectedRevision: seen,
    },
  };
};

/** What would come of it; nothing is recorded but that a dossier was read for a letter. */
const trialOf = async (given: Given, asked: Asked): Promise<Trial> => {
  const { doing, data, seen } = given;
  const { journal, reader, now } = asked;
  const letter = letterAsked(given, asked);
  const written =
    letter === null ? null : await composeLetter(journal, letter.entry, letter.letter);
  const expected = doing.entry === null ? {} : { expectedRevision: seen };
  const { executed, complaint } = await handleComplaint(
    journal,
    doing.entry?.complaintId ?? null,
    { commandId: randomUUID(), type: doing.type, data, ...expected },
    { actor: reader.name, now: now(), dryRun: true },
  );
  return {
    event: executed.event,
    before: doing.entry?.complaint ?? null,
    after: complaint,
    letter: written?.text ?? null,
    isDraft: mustDraft(doing, given.typed, asked),
  };
};

/** The complaints that one which comes in may be, before it is recorded. */
const besideReceipt = async ({ event }: Trial, asked: Asked): Promise<Html | ''> => {
  if (event.type !== 'Received') return '';
  const { complainant, representative, concerns, agreements = [], text = '' } = event.data;
  const people = [complainant, representative].filter((one) => one !== undefined);
  const likely = await likelyFor(asked, {
    addresses: people.flatMap(({ email }) => email ?? []),
    names: people.flatMap(({ name }) => name ?? []),
    references: [...agreements, ...(concerns === undefined ? [] : [concerns])],
    texts: [text],
  });
  const { intake } = intakeWords(asked.language);
  return html`<section class="preview" aria-labelledby="likely">
    <h2 id="likely">${intake.duplicates}</h2>
    ${likelyList(likely, asked)}
  </section>`;
};

/** Records it, once however often it is sent, and leads to the complaint. */
const recordIt = async (given: Given, asked: Asked): Promise<Answer> => {
  const { doing, data, commandId, seen } = given;
  const { journal, reader, now } = asked;
  const letter = letterAsked(given, asked);
  if (letter !== null) {
    const { revision } = await recordLetter(journal, letter.entry, letter.letter);
    return { goTo: `c/${letter.entry.number}?recorded=${revision}` };
  }
  const expected = doing.entry === null ? {} : { expectedRevision: seen };
  const { number, executed } = await handleComplaint(
    journal,
    doing.entry?.complaintId ?? null,
    { commandId, type: doing.type, data, ...expected },
    { actor: reader.name, now: now() },
  );
  return { goTo: `c/${number ?? ''}?recorded=${executed.revision}` };
};

const notFound = ({ words, to }: Asked): Answer => refusalPage('not-found', words, to);

/** Puts the letter in the dossier for another to approve, once however often it is sent. */
const draftIt = async (given: Given, asked: Asked): Promise<Answer> => {
  const letter = letterAsked(given, asked);
  if (letter === null) return notFound(asked);
  const { number, complaintId } = letter.entry;
  const stored = await storedEvents(asked.journal.store, complaintId);
  const before = stored.find(({ id }) => id === uuidv5('draft', given.commandId));
  const digest =
    before === undefined
      ? (await draftLetter(asked.journal, letter.entry, letter.letter)).digest
      : (before.data as { readonly letter: string }).letter;
  return { goTo: `c/${number}/drafts/${digest}` };
};

/** The revision at which a command was recorded before; null where it was not. */
const recordedAs = async (
  { entry }: Doing,
  commandId: string,
  { journal }: Asked,
): Promise<number | null> => {
  if (entry === null) return null;
  const stored = await storedEvents(journal.store, entry.complaintId);
  return stored.find(({ id }) => id === commandId)?.revision ?? null;
};

/**
 * The command that a form is: sent twice it is one. What was typed anew in a form that a browser went
 * back to is another command, which is decided on what was recorded since, so that it is not taken for
 * the first. A complaint that comes in by one form is one, and another text of it is refused.
 */
const idOfSent = (doing: Doing, typed: Typed, data: object, tokenId: string): string =>
  doing.entry === null
    ? tokenId
    : uuidv5(
        JSON.stringify([doing.entry.complaintId, doing.type, letterIn(doing, typed), data]),
        tokenId,
      );

export const showForm = async (asked: Asked): Promise<Answer> => {
  const doing = await doingOf(asked);
  if (doing === null) return notFound(asked);
  return doPage(
    doing,
    { typed: blankFor(doing, asked), seen: revisionOf(doing), token: asked.token() },
    asked,
  );
};

/** Answers what was sent: the form again with what would come of it or is wrong with it, or on. */
export const answerForm = async (asked: Asked): Promise<Answer> => {
  const { form, tokenId, language } = asked;
  const doing = await doingOf(asked);
  if (doing === null) return notFound(asked);
  const { type, entry, fields } = doing;
  const typed = typedIn(form);
  const seen = Number(textAt(typed, 'seen'));
  const token = tokenId === null ? asked.token() : textAt(typed, 'token');
  const again = (more: Partial<DoShown>): Answer =>
    doPage(doing, { typed, seen, token, ...more }, asked);
  if (textAt(typed, 'more') !== '') return again({});
  if (tokenId === null || !Number.isInteger(seen)) {
    return again({ above: expiredNotice(asked), seen: revisionOf(doing), status: 409 });
  }
  const data = dataOf(fields, typed);
  const commandId = idOfSent(doing, typed, data, tokenId);
  const decided = async (): Promise<Answer> => {
    const before = await recordedAs(doing, commandId, asked);
    if (before !== null && entry !== null) return { goTo: `c/${entry.number}?recorded=${before}` };
    const problems = problemsOf(type, fields, data, typed, language);
    if (problems.length > 0) return again({ problems, status: 422 });
    const given: Given = { doing, typed, data, commandId, seen };
    try {
      if (textAt(typed, 'step') === 'draft') {
        if (letterIn(doing, typed) !== null) return await draftIt(given, asked);
        const problem = { name: null, label: '', text: draftWords(language).noLetter };
        return again({ problems: [problem], status: 422 });
      }
      if (textAt(typed, 'step') === 'record') return await recordIt(given, asked);
      const trial = await trialOf(given, asked);
      const beside = await besideReceipt(trial, asked);
      return again({ above: html`${previewOf(trial, asked)}${beside}`, isPreview: true });
    } catch (error) {
      if (entry !== null && isKlachtError(error, 'conflict')) {
        const current = (await doingOf(asked)) ?? doing;
        const above = await conflictOf(entry, seen, asked);
        return again({ above, seen: revisionOf(current), status: 409 });
      }
      const refused = refusalProblems(error, type, fields, language);
      if (refused === null) throw error;
      return again({ problems: refused, status: 422 });
    }
  };
  // Of a button that is pressed twice the second finds what the first recorded.
  return sentOnce(commandId, decided);
};
