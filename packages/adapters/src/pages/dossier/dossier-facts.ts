import { closeOf, dayInWords, type Language, procedureTitle } from '@klacht/domain';
import { nameIn } from '@klacht/projections';
import { html } from 'hono/html';
import { harmlessLines } from '../../ground/harmless.ts';
import { wordsOf } from '../../words/headings.ts';
import { namesIn } from '../../words/names.ts';
import { readsForFirm } from '../../sealing/readable-events.ts';
import type { Html } from '../style/page.ts';
import { prose } from '../style/prose.ts';
import type { Dossier } from './dossier.ts';

/** Its number in the register that it comes from, and the name of that; null where there is none. */
const originOf = ({ origin }: Dossier['complaint']): string | null =>
  typeof origin?.number === 'string' ? `${origin.number} (${origin.source})` : null;

/** How a complaint stands, in a few words each. */
export const dossierFacts = (dossier: Dossier, language: Language): Html => {
  const { number, complaint, complaintId, procedure, reader } = dossier;
  const words = wordsOf(language);
  const { statuses, outcomes, channels } = namesIn(language);
  const close = closeOf(complaint);
  const subjects = complaint.subjects.map((key) =>
    Object.hasOwn(procedure.subjects, key) ? (procedure.subjects[key]?.[language] ?? key) : key,
  );
  const rows: readonly (readonly [string, string | null])[] = [
    [words.status, statuses[complaint.status]],
    [words.outcome, close?.status === 'judged' ? outcomes[close.judgement.outcome] : null],
    [words.reference, number],
    // A number of an earlier register is for the firm, as it is in the history.
    [words.sourceNumber, readsForFirm(reader) ? originOf(complaint) : null],
    [words.received, prose(dayInWords(complaint.received.at, 'date', language), language)],
    [words.channel, nameIn(channels, complaint.channel)],
    [words.subjects, subjects.join(', ')],
    [words.officer, complaint.officer],
    [words.procedure, procedureTitle(procedure)],
    [words.complaintId, complaintId],
  ];
  return html`<dl class="facts">
    ${rows.map(([name, value]) =>
      value === null || value === ''
        ? ''
        : html`<div>
            <dt>${name}</dt>
            <dd><bdi>${harmlessLines(value)}</bdi></dd>
          </div>`,
    )}
  </dl>`;
};
