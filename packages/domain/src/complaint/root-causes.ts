import type { Procedure } from '../procedure/procedure.ts';
import { rejection } from './rejection.ts';

/** Article 3.2: a cause is one of the procedure's own list, where it has one. */
export const refuseUnknownCause = (
  cause: string,
  { rootCauses }: Pick<Procedure, 'rootCauses'>,
  command: string,
): void => {
  if (rootCauses === undefined || Object.hasOwn(rootCauses, cause)) return;
  const expected = Object.keys(rootCauses);
  throw rejection(
    'unknown-cause',
    `${command}: cause: expected one of ${expected.join(', ')}, got '${cause}'`,
    { field: 'cause', value: cause, expected },
  );
};
