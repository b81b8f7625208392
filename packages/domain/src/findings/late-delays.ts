import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm } from '../calendar/term.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { roundOf, roundsOf } from '../obligations/handling.ts';
import { judgeRule } from '../obligations/judge.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** A delay that was announced too late, and the last day on which it could have been. */
export type LateDelay = { readonly on: LocalDate; readonly by: LocalDate };

/**
 * The delays of a complaint, each with the day on which it was announced and the last day for that.
 * Delays of an estimated day, or counted from one, are left out.
 *
 * @example
 * announcedDelays(complaint, bitonic).filter(({ on, by }) => on > by); // announced too late
 */
export const announcedDelays = (
  complaint: KnownComplaint,
  procedure: Procedure,
): readonly LateDelay[] => {
  const rounds = roundsOf(complaint);
  return rounds.flatMap((round) => {
    if (round.start.estimated) return [];
    const { term } = judgeRule(round.from, procedure);
    const { due } = endOfTerm(term, round.start.at, procedure.calendar);
    const ours = complaint.delays.filter((delay) => roundOf(delay, rounds) === round);
    return ours.flatMap(({ announced }, index) => {
      const promised = ours.slice(0, index).map(({ until }) => until);
      const by = [due, ...promised].toSorted().at(-1) ?? due;
      return announced.estimated === undefined ? [{ on: announced.at, by }] : [];
    });
  });
};

/**
 * The delays that were announced when both the term of article 4.6 and every date promised before
 * had passed. Each is held to the round that it was announced in. An estimated day is held to
 * nothing.
 *
 * @example
 * lateDelays(complaint, bitonic); // [{ on: '2026-06-03', by: '2026-06-02' }]
 */
export const lateDelays = (complaint: KnownComplaint, procedure: Procedure): readonly LateDelay[] =>
  announcedDelays(complaint, procedure).filter(({ on, by }) => on > by);
