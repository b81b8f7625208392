import { isKlachtError, type LocalDate, localDate } from '@klacht/domain';
import type { AsOf } from '@klacht/projections';
import { html } from 'hono/html';
import type { Html } from '../../../pages/style/page.ts';
import type { ComplaintRead } from '../../../use-cases/read-complaint.ts';
import type { AddressProblem } from '../address-problems.ts';
import type { Asked } from '../asked.ts';

const OPTION = 'as-of';

/**
 * The moment that an address asks about: `?as-of=2025-11-01`, the end of that day, or `?as-of=@120`.
 *
 * @param today no day after it can be looked back to
 * @returns null for the present; a problem for what is no moment
 */
export const asOfIn = (query: URLSearchParams, today: LocalDate): AsOf | AddressProblem | null => {
  const told = query.get(OPTION)?.trim() ?? '';
  if (told === '') return null;
  if (told.startsWith('@')) return { position: told.slice(1) };
  const day = localDate.safeParse(told);
  return day.success && day.data <= today
    ? { day: day.data, by: 'recorded' }
    : { option: OPTION, value: told, expected: 'moment' };
};

/** Why a complaint could not be read as of a moment, where it is for the moment; null for another reason. */
export const wrongMoment = (query: URLSearchParams, error: unknown): AddressProblem | null => {
  const value = query.get(OPTION)?.trim() ?? '';
  if (!isKlachtError(error) || value === '') return null;
  if (error.code === 'unknown-position') return { option: OPTION, value, expected: 'moment' };
  return error.details['field'] === 'asOf' ? { option: OPTION, value, expected: 'there' } : null;
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
