import { capitalized, type ComplaintCommandType, type Obligation } from '@klacht/domain';
import { html } from 'hono/html';
import type { Html } from '../../../pages/style/page.ts';
import { prose } from '../../../pages/style/prose.ts';
import { commandFor } from '../../../use-cases/work/list-work.ts';
import type { Shown } from '../../../use-cases/show-complaint.ts';
import { commandSummariesOf } from '../../../words/command-summaries.ts';
import { dueInWords } from '../../../words/hand-words.ts';
import { forgetWords } from '../../../words/forget-words.ts';
import { namesIn } from '../../../words/names.ts';
import type { Asked } from '../asked.ts';
import { doable } from '../doing/doing.ts';
import { mayHandle } from '../handlers.ts';

/** The steps that must be done, each with where it is done; and what else may be recorded. */
export const mayBeDone = (
  number: string,
  { next, possible }: Shown,
  { words, language, to, reader }: Asked,
): Html => {
  const own = words.complaint;
  const { kinds } = namesIn(language);
  const summaries = commandSummariesOf(language);
  const place = (type: ComplaintCommandType): string => to(`c/${number}/do/${type}`);
  const handles = mayHandle(reader);
  const commands = next.map((owed) =>
    handles ? commandFor(owed, (type) => possible.includes(type)) : null,
  );
  const stepOf = (owed: Obligation, index: number): Html => {
    const command = commands[index] ?? null;
    const isFirst = commands.findIndex((one) => one !== null) === index;
    return html`<li>
      <p>${prose(dueInWords(owed, language), language)}</p>
      ${
        command === null || commands.indexOf(command) !== index
          ? ''
          : html`<a class="button${isFirst ? '' : ' quiet-button'}" href="${place(command)}"
              >${capitalized(kinds[owed.kind])}</a
            >`
      }
    </li>`;
  };
  return html`<section class="next" aria-labelledby="next">
    <h2 id="next">${own.next}</h2>
    ${
      next.length === 0
        ? html`<p>${own.nothing}</p>`
        : html`<ul class="plain">
            ${next.map(stepOf)}
          </ul>`
    }
    ${
      !handles
        ? ''
        : html`<details>
            <summary>${own.others}</summary>
            <ul class="several">
              ${doable(possible).map(
                (type) =>
                  html`<li><a href="${place(type)}">${capitalized(summaries[type])}</a></li>`,
              )}
              <li><a href="${to(`c/${number}/erase`)}">${forgetWords(language).title}</a></li>
            </ul>
          </details>`
    }
  </section>`;
};
