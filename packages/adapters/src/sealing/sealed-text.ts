import type { KeyObject } from 'node:crypto';
import { sealedParts, sealedPrefix } from '@klacht/domain';
import { decrypt, encrypt } from '../ground/aes-gcm.ts';

/** Where a text stands. A sealed text opens in this place only. */
export type Place = {
  readonly stream: string;
  readonly eventId: string;
  /** `complainant.name`, `points.0.text` */
  readonly field: string;
};

/** Texts are padded to a multiple of these bytes, so that their length does not give a name away. */
const BLOCK = 32;

const associated = ({ stream, eventId, field }: Place, person: string | null): Buffer =>
  Buffer.from(JSON.stringify([sealedPrefix(person), stream, eventId, field]));

/** The text is written as JSON, which keeps every string of JavaScript and may end in spaces. */
const padded = (text: string): Buffer => {
  const json = JSON.stringify(text);
  const over = Buffer.byteLength(json) % BLOCK;
  return Buffer.from(over === 0 ? json : json + ' '.repeat(BLOCK - over));
};

/**
 * @param key the owner's
 * @param person whose text it is; null where it is the complaint's
 */
export const sealText = (
  text: string,
  key: KeyObject,
  place: Place,
  person: string | null,
): string =>
  sealedPrefix(person) +
  encrypt(key, padded(text), associated(place, person)).toString('base64url');

/** The text, or null when it does not authenticate: another key or place, or changed. */
export const openText = (text: string, key: KeyObject, place: Place): string | null => {
  const parts = sealedParts(text);
  if (parts === null) return null;
  const bytes = Buffer.from(parts.sealed, 'base64url');
  const plaintext = decrypt(key, bytes, associated(place, parts.person));
  return plaintext === null ? null : (JSON.parse(plaintext.toString('utf8')) as string);
};
