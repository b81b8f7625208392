import {
  answerDue,
  closeOf,
  endOfTerm,
  factsOf,
  type KnownComplaint,
  type LocalDate,
  type Procedure,
} from '@klacht/domain';
import { namesOthers } from './names-others.ts';

const lastDayOf = (complaint: KnownComplaint): LocalDate => {
  const { history, corrections, received } = complaint;
  const facts = corrections.length === 0 ? history : [...history, ...factsOf(complaint)];
  return facts.reduce((last, { data: { at } }) => (at > last ? at : last), received.at);
};

/**
 * Whether a complaint adds nothing to the figures of a day and later ones, but that it was there. It
 * was closed before and nothing happened since. Whatever can still be found in it by waiting had been
 * found: that something is missing by the end of the term to acknowledge, that a request to be
 * forgotten was not answered. A question that was never answered is told of in every year, and what
 * says something of another complaint depends on that one too.
 */
export const isPastOn = (
  complaint: KnownComplaint,
  procedure: Procedure,
  day: LocalDate,
): boolean => {
  if (closeOf(complaint) === null || complaint.received.at >= day) return false;
  const last = lastDayOf(complaint);
  if (last >= day || namesOthers(complaint)) return false;
  if (complaint.requests.some(({ answered }) => answered === null)) return false;
  const { terms, calendar } = procedure;
  return (
    endOfTerm(terms.acknowledge.term, last, calendar).due < day &&
    answerDue(last, procedure).due < day
  );
};
