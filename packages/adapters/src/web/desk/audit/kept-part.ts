import { dayInWords } from '@klacht/domain';
import { html } from 'hono/html';
import type { Html } from '../../../pages/style/page.ts';
import { listRetention } from '../../../use-cases/privacy/list-retention.ts';
import { auditWords } from '../../../words/audit-words.ts';
import { wordsOf } from '../../../words/headings.ts';
import { retentionWords } from '../../../words/retention-words.ts';
import type { Asked } from '../asked.ts';
import { mayHandle } from '../handlers.ts';
import { dayOf, tableOf } from './table.ts';

const DAYS_AHEAD = 90;

/** What of the dossiers must go, may go, or is kept yet. */
export const retentionPart = async (asked: Asked): Promise<Html> => {
  const { journal, language, judgedAt, to, reader } = asked;
  const words = auditWords(language);
  const heads = wordsOf(language);
  const own = retentionWords(language);
  const rows = await listRetention(journal, { now: judgedAt(), within: DAYS_AHEAD });
  const may = mayHandle(reader);
  const placeOf = (number: string, person: string | null): string =>
    to(
      `c/${number}/erase${person === null ? '' : `?${new URLSearchParams({ person }).toString()}`}`,
    );
  return html`<section aria-labelledby="retention">
    <h2 id="retention">${words.retention}</h2>
    <p>${words.retentionLead}</p>
    ${
      rows.length === 0
        ? html`<p>${words.noRetention}</p>`
        : tableOf(
            words.retention,
            [
              heads.number,
              own.headings.toDo,
              own.headings.who,
              heads.due,
              own.headings.until,
              ...(may ? [words.answer] : []),
            ],
            rows.map(({ number, state, person, due, until }) => [
              html`<a href="${to(`c/${number}`)}">${number}</a>`,
              own.state(state),
              person === null ? '' : own.person(person),
              dayOf(due, asked),
              dayOf(until, asked),
              ...(may
                ? [
                    html`<a href="${placeOf(number, person)}" aria-label="${words.erase} ${number}"
                      >${words.erase}</a
                    >`,
                  ]
                : []),
            ]),
          )
    }
  </section>`;
};

/** Whose texts are gone, since when. */
export const erasuresPart = async (asked: Asked): Promise<Html> => {
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
            [wordsOf(language).number, own.headings.who, words.erasedOn],
            erased.flatMap(({ number, erasures }) =>
              erasures.map(({ person, at }) => [
                html`<a href="${to(`c/${number}`)}">${number}</a>`,
                person === null ? words.everybody : own.person(person),
                dayInWords(at, 'date', language),
              ]),
            ),
          )
    }
  </section>`;
};
