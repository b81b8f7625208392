import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { KlachtError } from '@klacht/domain';
import { syncFolderOf, writeOnce } from '../ground/write-once.ts';

/** Where the master key is kept, which wraps every owner's key. */
export type MasterKey = {
  /** The variable or the file, for messages; never the key. */
  readonly origin: string;
  /** The keys found there, of 32 bytes; more than one while a rotation is unfinished. */
  read(): readonly KeyObject[];
  /** The key to begin with; made where there is none. */
  create(): KeyObject;
};

const HEX = /^[0-9a-f]{64}$/i;
const BASE64 = /^[A-Za-z0-9+/_-]{43}=?$/;

/** @throws KlachtError `bad-master-key`, which names where it stands and never what it is */
const parse = (text: string, origin: string): KeyObject => {
  const trimmed = text.trim();
  if (HEX.test(trimmed)) return createSecretKey(trimmed, 'hex');
  if (BASE64.test(trimmed)) return createSecretKey(trimmed, 'base64');
  throw new KlachtError(
    'invalid',
    'bad-master-key',
    `${origin}: expected 32 bytes in base64 (44 characters) or hex (64), got ${trimmed.length} characters`,
    { field: origin },
  );
};

/**
 * A master key that is given as text.
 *
 * @param text 32 bytes in base64 or hex
 * @param origin what to call it in messages
 * @throws KlachtError `bad-master-key`, which names `origin` and never the text
 * @example
 * masterKeyFromText(process.env['KLACHT_MASTER_KEY'] ?? '', 'KLACHT_MASTER_KEY');
 */
export const masterKeyFromText = (text: string, origin: string): MasterKey => {
  const key = parse(text, origin);
  return { origin, read: () => [key], create: () => key };
};

const readIfThere = (file: string): readonly KeyObject[] => {
  try {
    return [parse(readFileSync(file, 'utf8'), file)];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

/**
 * Where a new key stands while it takes the place of the one in a file.
 *
 * @example
 * nextOf('klacht.db.keys.master'); // 'klacht.db.keys.master.next'
 */
export const nextOf = (file: string): string => `${file}.next`;

const createIn = (file: string): boolean =>
  writeOnce(file, `${randomBytes(32).toString('base64')}\n`);

/**
 * A master key in a file that is made on first use, for its owner only (mode 600).
 *
 * @param onCreated told the path when it has been made
 * @throws KlachtError `bad-master-key`, when it is read, for a file that holds something else
 * @example
 * masterKeyInFile('klacht.db.keys.master');
 */
export const masterKeyInFile = (
  file: string,
  onCreated: (file: string) => void = () => {},
): MasterKey => {
  const read = (): readonly KeyObject[] => [...readIfThere(file), ...readIfThere(nextOf(file))];
  return {
    origin: file,
    read,
    create: () => {
      if (createIn(file)) onCreated(file);
      const [key] = read();
      if (key === undefined) throw new Error(`${file}: expected the key that was just made`);
      return key;
    },
  };
};

/**
 * Replaces the key in a file by a new one. The new key is on disk before it is used, and the old
 * one until the new one is: a crash at any moment leaves both, and running it again goes on.
 *
 * @param rewrap wraps every key anew, all or none
 * @throws KlachtError `no-master-key` when there is no such file
 * @example
 * await replaceMasterKeyFile('klacht.db.keys.master', (key) => keys.rotate(key));
 */
export const replaceMasterKeyFile = async <Result>(
  file: string,
  rewrap: (key: KeyObject) => Promise<Result>,
): Promise<Result> => {
  const next = nextOf(file);
  if (readIfThere(file).length === 0) {
    throw new KlachtError(
      'unavailable',
      'no-master-key',
      `${file}: expected the master key, got none; nothing was changed`,
      { file },
    );
  }
  createIn(next);
  const [key] = readIfThere(next);
  if (key === undefined) throw new Error(`${next}: expected the key that was just made`);
  const result = await rewrap(key);
  renameSync(next, file);
  syncFolderOf(file);
  return result;
};

/**
 * Tells master keys apart, and tells nothing about them.
 *
 * @returns 32 hexadecimal digits
 * @example
 * fingerprintOf(masterKeyFromText(text, 'KLACHT_MASTER_KEY').create());
 */
export const fingerprintOf = (key: KeyObject): string =>
  createHmac('sha256', key).update('klacht master key').digest('hex').slice(0, 32);
