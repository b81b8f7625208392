import { type LocalDate, localDate, parseInput } from '@klacht/domain';
import type { AsOf } from '@klacht/projections';
import { html } from 'hono/html';
import type { Html } from '../../../pages/style/page.ts';
import type { ComplaintRead } from '../../../use-cases/read-complaint.ts';
import type { Asked } from '../asked.ts';

/**
 * The moment that an address asks about: `?as-of=2025-11-01`, the end of that day, or `?as-of=@120`.
 *
 * @returns null for the present
 * @throws KlachtError `invalid-input` for what is no day
 */
export const asOfIn = (query: URLSearchParams): AsOf | null => {
  const told = query.get('as-of') ?? '';
  if (told === '') return null;
  return told.startsWith('@')
    ? { position: told.slice(1) }
    : { day: parseInput(localDate, told, 'as-of'), by: 'recorded' };
};

/**
 * Asks for a day to look back to. With a script there is a slider over the days on which something was
 * recorded; it moves the same field.
 */
export const asOfForm = (
  { days, dossier }: ComplaintRead,
  today: LocalDate,
  { words, to }: Asked,
): Html => {
  const own = words.complaint;
  const chosen = dossier.today;
  const at = Math.max(
    0,
    days.findLastIndex((day) => day <= chosen),
  );
  return html`<form class="as-of" method="get" action="${to(`c/${dossier.number}`)}">
    <label for="as-of">${own.asOf}</label>
    <input
      id="as-of"
      name="as-of"
      type="date"
      value="${chosen}"
      min="${days[0] ?? today}"
      max="${today}"
    />
    <input
      type="range"
      hidden
      data-days="${days.join(' ')}"
      min="0"
      max="${Math.max(0, days.length - 1)}"
      value="${at}"
      aria-label="${own.moments}"
    />
    <button class="quiet-button">${own.show}</button>
  </form>`;
};
