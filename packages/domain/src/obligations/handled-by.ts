import type { LocalDate } from '../calendar/local-date.ts';
import { factsOf } from '../complaint/facts.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import type { Obligation } from './obligation.ts';

/**
 * Who handled a complaint at the end of a day; null where nobody did.
 *
 * @example
 * officerOn(complaint, '2026-04-13'); // 'anna'
 */
export const officerOn = (complaint: KnownComplaint, day: LocalDate): string | null =>
  factsOf(complaint).reduce<string | null>(
    (before, { type, data }) =>
      (type === 'Received' || type === 'OfficerAssigned') && data.at <= day
        ? (data.officer ?? before)
        : before,
    null,
  );

/**
 * An obligation that was not met, with who had it on its last day: whoever takes over later is not
 * the one who let it pass. Where they are somebody else than who has it now, the proof says so.
 */
export const withOfficer = (obligation: Obligation, complaint: KnownComplaint): Obligation => {
  const { state, due, proof } = obligation;
  if (state !== 'overdue' && state !== 'late') return obligation;
  const officer = officerOn(complaint, due);
  const told = officer === complaint.officer ? [] : [{ step: 'handled', officer } as const];
  return {
    ...obligation,
    officerWhenDue: officer,
    proof: [...proof.slice(0, -1), ...told, ...proof.slice(-1)],
  };
};
