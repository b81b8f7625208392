import {
  addDays,
  answerDue,
  closeOf,
  endOfTerm,
  factsOf,
  type KnownComplaint,
  type LocalDate,
  type Procedure,
} from '@klacht/domain';
import { namesOthers } from './names-others.ts';

/** The last day on which something happened, by what was recorded or by what it was put right to. */
export const lastDayOf = (complaint: KnownComplaint): LocalDate => {
  const { history, corrections, received } = complaint;
  const facts = corrections.length === 0 ? history : [...history, ...factsOf(complaint)];
  return facts.reduce((last, { data: { at } }) => (at > last ? at : last), received.at);
};

/**
 * The first day on which a complaint adds nothing to the figures of that day and later ones, but that it
 * was there: it was closed before and nothing happened since. Whatever can still be found in it by
 * waiting had been found: that something is missing by the end of the term to acknowledge, that a
 * request to be forgotten was not answered. Null while it is open, of one in which a question was never
 * answered, for that is told of in every year, and of what says something of another complaint, for it
 * depends on that one too.
 */
export const pastSince = (complaint: KnownComplaint, procedure: Procedure): LocalDate | null => {
  if (closeOf(complaint) === null || namesOthers(complaint)) return null;
  if (complaint.requests.some(({ answered }) => answered === null)) return null;
  const { terms, calendar } = procedure;
  const last = lastDayOf(complaint);
  const acknowledged = endOfTerm(terms.acknowledge.term, last, calendar).due;
  const answered = answerDue(last, procedure).due;
  return addDays(answered > acknowledged ? answered : acknowledged, 1);
};

/** Whether {@link pastSince} is that day or an earlier one. */
export const isPastOn = (
  complaint: KnownComplaint,
  procedure: Procedure,
  day: LocalDate,
): boolean => {
  if (complaint.received.at >= day) return false;
  const since = pastSince(complaint, procedure);
  return since !== null && since <= day;
};
