import type { ComplaintEvent } from './events.ts';
import { isSamePerson } from './person.ts';
import { rejection } from './rejection.ts';
import type { KnownComplaint } from './state.ts';

/**
 * Refuses an approval by who drafted the letter; also where they took their draft back, and another
 * drafted the same.
 */
export const refuseOwnDraft = (
  { history }: KnownComplaint,
  event: ComplaintEvent,
  command: string,
  actor: string,
): void => {
  if (event.type !== 'LetterApproved') return;
  const { letter } = event.data;
  const isOwn = history.some(
    (fact) =>
      fact.type === 'LetterDrafted' &&
      fact.data['letter'] === letter &&
      fact.actor !== undefined &&
      isSamePerson(fact.actor, actor),
  );
  if (!isOwn) return;
  throw rejection(
    'own-draft',
    `${command}: actor: expected another than who drafted the letter, got '${actor}'`,
    { field: 'actor', value: actor },
  );
};
