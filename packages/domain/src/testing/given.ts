import type { ComplaintCommand } from '../complaint/commands.ts';
import { decide } from '../complaint/decide.ts';
import { evolve } from '../complaint/evolve.ts';
import { type Complaint, initialState, type KnownComplaint } from '../complaint/state.ts';
import { isKlachtError } from '../errors.ts';
import { bitonic } from '../procedure/bitonic.ts';

const context = { procedures: [bitonic], now: '2026-12-31T12:00:00Z', actor: 'anna' } as const;

/** A complaint that came in on Thursday 2 April 2026. */
export const receive = (at = '2026-04-02' as const): ComplaintCommand => ({
  type: 'Receive',
  data: { at, channel: 'email', subjects: ['price'] },
});

/** The complaint that these commands leave; each must be accepted. */
export const given = (...commands: readonly ComplaintCommand[]): Complaint =>
  commands.reduce<Complaint>(
    (complaint, command) => evolve(complaint, decide(complaint, command, context)),
    initialState(),
  );

export const givenKnown = (...commands: readonly ComplaintCommand[]): KnownComplaint => {
  const complaint = given(receive(), ...commands);
  if (complaint.status === 'unknown') throw new Error('expected a complaint');
  return complaint;
};

/** The event that a command leads to, or the code it is rejected with. */
export const when = (complaint: Complaint, command: ComplaintCommand) => {
  try {
    return decide(complaint, command, context);
  } catch (error) {
    if (isKlachtError(error, 'rejected')) return error.code;
    throw error;
  }
};
