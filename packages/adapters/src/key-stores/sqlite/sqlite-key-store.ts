import type { KeyObject } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { isKlachtError, KlachtError } from '@klacht/domain';
import { createFileInPlace } from '../../ground/file-in-place.ts';
import { expectNames, type OptionNames } from '../../ground/option-names.ts';
import { inTransaction, openDatabase, translated } from '../../ground/sqlite-file.ts';
import { erased, keyStoreClosed, type KeyStore } from '../key-store.ts';
import type { MasterKey } from '../master-key.ts';
import { type HeldKeys, openHeldKeys } from './held-keys.ts';
import { KEYS } from './keys-layout.ts';

/** How keys in a file are opened. */
export type SqliteKeyStoreOptions = {
  /** How long to wait for another process that is writing, in milliseconds; 10,000 unless told. */
  readonly busyTimeoutMs?: number;
};

/** A key store in a file, whose master key can be replaced. */
export type SqliteKeyStore = KeyStore & {
  /**
   * Wraps every key under another master key, all or none, and answers how many there are. No byte
   * of the keys as they were wrapped before is left in the file.
   *
   * @param master of 32 bytes
   */
  rotate(master: KeyObject): Promise<number>;
};

type Opened = {
  readonly db: DatabaseSync;
  readonly keys: HeldKeys;
  readonly checkInPlace: () => void;
};

type Waiting = {
  readonly owner: string;
  readonly resolve: (key: KeyObject) => void;
  readonly reject: (error: unknown) => void;
};

const OPTIONS: OptionNames<SqliteKeyStoreOptions> = { busyTimeoutMs: true };

/**
 * Keys in a file of their own, wrapped by a master key. The file is made with the first key, so
 * that reading a journal without keys leaves no trace. Several processes may use it at once; keys
 * that are asked for together are made in one commit.
 *
 * @param path of the file; `-wal` and `-shm` stand beside it while it is in use
 * @example
 * const keys = openSqliteKeyStore('klacht.db.keys', masterKeyInFile('klacht.db.keys.master'));
 * const store = sealed(openSqliteEventStore('klacht.db'), keys);
 */
export const openSqliteKeyStore = (
  path: string,
  master: MasterKey,
  options: SqliteKeyStoreOptions = {},
): SqliteKeyStore => {
  expectNames(options, OPTIONS);
  const { busyTimeoutMs = 10_000 } = options;
  let opened: Opened | null = null;
  let closed = false;
  let waiting: Waiting[] = [];

  const refuseWhenClosed = (): void => {
    if (closed) throw keyStoreClosed();
  };

  /** A read checks too, because a text sealed by a lost key would be lost with it. */
  const open = (): Opened => {
    if (opened !== null) {
      opened.checkInPlace();
      return opened;
    }
    // The file is made before SQLite does it, so that nobody else can ever read it.
    closeSync(openSync(path, 'a', 0o600));
    const db = openDatabase(path, KEYS, busyTimeoutMs);
    // Owners lie scattered over the file, so 8 MB stay in memory, and the log is moved less often.
    db.exec(
      'PRAGMA secure_delete = ON; PRAGMA cache_size = -8000; PRAGMA wal_autocheckpoint = 4000;',
    );
    const checkInPlace = createFileInPlace(path);
    opened = { db, keys: openHeldKeys(db, path, master), checkInPlace };
    return opened;
  };

  const openIfThere = () => (opened === null && !existsSync(path) ? null : open());

  const openOrRefuse = () => {
    const there = openIfThere();
    if (there !== null) return there;
    throw new KlachtError(
      'unavailable',
      'no-keys',
      `${path}: expected the file with the keys, got none; nothing was changed`,
      { path },
    );
  };

  const attempting = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw translated(error, 'key store', { field: 'keys', path });
    }
  };

  /** Empties the write-ahead log, in which overwritten bytes still stand. */
  const emptyLog = (db: DatabaseSync): void => {
    const { busy } = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
    if (busy !== 0) {
      throw new KlachtError(
        'unavailable',
        'store-busy',
        `${path}: another process is reading the keys, so what was overwritten may still stand in ${path}-wal; try again`,
        { path },
      );
    }
  };

  /** Makes all keys that are waited for in one commit. */
  const commit = (): void => {
    const batch = waiting;
    if (batch.length === 0) return;
    waiting = [];
    let made: readonly (KeyObject | KlachtError)[];
    try {
      const { db, keys } = open();
      made = inTransaction(db, () => {
        const wrapping = keys.masterToCreate();
        return batch.map(({ owner }) => {
          const known = keys.get(owner);
          if (known.state === 'destroyed') return erased(owner);
          return known.state === 'held' ? known.key : keys.add(owner, wrapping);
        });
      });
    } catch (error) {
      for (const { reject } of batch)
        reject(translated(error, 'key store', { field: 'keys', path }));
      return;
    }
    for (const [index, { resolve, reject }] of batch.entries()) {
      const key = made[index];
      if (isKlachtError(key)) reject(key);
      else if (key !== undefined) resolve(key);
    }
  };

  return {
    get: async (owner) => {
      refuseWhenClosed();
      return attempting(() => openIfThere()?.keys.get(owner) ?? { state: 'none' });
    },
    getAll: async (owners) => {
      refuseWhenClosed();
      return attempting(() => {
        const there = openIfThere();
        return owners.map((owner) => there?.keys.lookUp(owner) ?? { state: 'none' });
      });
    },
    getOrCreate: async (owner) => {
      refuseWhenClosed();
      const known = attempting(() => openIfThere()?.keys.get(owner));
      if (known?.state === 'held') return known.key;
      if (known?.state === 'destroyed') throw erased(owner);
      return new Promise((resolve, reject) => {
        waiting.push({ owner, resolve, reject });
        if (waiting.length === 1) setImmediate().then(commit, reject);
      });
    },
    together: async () => {
      refuseWhenClosed();
      let begun: Opened | null = null;
      let wrapping: KeyObject | null = null;
      const begin = (): Opened => {
        const there = open();
        // As of the journal: a page of the index that several keys changed is moved once, and few stay.
        there.db.exec(
          'PRAGMA cache_size = -3000; PRAGMA wal_autocheckpoint = 16000; BEGIN IMMEDIATE',
        );
        return there;
      };
      return {
        getOrCreateAll: (owners) =>
          attempting(() => {
            begun ??= begin();
            const { keys } = begun;
            wrapping ??= keys.masterToCreate();
            const made = keys.addNew(owners, wrapping);
            return owners.map((owner, index) => {
              const key = made[index] ?? null;
              if (key !== null) return key;
              const known = keys.get(owner);
              return known.state === 'held' ? known.key : null;
            });
          }),
        commit: () => {
          attempting(() => begun?.db.exec('COMMIT'));
          begun = null;
        },
        rollback: () => {
          if (begun?.db.isTransaction === true) begun.db.exec('ROLLBACK');
          begun = null;
        },
      };
    },
    destroy: async (owner) => {
      refuseWhenClosed();
      attempting(() => {
        const { db, keys } = openOrRefuse();
        inTransaction(db, () => keys.destroy(owner));
        emptyLog(db);
      });
    },
    rotate: async (to) => {
      refuseWhenClosed();
      return attempting(() => {
        const { db, keys } = openOrRefuse();
        const count = inTransaction(db, () => keys.rewrap(to));
        emptyLog(db);
        return count;
      });
    },
    close: async () => {
      if (closed) return;
      commit();
      closed = true;
      opened?.db.close();
    },
  };
};
