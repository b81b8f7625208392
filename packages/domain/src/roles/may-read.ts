import { isSamePerson } from '../complaint/person.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import type { Reader } from './visible-to.ts';

/**
 * Whether a reader may see a complaint at all (article 5.1): an employee may see only what is about
 * them. Ask it before a dossier is opened. `visibleTo` says what of it is shown.
 *
 * @example
 * mayRead({ role: 'employee', name: 'piet' }, complaint); // whether it names piet
 */
export const mayRead = (
  { role, name }: Reader,
  { employees }: Pick<KnownComplaint, 'employees'>,
): boolean =>
  role !== 'employee' || employees.some((employee) => isSamePerson(employee.name, name));
