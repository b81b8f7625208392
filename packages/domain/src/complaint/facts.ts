import type { Instant } from '../calendar/instant.ts';
import { mapPersonal } from '../journal/personal.ts';
import { correctionsIn, effectiveOf, isCorrection } from './effective.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { type ComplaintEvent, type ComplaintEventType, complaintEvents } from './events.ts';
import type { Complaint, Fact } from './state.ts';

/** An event to fold. One that was recorded says at which revision it stands, and since when. */
export type EventToFold = ComplaintEvent & {
  readonly revision?: number;
  readonly recordedAt?: Instant;
  readonly metadata?: { readonly actor?: string };
};

/** A fact as it was last put right, with the data of its type. */
export type ComplaintFact = ComplaintEvent &
  Pick<Fact, 'revision' | 'recordedAt' | 'actor' | 'correctedAt'>;

/** Stands in a kept fact for each personal text, to tell that there is one. */
export const LEFT_OUT = '…';

/**
 * An event as a complaint keeps it: without personal texts, for each of which stands {@link LEFT_OUT}.
 *
 * @param next the revision of one that was not read from a journal
 * @example
 * factFrom({ type: 'Acknowledged', data: { at: '2026-04-07' } }, 1).revision; // 1
 */
export const factFrom = (
  { type, data, revision, recordedAt, metadata }: EventToFold,
  next: number,
): Fact => ({
  revision: revision ?? next,
  type,
  data: mapPersonal(complaintEvents[type], data, () => LEFT_OUT) as Fact['data'],
  ...(recordedAt === undefined ? {} : { recordedAt }),
  ...(metadata?.actor === undefined ? {} : { actor: metadata.actor }),
});

/** What was asked last: the steps and the findings of a complaint ask it in turn. */
let last: { readonly history: readonly Fact[]; readonly facts: readonly ComplaintFact[] } | null =
  null;

/**
 * What happened to a complaint, as it was last put right, in the order in which it happened: by
 * day, within a day by moment where both are known, else as recorded. The receipt comes first, then
 * the employees whom it is about. Corrections themselves are left out, and so are personal texts,
 * for each of which stands {@link LEFT_OUT}.
 *
 * @returns of each fact `recordedAt`, when it was recorded, and `correctedAt`, when it was last put
 * right; nothing for a complaint that has not come in
 * @example
 * factsOf(complaint).find(({ type }) => type === 'Acknowledged')?.recordedAt; // '2026-04-07T08:00:00Z'
 */
export const factsOf = (complaint: Complaint): readonly ComplaintFact[] => {
  if (complaint.status === 'unknown') return [];
  const { history } = complaint;
  if (last?.history === history) return last.facts;
  const effective = effectiveOf(history);
  const facts = (effective.some(isCorrection)
    ? effective.filter((fact) => !isCorrection(fact))
    : effective) as unknown as readonly ComplaintFact[];
  last = { history, facts };
  return facts;
};

type Named = { readonly complainant?: object };

/** A name, an e-mail address and an address as the corrections that stand put them, the last one last. */
const named = (
  received: Fact['data'] & Named,
  corrections: readonly Fact[],
): Fact['data'] & Named => {
  if (received.complainant === undefined) return received;
  const put = corrections.flatMap(({ data }) =>
    (['Name', 'Email', 'Address'] as const).flatMap((field) => {
      const change = data[`complainant${field}`];
      const isChange = typeof change === 'object' && change !== null && 'to' in change;
      return isChange ? [[field.toLowerCase(), change.to] as const] : [];
    }),
  );
  return { ...received, complainant: { ...received.complainant, ...Object.fromEntries(put) } };
};

/**
 * The same of events whose personal texts stand open, or with what stands for them: the facts have
 * them, and who complains as it was last corrected.
 *
 * @param events of one complaint, in the order of recording, with their revisions
 * @example
 * const [received] = factsInEvents(opened);
 */
export const factsInEvents = (
  events: readonly (ComplaintEvent & { readonly revision: number })[],
): readonly ComplaintFact[] => {
  const facts = effectiveOf(events);
  const corrections = facts
    .filter(({ type }) => type === 'Corrected')
    .toSorted((a, b) => a.revision - b.revision);
  return facts
    .filter((fact) => !isCorrection(fact))
    .map((fact) =>
      fact.type === 'Received' ? { ...fact, data: named(fact.data, corrections) } : fact,
    ) as unknown as readonly ComplaintFact[];
};

/** A time that facts were put right. */
export type CorrectionMade = {
  /** The day on which it was made. */
  readonly at: LocalDate;
  readonly by: 'Corrected' | 'Amended' | 'Retracted';
  /** The types of the events that were wrong. */
  readonly of: readonly ComplaintEventType[];
};

/**
 * What was put right in a complaint, each time, in the order of recording. A correction that was
 * taken back is none; taking it back is one.
 *
 * @returns nothing for a complaint that has not come in
 * @example
 * correctionsOf(complaint).map(({ by, of }) => [by, of]); // [['Corrected', ['Received']]]
 */
export const correctionsOf = (complaint: Complaint): readonly CorrectionMade[] =>
  complaint.status === 'unknown'
    ? []
    : correctionsIn(complaint.history).map(({ by: { type, data }, of }) => ({
        at: data.at,
        by: type as CorrectionMade['by'],
        of: of as readonly ComplaintEventType[],
      }));
