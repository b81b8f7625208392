import { KlachtError } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import type { RegisterView } from '../../view-stores/sqlite-register-view.ts';

/** @throws KlachtError `unknown-complaint` when the register has no such id or number */
export const findComplaint = (view: RegisterView, id: string): RegisterEntry => {
  const entry = view.find(id);
  if (entry === null) {
    throw new KlachtError(
      'invalid',
      'unknown-complaint',
      `ID: expected the number (2025-0001), the id, or the number in an earlier register of a complaint in the register, got '${id}'`,
      { field: 'ID', value: id },
    );
  }
  return entry;
};
