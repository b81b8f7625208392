import { causesOfLateness } from '../complaint/lateness.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Obligation } from './obligation.ts';

/** An obligation that was not met, with what was told of why. */
export const withCauses = (
  obligation: Obligation,
  complaint: KnownComplaint,
  { latenessCauses = {} }: Pick<Procedure, 'latenessCauses'>,
): Obligation => {
  const { state, proof } = obligation;
  if (complaint.lateness.length === 0 || (state !== 'overdue' && state !== 'late')) {
    return obligation;
  }
  const told = causesOfLateness(complaint, obligation).map(
    ({ cause, on }) =>
      ({ step: 'explained', cause, name: latenessCauses[cause] ?? null, on }) as const,
  );
  return { ...obligation, proof: [...proof.slice(0, -1), ...told, ...proof.slice(-1)] };
};
