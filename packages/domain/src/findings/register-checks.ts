import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm } from '../calendar/term.ts';
import { type ComplaintFact, factsOf } from '../complaint/facts.ts';
import { isDuplicateBy } from '../complaint/links.ts';
import { closeOf } from '../complaint/state.ts';
import { type Check, firstOf, type Found, type Sight } from './finding.ts';

/**
 * The last day by which the register must have a complaint in full; null while that day has not
 * passed.
 */
const lastToRegister = ({ complaint, procedure, today }: Sight): LocalDate | null => {
  const { received, acknowledged, reopenings } = complaint;
  const ended = (reopenings[0] ?? closeOf(complaint))?.closed.at ?? null;
  if (received.estimated) return firstOf(acknowledged?.at, ended);
  const { due } = endOfTerm(procedure.terms.acknowledge.term, received.at, procedure.calendar);
  return ended !== null && ended <= due ? ended : today > due ? due : null;
};

/** The day since which the register has something that it lacked on the last day for it. */
const missing = (sight: Sight, since: LocalDate | null): readonly Found[] => {
  const last = lastToRegister(sight);
  return last === null || isDuplicateBy(sight.complaint, last) || (since !== null && since <= last)
    ? []
    : [{ on: null, what: null, putRightOn: since }];
};

/** Finds a complaint of which no fact says something by the last day for it. */
const unlessTold =
  (says: (fact: ComplaintFact) => boolean): Check['find'] =>
  (sight) =>
    missing(sight, factsOf(sight.complaint).find(says)?.data.at ?? null);

/**
 * Articles 2, 4.1, 4.2 and 7: the register must hold these by the last day to acknowledge, or by
 * the end of the complaint where that comes first.
 */
export const registerChecks = {
  'no-complainant': {
    article: 'AFM',
    find: unlessTold(
      ({ type, data }) =>
        (type === 'Received' && (data.complainant !== undefined || data.anonymous === true)) ||
        type === 'ComplainantAdded',
    ),
  },
  'no-description': {
    article: 'AFM',
    find: unlessTold(({ type, data }) => type === 'Received' && data.text !== undefined),
  },
  'not-forwarded': {
    article: '4.1',
    find: unlessTold(
      ({ type, data }) =>
        (type === 'Received' && data.officer !== undefined) || type === 'Forwarded',
    ),
  },
  'no-officer': {
    article: '2.2',
    find: unlessTold(
      ({ type, data }) =>
        (type === 'Received' && data.officer !== undefined) || type === 'OfficerAssigned',
    ),
  },
  'no-subject': {
    article: '7.1',
    find: unlessTold(
      ({ type, data }) =>
        (type === 'Received' || type === 'Reclassified') && data.subjects.length > 0,
    ),
  },
} as const satisfies Record<string, Check>;
