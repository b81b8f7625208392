/** A map with a greatest size. When it is full, the entry that came in first is dropped. */
export type BoundedMap<Value> = {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
};

/** @param size how many are kept */
export const createBoundedMap = <Value>(size: number): BoundedMap<Value> => {
  const values = new Map<string, Value>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => {
      values.set(key, value);
      if (values.size <= size) return;
      for (const oldest of values.keys()) {
        values.delete(oldest);
        return;
      }
    },
    delete: (key) => void values.delete(key),
  };
};
