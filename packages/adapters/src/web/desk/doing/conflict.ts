import { procedureOf } from '@klacht/domain';
import { html } from 'hono/html';
import { harmlessLines } from '../../../ground/harmless.ts';
import { eventInWords } from '../../../pages/event-in-words.ts';
import { momentInWords } from '../../../pages/moment-in-words.ts';
import type { Html } from '../../../pages/style/page.ts';
import { prose } from '../../../pages/style/prose.ts';
import { openDossier } from '../../../use-cases/dossier/open-dossier.ts';
import type { RegisterEntry } from '@klacht/projections';
import type { Asked } from '../asked.ts';

/** What somebody else recorded since a revision, in sentences, each with when and by whom. */
export const conflictOf = async (
  entry: RegisterEntry,
  seen: number,
  { journal, reader, now, words, language }: Asked,
): Promise<Html> => {
  const own = words.doing;
  const procedure = procedureOf(journal.procedures, entry.complaint);
  const { events } = await openDossier(journal, entry, { reader, now: now() });
  const since = events.filter(({ recorded }) => recorded.revision > seen);
  return html`<section class="conflict" tabindex="-1" autofocus aria-labelledby="conflict">
    <h2 id="conflict">${own.conflict}</h2>
    <ul>
      ${since.map((one) => {
        const { recordedAt, metadata } = one.recorded;
        const when = momentInWords(recordedAt, procedure.timeZone, language);
        return html`<li>
          <bdi>${prose(eventInWords(one, language, procedure).sentence, language)}</bdi>
          <span class="quiet">${own.at(when, harmlessLines(metadata['actor'] ?? ''))}</span>
        </li>`;
      })}
    </ul>
    <p>${own.conflictLead}</p>
  </section>`;
};
