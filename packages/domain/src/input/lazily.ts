/**
 * The same value each time, made when it is first asked for.
 *
 * @example
 * const name = once(() => z.string().min(1));
 * name().parse('Anna'); // 'Anna'
 */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
};

/**
 * A record whose values are made when they are first read, each once. Schemas stand in it, for to make
 * those of all events and commands takes longer than to load the code, and a process meets few of them.
 *
 * @example
 * const schemas = lazily({ name: () => z.string().min(1) });
 * schemas.name.parse('Anna'); // 'Anna'
 */
export const lazily = <Makers extends Readonly<Record<string, () => unknown>>>(
  makers: Makers,
): { readonly [Name in keyof Makers]: ReturnType<Makers[Name]> } =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(makers).map(([name, make]) => [name, { enumerable: true, get: once(make) }]),
    ),
  ) as { readonly [Name in keyof Makers]: ReturnType<Makers[Name]> };
