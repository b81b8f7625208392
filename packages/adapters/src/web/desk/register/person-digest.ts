import { createHmac, type KeyObject } from 'node:crypto';
import { personKey } from '@klacht/domain';

/** Characters of a digest: sixty-four bits tell the people of any firm apart. */
const LENGTH = 16;

/**
 * What stands for a person: in an address, or in a file beside the journal. Without the key nobody can try
 * out whom it stands for.
 *
 * @param as what they are there, so that one digest is not known by another
 */
export const personDigest = (
  key: KeyObject | Uint8Array,
  as: 'officer' | 'reader',
  name: string,
): string =>
  createHmac('sha256', key).update(`${as} `).update(personKey(name)).digest('hex').slice(0, LENGTH);
