import type { Procedure } from '../procedure/procedure.ts';
import { rejection } from './rejection.ts';

/** Articles 3.2 and 7.3: a cause is one of the procedure's own list, where it has one. */
export const refuseUnknownCause = (
  cause: string,
  listed: Procedure['rootCauses'],
  command: string,
): void => {
  if (listed === undefined || Object.hasOwn(listed, cause)) return;
  const expected = Object.keys(listed);
  throw rejection(
    'unknown-cause',
    `${command}: cause: expected one of ${expected.join(', ')}, got '${cause}'`,
    { field: 'cause', value: cause, expected },
  );
};
