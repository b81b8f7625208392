import { KlachtError, mayKnowWho, type Reader, role as roles } from '@klacht/domain';

/**
 * Refuses a role that may not see whoever complained, before anything is opened.
 *
 * @throws KlachtError `not-for-role`
 */
export const expectKnowsWho = (reader: Reader): void => {
  if (mayKnowWho(reader)) return;
  const knowing = roles.options.filter((role) => mayKnowWho({ role })).join(' or ');
  throw new KlachtError(
    'rejected',
    'not-for-role',
    `role: expected ${knowing}, who may see whoever complained, got '${reader.role}'; nothing was opened`,
    { field: 'role', value: reader.role },
  );
};
