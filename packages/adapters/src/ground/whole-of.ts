/** The methods of the classes that an object is of, each of which knows the object. */
const methodsOf = (object: object, of: unknown = Object.getPrototypeOf(object)): object => {
  if (typeof of !== 'object' || of === null || of === Object.prototype) return {};
  const own = Object.getOwnPropertyNames(of).flatMap((name) => {
    const value: unknown = name === 'constructor' ? undefined : Reflect.get(of, name, object);
    return typeof value === 'function' ? [[name, value.bind(object) as unknown] as const] : [];
  });
  return { ...methodsOf(object, Object.getPrototypeOf(of)), ...Object.fromEntries(own) };
};

/**
 * What a store is to be copied from, so that other methods can take the place of some: the methods of a
 * class, which a copy of the fields leaves out, come along, and know the store that they are of.
 *
 * @example
 * const quiet = { ...wholeOf(store), close: async () => {} };
 */
export const wholeOf = <Store extends object>(store: Store): Store => ({
  ...methodsOf(store),
  ...store,
});
