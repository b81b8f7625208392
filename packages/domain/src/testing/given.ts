import type { ComplaintCommand } from '../complaint/commands.ts';
import { decide } from '../complaint/decide.ts';
import { evolve } from '../complaint/evolve.ts';
import type { Complaint, KnownComplaint } from '../complaint/state.ts';
import { isKlachtError } from '../errors.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { given, NOW, receive } from './scenario.ts';

export { given, NOW, receive, when } from './scenario.ts';

const contextOf = (actor: string) => ({ procedures: [bitonic], now: NOW, actor }) as const;

export const givenKnown = (...commands: readonly ComplaintCommand[]): KnownComplaint => {
  const complaint = given(receive(), ...commands);
  if (complaint.status === 'unknown') throw new Error('expected a complaint');
  return complaint;
};

/**
 * The facts of a complaint that an accepted command changes, as they are afterwards; but for
 * `history`, which every command changes, and which has tests of its own.
 */
export const change = (before: Complaint, command: ComplaintCommand): object => {
  const after = evolve(before, decide(before, command, contextOf('anna')));
  const was = new Map(Object.entries(before).map(([key, value]) => [key, JSON.stringify(value)]));
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return Object.fromEntries([
    ...Object.entries(after).filter(
      ([key, value]) => key !== 'history' && was.get(key) !== JSON.stringify(value),
    ),
    ...gone.map((key) => [key, undefined]),
  ]) as object;
};

/** How a command is rejected, in full. */
export const refusal = (before: Complaint, command: ComplaintCommand, actor = 'anna') => {
  try {
    return { accepted: decide(before, command, contextOf(actor)) };
  } catch (error) {
    if (!isKlachtError(error, 'rejected')) throw error;
    const { code, message, details } = error;
    return { code, message, details };
  }
};
