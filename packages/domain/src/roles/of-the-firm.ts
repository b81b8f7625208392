import type { Role } from './role.ts';
import { FIRM, KNOWS_WHO } from './visibility.ts';
import type { Reader } from './visible-to.ts';

const isAmong = (roles: readonly Role[], { role }: Pick<Reader, 'role'>): boolean =>
  roles.includes(role);

/**
 * Whether somebody reads for the firm, and so sees how the handling is judged and who recorded what.
 *
 * @example
 * isOfFirm({ role: 'auditor' }); // true
 */
export const isOfFirm = (reader: Pick<Reader, 'role'>): boolean => isAmong(FIRM, reader);

/**
 * Whether somebody may see, for the firm, whoever complained: in a search by name, or in a list of
 * complainants. An auditor checks the handling without it, and a complainant sees only their own.
 *
 * @example
 * mayKnowWho({ role: 'compliance' }); // true
 */
export const mayKnowWho = (reader: Pick<Reader, 'role'>): boolean =>
  isOfFirm(reader) && isAmong(KNOWS_WHO, reader);
