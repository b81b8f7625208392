import type { LocalDate } from '../calendar/local-date.ts';
import type { Obligation } from './obligation.ts';

/**
 * An obligation of a complaint that is a duplicate of another. What was due before that was said
 * stays as it was; what is due on that day or later is owed on the other complaint, by its own terms,
 * and here only what was done in time still counts.
 *
 * @param since the day on which it was linked; null for what is no duplicate
 */
export const withDuplicate = (obligation: Obligation, since: LocalDate | null): Obligation =>
  since === null || obligation.due < since || ['met', 'void'].includes(obligation.state)
    ? obligation
    : {
        ...obligation,
        state: 'void',
        metOn: null,
        endedOn: null,
        proof: [
          ...obligation.proof.slice(0, -1),
          { step: 'state', state: 'void', ground: 'duplicate' },
        ],
      };
