import { checkPlace, documentsClosed, type DocumentStore } from '../document-store.ts';

/**
 * Documents in memory, for tests and trials: they end with the process.
 *
 * @example
 * const documents = createMemoryDocumentStore();
 */
export const createMemoryDocumentStore = (): DocumentStore => {
  const shelves = new Map<string, Map<string, readonly Uint8Array[]>>();
  let closed = false;

  const refuse = (...names: readonly string[]): void => {
    if (closed) throw documentsClosed();
    checkPlace(...names);
  };

  return {
    write: async (shelf, pieces, nameOf) => {
      refuse(shelf);
      const held = (await Array.fromAsync(pieces)).map((piece) => Uint8Array.from(piece));
      const name = nameOf();
      refuse(name);
      const documents = shelves.get(shelf) ?? new Map<string, readonly Uint8Array[]>();
      const isNew = !documents.has(name);
      shelves.set(shelf, documents.set(name, held));
      return isNew;
    },
    read: async ({ shelf, name }) => {
      refuse(shelf, name);
      const held = shelves.get(shelf)?.get(name);
      if (held === undefined) return null;
      return (async function* () {
        yield* held;
      })();
    },
    async *list(only) {
      refuse(...(only === undefined ? [] : [only]));
      for (const [shelf, documents] of shelves) {
        if (only !== undefined && shelf !== only) continue;
        for (const name of documents.keys()) yield { shelf, name };
      }
    },
    remove: async ({ shelf, name }) => {
      refuse(shelf, name);
      shelves.get(shelf)?.delete(name);
    },
    clear: async (shelf) => {
      refuse(shelf);
      const there = shelves.get(shelf)?.size ?? 0;
      shelves.delete(shelf);
      return there > 0;
    },
    close: async () => {
      closed = true;
    },
  };
};
