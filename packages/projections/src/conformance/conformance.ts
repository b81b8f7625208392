import {
  type FindingCode,
  findingsOf,
  type LocalDate,
  obligationsOf,
  type Procedure,
  procedureOf,
} from '@klacht/domain';
import { checkDay } from '../check-input.ts';
import { type Origin, originOf } from '../register/origin.ts';
import type { RegisterEntry } from '../register/register-projection.ts';

/** Where a complaint departs from the procedure, with the names that programs rely on. */
export type Departure = Origin & {
  readonly number: string;
  readonly complaintId: string;
  /** An obligation that is `late` or `overdue`, or the code of a finding. */
  readonly code: 'late' | 'overdue' | FindingCode;
  readonly article: string;
  /** The day on which it was due, or done; null for what was not done at all. */
  readonly on: LocalDate | null;
  /** The obligation, or what the finding is about. */
  readonly what: string | null;
};

/**
 * Where complaints depart from the procedure they fall under: what was done late or is overdue, and
 * what the recorded facts leave undone. Nothing for a complaint that is handled by the book.
 *
 * @param today the local day to judge by; inclusive
 * @throws KlachtError `invalid-input` for what is no day, `unknown-procedure`
 * @example
 * const clean = [...departures(entries, { procedures: [bitonic], today: '2026-05-01' })].length === 0;
 */
export function* departures(
  entries: Iterable<RegisterEntry>,
  { procedures, today }: { readonly procedures: readonly Procedure[]; readonly today: LocalDate },
): Generator<Departure, void, undefined> {
  checkDay('today', today);
  for (const { number, complaintId, complaint } of entries) {
    const whose = { number, complaintId, ...originOf(complaint) };
    const procedure = procedureOf(procedures, complaint);
    for (const obligation of obligationsOf(complaint, procedure, today)) {
      const { state, article, due, kind } = obligation;
      if (state !== 'late' && state !== 'overdue') continue;
      yield { ...whose, code: state, article, on: due, what: kind };
    }
    for (const finding of findingsOf(complaint, procedure, today)) {
      yield { ...whose, ...finding };
    }
  }
}
