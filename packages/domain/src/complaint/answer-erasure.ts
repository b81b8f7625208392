import type { LocalDate } from '../calendar/local-date.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { ComplaintCommand } from './commands.ts';
import { keepingOf } from './retention.ts';
import { erasureOf, isForgotten, type KnownComplaint } from './state.ts';

/** The command that answers a request to be forgotten. */
export type ErasureAnswer = Extract<
  ComplaintCommand,
  { readonly type: 'Erase' | 'DeferErasure' | 'RefuseErasure' }
>;

/**
 * The answer to a request to be forgotten, on a day. It is carried out; put off to the end of the
 * retention; or refused while the dossier is needed and nobody can tell for how long.
 *
 * @param person who asks; null, or left out, for all whom the complaint names
 * @example
 * answerToErasure(complaint, bitonic, '2026-08-03');
 * // { type: 'DeferErasure', data: { at: '2026-08-03', ground: 'retention', until: '2031-06-10' } }
 */
export const answerToErasure = (
  complaint: KnownComplaint,
  procedure: Procedure,
  at: LocalDate,
  person: string | null = null,
): ErasureAnswer => {
  const said = { at, ...(person === null ? {} : { person }) };
  const keeping = keepingOf(complaint, procedure, at);
  if (keeping === null) return { type: 'Erase', data: said };
  return keeping.ground === 'retention'
    ? { type: 'DeferErasure', data: { ...said, ground: keeping.ground, until: keeping.until } }
    : { type: 'RefuseErasure', data: { ...said, ground: keeping.ground } };
};

/**
 * Whether the complaint has this answer already, so that recording it again adds nothing: it is
 * erased, or put off on the same ground until the same day.
 *
 * @example
 * answerStands(complaint, answerToErasure(complaint, bitonic, '2026-08-10')); // false: it is to be recorded
 */
export const answerStands = (
  complaint: Pick<KnownComplaint, 'erasures'>,
  { type, data }: ErasureAnswer,
): boolean => {
  const { person = null } = data;
  const erasure = erasureOf(complaint, person);
  return (
    isForgotten(complaint, person) ||
    (type === 'DeferErasure' &&
      erasure?.state === 'deferred' &&
      erasure.ground === data.ground &&
      erasure.until === data.until)
  );
};
