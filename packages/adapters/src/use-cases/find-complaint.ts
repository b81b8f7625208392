import { KlachtError } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import type { RegisterView } from '../view-stores/sqlite-register-view.ts';

/** A shorter beginning, or a number that was cut short, would find a complaint by chance. */
const SHORTEST = 4;

const byBeginning = (view: RegisterView, field: string, id: string): RegisterEntry | null => {
  const beginning = id.toLowerCase();
  if (beginning.length < SHORTEST || !/^[0-9a-f][0-9a-f-]*$/.test(beginning)) return null;
  const [one, other] = view.beginningWith(beginning);
  if (one === undefined || other === undefined) return one ?? null;
  throw new KlachtError(
    'invalid',
    'ambiguous-number',
    `${field}: expected the beginning of one id, got '${id}', with which those of ${one.number} and ${other.number} begin`,
    { field, value: id, numbers: [one.number, other.number] },
  );
};

/**
 * A complaint by what people know it by: its number, the number in an earlier register, its id, or
 * a beginning of the id, of four characters or more, that no other id has.
 *
 * @param field what the message begins with
 * @throws KlachtError `unknown-complaint` when the register has none such; `ambiguous-number` for
 * what several have
 * @example
 * const { complaintId } = await journal.ask((register) => findComplaint(register, '2026-0042'));
 */
export const findComplaint = (view: RegisterView, id: string, field = 'ID'): RegisterEntry => {
  const entry = view.find(id) ?? byBeginning(view, field, id);
  if (entry !== null) return entry;
  throw new KlachtError(
    'invalid',
    'unknown-complaint',
    `${field}: expected the number (2025-0001), the id or its beginning, or the number in an earlier register of a complaint in the register, got '${id}'`,
    { field, value: id },
  );
};
