import { generateKeySync, type KeyObject } from 'node:crypto';
import { erased, keyStoreClosed, type KeyStore } from '../key-store.ts';

/**
 * Keys in memory, for tests and trials: they end with the process, and so does what they sealed.
 *
 * @example
 * const store = sealed(createMemoryEventStore(), createMemoryKeyStore());
 */
export const createMemoryKeyStore = (): KeyStore => {
  const keys = new Map<string, KeyObject | 'destroyed'>();
  let closed = false;

  const refuseWhenClosed = (): void => {
    if (closed) throw keyStoreClosed();
  };

  return {
    get: async (owner) => {
      refuseWhenClosed();
      const known = keys.get(owner);
      if (known === undefined) return { state: 'none' };
      return known === 'destroyed' ? { state: known } : { state: 'held', key: known };
    },
    getOrCreate: async (owner) => {
      refuseWhenClosed();
      const known = keys.get(owner) ?? generateKeySync('aes', { length: 256 });
      if (known === 'destroyed') throw erased(owner);
      keys.set(owner, known);
      return known;
    },
    destroy: async (owner) => {
      refuseWhenClosed();
      keys.set(owner, 'destroyed');
    },
    close: async () => {
      closed = true;
    },
  };
};
