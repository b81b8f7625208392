import { dayInWords, type LocalDate } from '@klacht/domain';
import { html } from 'hono/html';
import type { Html } from '../../../pages/style/page.ts';
import { prose } from '../../../pages/style/prose.ts';
import type { Asked } from '../asked.ts';

/** A table that can be moved sideways by keyboard where it is wider than the screen. */
export const tableOf = (
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html =>
  html`<div class="wide" tabindex="0" role="group" aria-label="${caption}">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** A day in words; nothing where there is none. */
export const dayOf = (day: LocalDate | null, { language }: Asked): string =>
  day === null ? '' : prose(dayInWords(day, 'date', language), language);
