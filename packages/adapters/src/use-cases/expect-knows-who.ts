import { KlachtError, type Reader, type Role } from '@klacht/domain';

/** Who may see who complained, for the firm. */
const ROLES: ReadonlySet<Role> = new Set(['officer', 'compliance']);

/**
 * Refuses a role that may not see whoever complained, before anything is opened.
 *
 * @throws KlachtError `not-for-role`
 */
export const expectKnowsWho = ({ role }: Reader): void => {
  if (ROLES.has(role)) return;
  throw new KlachtError(
    'rejected',
    'not-for-role',
    `role: expected ${[...ROLES].join(' or ')}, who may see whoever complained, got '${role}'; nothing was opened`,
    { field: 'role', value: role },
  );
};
