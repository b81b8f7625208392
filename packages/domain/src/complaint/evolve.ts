import type { LocalDate } from '../calendar/local-date.ts';
import { effectiveOf, isCorrection } from './effective.ts';
import { type EventToFold, factFrom } from './facts.ts';
import { foldNext } from './fold.ts';
import { comesLast } from './order.ts';
import { type Complaint, type Fact, initialState, type KnownComplaint } from './state.ts';

const foldAll = (facts: readonly Fact[], history: readonly Fact[]): Complaint =>
  facts.reduce<Complaint>((complaint, fact) => foldNext(complaint, fact, history), initialState());

/**
 * The complaint after one more event was recorded. It keeps its whole history, and is the fold of
 * that history as it was last put right, in the order in which things happened: the order of
 * recording plays no part. Pure and total: what an event cannot change, it leaves.
 *
 * An event that happened last is folded alone, which comes to the same.
 *
 * @param event as decided, or as recorded; one as decided takes the next revision
 * @example
 * const complaint = events.reduce(evolve, initialState());
 */
export const evolve = (complaint: Complaint, event: EventToFold): Complaint => {
  if (complaint.status === 'unknown') {
    if (event.type !== 'Received') return complaint;
    const fact = factFrom(event, 0);
    return foldAll([fact], [fact]);
  }
  if (event.type === 'Received') return complaint;
  const before = complaint.history;
  const fact = factFrom(event, (before.at(-1)?.revision ?? -1) + 1);
  const history = [...before, fact];
  const isNext = complaint.corrections.length === 0 && !isCorrection(fact);
  return isNext && comesLast(before, fact)
    ? foldNext(complaint, fact, history)
    : foldAll(effectiveOf(history), history);
};

/**
 * The complaint that all of its facts come to: what `evolve` makes of the same events one after another,
 * and in less time.
 *
 * @param history its facts as they were recorded, from `Received` on, which it has once
 * @returns unknown where there are none
 * @example
 * complaintOf(complaint.history); // the complaint again
 */
export const complaintOf = (history: readonly Fact[]): Complaint =>
  foldAll(effectiveOf(history), history);

/**
 * The complaint as it was at the end of a day, by what is known of that day now: what had happened
 * by then, whenever it was recorded, as it was last put right.
 *
 * @returns a complaint of which no fact is of a later day; its history holds no corrections, for
 * they are made already; unknown where it had not come in yet
 * @example
 * asOfDay(complaint, '2026-04-25').status; // 'received' for one that was judged on 15 May
 */
export const asOfDay = (complaint: Complaint, day: LocalDate): Complaint => {
  if (complaint.status === 'unknown') return complaint;
  const { history } = complaint;
  const effective = effectiveOf(history);
  // All of it had happened, as it was recorded: it was then what it is.
  if (effective.every((fact, index) => fact === history[index] && fact.data.at <= day)) {
    if (effective.length === history.length && !history.some(isCorrection)) return complaint;
  }
  const facts = effective.filter(({ data }) => data.at <= day);
  return foldAll(
    facts,
    facts.filter((fact) => !isCorrection(fact)),
  );
};

/**
 * The complaint as though only some of its events had been recorded: what it was before the others,
 * or what it would be without them.
 *
 * @returns unknown where its receipt is not among them
 * @example
 * withOnly(complaint, ({ revision }) => revision !== 3); // as though event 3 had not been recorded
 */
export const withOnly = (complaint: KnownComplaint, isKept: (fact: Fact) => boolean): Complaint =>
  complaintOf(complaint.history.filter(isKept));
