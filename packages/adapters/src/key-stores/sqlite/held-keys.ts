import type { KeyObject } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { KlachtError } from '@klacht/domain';
import { createBoundedMap } from '../../ground/bounded-map.ts';
import type { OwnerKey } from '../key-store.ts';
import { fingerprintOf, type MasterKey } from '../master-key.ts';
import { newKey } from '../new-key.ts';
import { unwrapKey, WRAPPED_BYTES, wrapKey } from '../wrapped-key.ts';

/** How many keys are kept unwrapped, for as long as the file has them as they were. */
const REMEMBERED = 10_000;

type Row = {
  readonly destroyed: number;
  readonly wrapped: Uint8Array;
  readonly fingerprint: string;
};

/** The rows of a key store's file. What changes them runs in the caller's transaction. */
export type HeldKeys = {
  get(owner: string): OwnerKey;
  /** The same, without keeping it at hand. */
  lookUp(owner: string): OwnerKey;
  /** The master key to wrap a new key with; the first one is made here. */
  masterToCreate(): KeyObject;
  /** A new key of an owner who has none. */
  add(owner: string, master: KeyObject): KeyObject;
  /** A new key of each owner; null where it has one, or had one that was destroyed. */
  addNew(owners: readonly string[], master: KeyObject): readonly (KeyObject | null)[];
  destroy(owner: string): void;
  rewrap(to: KeyObject): number;
};

/** @throws KlachtError, from each method, when the master key is not the one of the file */
export const openHeldKeys = (db: DatabaseSync, path: string, master: MasterKey): HeldKeys => {
  const selectFingerprint = db.prepare('SELECT fingerprint FROM master');
  const setFingerprint = db.prepare('INSERT OR REPLACE INTO master VALUES (1, ?)');
  const select = db.prepare(`
    SELECT destroyed, wrapped, coalesce((SELECT fingerprint FROM master), '') AS fingerprint
    FROM keys WHERE subject = ?`);
  const insert = db.prepare('INSERT INTO keys (subject, destroyed, wrapped) VALUES (?, 0, ?)');
  const insertNew = db.prepare(
    'INSERT INTO keys (subject, destroyed, wrapped) VALUES (?, 0, ?) ON CONFLICT DO NOTHING',
  );
  const markDestroyed = db.prepare(`
    INSERT INTO keys (subject, destroyed, wrapped) VALUES (?, 1, zeroblob(${WRAPPED_BYTES}))
    ON CONFLICT (subject) DO UPDATE SET destroyed = 1, wrapped = excluded.wrapped`);
  const selectLive = db.prepare('SELECT subject, wrapped FROM keys WHERE destroyed = 0');
  const replace = db.prepare('UPDATE keys SET wrapped = ? WHERE subject = ?');

  let inUse: { readonly fingerprint: string; readonly key: KeyObject } | null = null;

  const currentFingerprint = (): string | null =>
    (selectFingerprint.get() as { fingerprint: string } | undefined)?.fingerprint ?? null;

  /**
   * The master key, looked up anew when another process has rotated it; null where there is none at
   * all.
   */
  const masterOf = (fingerprint: string): KeyObject | null => {
    if (inUse?.fingerprint === fingerprint) return inUse.key;
    const found = master.read();
    if (found.length === 0) return null;
    const key = found.find((candidate) => fingerprintOf(candidate) === fingerprint);
    if (key === undefined) {
      throw new KlachtError(
        'unavailable',
        'wrong-master-key',
        `${master.origin}: expected the master key that the keys in ${path} are under, got another; nothing was changed`,
        { origin: master.origin, path },
      );
    }
    inUse = { fingerprint, key };
    return key;
  };

  const masterOrRefuse = (fingerprint: string): KeyObject => {
    const key = masterOf(fingerprint);
    if (key !== null) return key;
    throw new KlachtError(
      'unavailable',
      'no-master-key',
      `${master.origin}: expected the master key that the keys in ${path} are under, got none; nothing was changed`,
      { origin: master.origin, path },
    );
  };

  const unwrapped = (owner: string, wrapped: Uint8Array, key: KeyObject): KeyObject => {
    const own = unwrapKey(wrapped, key, owner);
    if (own !== null) return own;
    throw new KlachtError(
      'unreadable',
      'damaged-key',
      `${path}: the key of ${owner} does not unwrap; it was changed, or belongs to another owner`,
      { path, owner },
    );
  };

  const unwrappedKeys = createBoundedMap<{ readonly wrapped: Buffer; readonly key: KeyObject }>(
    REMEMBERED,
  );

  const opened = (owner: string, { wrapped, fingerprint }: Row): OwnerKey => {
    const wrapping = masterOf(fingerprint);
    if (wrapping === null) return { state: 'locked' };
    return { state: 'held', key: unwrapped(owner, wrapped, wrapping) };
  };

  const held = (owner: string, row: Row): OwnerKey => {
    const { wrapped } = row;
    const before = unwrappedKeys.get(owner);
    if (before?.wrapped.equals(wrapped) === true) return { state: 'held', key: before.key };
    const found = opened(owner, row);
    if (found.state === 'held') {
      unwrappedKeys.set(owner, { wrapped: Buffer.from(wrapped), key: found.key });
    }
    return found;
  };

  return {
    get: (owner) => {
      const row = select.get(owner) as Row | undefined;
      if (row?.destroyed === 0) return held(owner, row);
      unwrappedKeys.delete(owner);
      return { state: row === undefined ? 'none' : 'destroyed' };
    },
    lookUp: (owner) => {
      const row = select.get(owner) as Row | undefined;
      if (row?.destroyed === 0) return opened(owner, row);
      return { state: row === undefined ? 'none' : 'destroyed' };
    },
    masterToCreate: () => {
      const fingerprint = currentFingerprint();
      if (fingerprint !== null) return masterOrRefuse(fingerprint);
      const key = master.create();
      setFingerprint.run(fingerprintOf(key));
      return key;
    },
    add: (owner, wrapping) => {
      const { key, wrapped } = newKey(wrapping, owner);
      insert.run(owner, wrapped);
      return key;
    },
    addNew: (owners, wrapping) => {
      const made = owners.map((owner) => newKey(wrapping, owner));
      return made.map(({ key, wrapped }, index) =>
        insertNew.run(owners[index] ?? '', wrapped).changes === 1 ? key : null,
      );
    },
    destroy: (owner) => {
      unwrappedKeys.delete(owner);
      markDestroyed.run(owner);
    },
    rewrap: (to) => {
      const fingerprint = currentFingerprint();
      if (fingerprint === null) return 0;
      const from = masterOrRefuse(fingerprint);
      const rows = selectLive.all() as { subject: string; wrapped: Uint8Array }[];
      for (const { subject: owner, wrapped } of rows) {
        replace.run(wrapKey(unwrapped(owner, wrapped, from), to, owner), owner);
      }
      setFingerprint.run(fingerprintOf(to));
      return rows.length;
    },
  };
};
