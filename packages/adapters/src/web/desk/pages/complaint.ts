import { Readable } from 'node:stream';
import { dayInWords, isKlachtError, isOfFirm, localDate, parseInput } from '@klacht/domain';
import type { AsOf } from '@klacht/projections';
import { html } from 'hono/html';
import { v5 as uuidv5 } from 'uuid';
import { dossierDeadlines } from '../../../pages/dossier/dossier-deadlines.ts';
import { dossierFacts } from '../../../pages/dossier/dossier-facts.ts';
import { dossierFindings } from '../../../pages/dossier/dossier-findings.ts';
import { dossierTimeline } from '../../../pages/dossier/dossier-timeline.ts';
import { readingNote } from '../../../pages/dossier/reading-note.ts';
import { eventInWords } from '../../../pages/event-in-words.ts';
import type { Html } from '../../../pages/style/page.ts';
import { prose } from '../../../pages/style/prose.ts';
import { attachDocument } from '../../../use-cases/dossier/attach-document.ts';
import { findComplaint } from '../../../use-cases/find-complaint.ts';
import { openDocument } from '../../../use-cases/dossier/open-document.ts';
import { type ComplaintRead, readComplaint } from '../../../use-cases/read-complaint.ts';
import { showComplaint } from '../../../use-cases/show-complaint.ts';
import { errorInWords } from '../../../words/errors/error-in-words.ts';
import { dossierWords } from '../../../words/dossier-words.ts';
import { type AddressProblem, wrongAddress } from '../address-problems.ts';
import type { Answer, Asked, Shown } from '../asked.ts';
import { asOfForm, asOfIn, wrongMoment } from '../complaint/as-of.ts';
import { documentsOf } from '../complaint/documents.ts';
import { draftsOf } from '../complaint/drafts.ts';
import { mayBeDone } from '../complaint/may-be-done.ts';
import { filesOf } from '../../guard/files-of.ts';
import { mayHandle } from '../handlers.ts';
import { refusalPage } from '../refusal.ts';
import { peopleOf, pointsOf } from '../complaint/people.ts';

/** What was recorded just now, by the revision in the address, as a sentence. */
const noticeOf = ({ dossier }: ComplaintRead, { query, words, language }: Asked): Html | '' => {
  const revision = query.get('recorded');
  const shown = dossier.events.find(({ recorded }) => String(recorded.revision) === revision);
  if (shown === undefined) return '';
  const { sentence } = eventInWords(shown, language, dossier.procedure);
  return html`<p class="notice" role="status">
    <strong>${words.complaint.recorded}</strong> ${prose(sentence, language)}
    <a href="#event-${revision}" aria-label="${words.complaint.recorded} ${sentence}">↓</a>
  </p>`;
};

const pageAsOf = async (asOf: AsOf | null, asked: Asked): Promise<Shown> => {
  const { journal, params, reader, judgedAt, now, language, words, today, to } = asked;
  const read = await readComplaint(journal, params['number'] ?? '', {
    reader,
    judgedAt: judgedAt(),
    now: now(),
    ...(asOf === null ? {} : { asOf }),
  });
  const { dossier, entry, documents } = read;
  const { number } = dossier;
  const ofFirm = isOfFirm(reader);
  const own = words.complaint;
  const present = asOf === null ? await showComplaint(journal, entry, judgedAt()) : null;
  const past = html`<p class="notice" role="status">
    ${own.past} <a href="${to(`c/${number}`)}">${own.toNow}</a>
  </p>`;
  return {
    title: `${own.title} ${number}`,
    beneath: html`${prose(dossierWords(language).asOf(dayInWords(dossier.today, 'date', language)), language)}
    ${readingNote(dossier, language)}`,
    body: html`${present === null ? past : noticeOf(read, asked)}
      ${present === null || !ofFirm ? '' : mayBeDone(number, present, asked)}
      ${present === null || !mayHandle(reader) ? '' : draftsOf(entry, asked)}
      ${dossierFacts(dossier, language)}
      <div class="columns">
        <div>
          ${ofFirm ? dossierDeadlines(dossier, language) : ''}
          ${ofFirm ? dossierFindings(dossier, language) : ''} ${peopleOf(dossier, asked)}
          ${pointsOf(dossier, asked)}
          ${documentsOf(documents, dossier, asked, present !== null && mayHandle(reader))}
        </div>
        <div>${dossierTimeline(dossier, language)} ${asOfForm(read, today, asked)}</div>
      </div>`,
  };
};

/** The way from a moment that cannot be shown to the present. */
const notThen = (problem: AddressProblem, asked: Asked): Shown => {
  const { params, words, to } = asked;
  const now = html`<a href="${to(`c/${encodeURIComponent(params['number'] ?? '')}`)}"
    >${words.complaint.toNow}</a
  >`;
  return wrongAddress([problem], asked, now);
};

export const page = async (asked: Asked): Promise<Answer> => {
  const asOf = asOfIn(asked.query, asked.today);
  if (asOf !== null && 'option' in asOf) return notThen(asOf, asked);
  try {
    return await pageAsOf(asOf, asked);
  } catch (error) {
    const problem = wrongMoment(asked.query, error);
    if (problem === null) throw error;
    return { ...notThen(problem, asked), status: 404 };
  }
};

/** A document, to be kept by the browser: what somebody sent in is not shown as a page of ours. */
export const document = async ({ journal, params, reader, now }: Asked): Promise<Answer> => {
  const entry = await journal.ask((register) => findComplaint(register, params['number'] ?? ''));
  const digest = params['digest'] ?? '';
  const { bytes, size } = await openDocument(journal, entry, digest, { reader, now: now() });
  return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(size),
      'content-disposition': `attachment; filename="${entry.number}-${digest.slice(0, 12)}"`,
      'cache-control': 'no-store',
    },
  });
};

/** What may be said against the day on which files were added. */
const OF_DAY: ReadonlySet<string> = new Set(['invalid-input', 'in-the-future', 'before-receipt']);

/** Why files cannot be added on a day, by the name of its field; null for another fault. */
const wrongDay = (error: unknown, { words, language, to }: Asked): Answer | null => {
  if (!isKlachtError(error) || !OF_DAY.has(error.code)) return null;
  const refused = refusalPage('refused', words, to);
  const why = html`<p>${words.complaint.addedOn}: ${errorInWords(error, language)}</p>`;
  return { ...refused, body: html`${why} ${refused.body}` };
};

/** Adds files, each once however often they are sent, and leads back to the complaint. */
export const addDocuments = async (asked: Asked): Promise<Answer> => {
  const { journal, params, form, reader, now, tokenId, words, to } = asked;
  const entry = await journal.ask((register) => findComplaint(register, params['number'] ?? ''));
  if (tokenId === null) return refusalPage('expired', words, to);
  const files = await filesOf(form, 'files');
  if (files.length === 0) return refusalPage('no-file', words, to);
  const [from, at] = [form.get('from'), form.get('at')];
  try {
    for (const [index, { name, mediaType, bytes }] of files.entries()) {
      const document = {
        bytes: [bytes],
        name,
        ...(mediaType === null ? {} : { mediaType }),
        ...(typeof from === 'string' && from !== '' ? { from } : {}),
        ...(typeof at === 'string' && at !== '' ? { at: parseInput(localDate, at, 'at') } : {}),
      };
      const commandId = uuidv5(`document ${index}`, tokenId);
      await attachDocument(journal, entry, document, { actor: reader.name, now: now(), commandId });
    }
  } catch (error) {
    const told = wrongDay(error, asked);
    if (told === null) throw error;
    return told;
  }
  return { goTo: `c/${entry.number}#documents` };
};
