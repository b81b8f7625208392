import { dayInWords } from '@klacht/domain';
import type { RegisterRow } from '@klacht/projections';
import { html } from 'hono/html';
import type { Likeness, Told } from '../../../intake/alike/alike.ts';
import type { Html } from '../../../pages/style/page.ts';
import { prose } from '../../../pages/style/prose.ts';
import { likelyDuplicates } from '../../../use-cases/mail/likely-duplicates.ts';
import { intakeWords } from '../../../words/intake-words.ts';
import { namesIn } from '../../../words/names.ts';
import type { Asked } from '../asked.ts';
import { keptRows } from '../register/kept-rows.ts';

/** Why a complaint may be the same: what comes in names it, or is like it. */
type Why = Likeness | { readonly why: 'named' };

/** A complaint that what comes in may belong to. */
export type Likely = { readonly row: RegisterRow; readonly why: readonly Why[] };

/**
 * The complaints that what comes in may belong to, the likeliest first: those that it names, and those that
 * are like it.
 *
 * @param named the ids of the complaints that it names
 */
export const likelyFor = async (
  { journal, judgedAt, now, reader }: Asked,
  told: Told,
  named: readonly string[] = [],
): Promise<readonly Likely[]> => {
  const live = await keptRows(journal, judgedAt());
  const alike = await likelyDuplicates(journal, live, told, { reader, now: now() });
  const byId = new Map<string, Likely>(
    live.rows
      .filter(({ row }) => named.includes(row.complaintId))
      .map(({ row }) => [row.complaintId, { row, why: [{ why: 'named' }] }]),
  );
  for (const { row, why } of alike) {
    const before = byId.get(row.complaintId);
    byId.set(row.complaintId, { row, why: [...(before?.why ?? []), ...why] });
  }
  return [...byId.values()];
};

/** The list of them, each with why, and a link. */
export const likelyList = (likely: readonly Likely[], { language, to }: Asked): Html => {
  const { likely: words } = intakeWords(language);
  const { statuses } = namesIn(language);
  const reason = (one: Why): string =>
    one.why === 'text' ? words.text(Math.round(one.share * 100)) : words[one.why];
  return likely.length === 0
    ? html`<p>${words.none}</p>`
    : html`<ul class="plain">
        ${likely.map(
          ({ row, why }) =>
            html`<li>
              <a href="${to(`c/${row.number}`)}">${row.number}</a>, ${statuses[row.status]},
              ${prose(dayInWords(row.receivedOn, 'date', language), language)}
              <span class="quiet">${why.map(reason).join('; ')}</span>
            </li>`,
        )}
      </ul>`;
};
