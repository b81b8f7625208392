/** Where a value stands in an event's data: `outcome`, `points.0.text`. */
const keysOf = (path: string): readonly string[] => path.split('.');

const isIndex = (key: string | undefined): boolean => key !== undefined && /^\d{1,3}$/.test(key);

const isContainer = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * What stands at a place; undefined where nothing does.
 *
 * @example
 * valueAt({ points: [{ id: 'price' }] }, 'points.0.id'); // 'price'
 */
export const valueAt = (data: unknown, path: string): unknown =>
  keysOf(path).reduce<unknown>(
    (value, key) => (isContainer(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    data,
  );

const put = (within: unknown, keys: readonly string[], value: unknown): unknown => {
  const [key = '', ...rest] = keys;
  const inner = isContainer(within) && Object.hasOwn(within, key) ? within[key] : undefined;
  const next = rest.length === 0 ? value : put(inner, rest, value);
  if (Array.isArray(within) || (!isContainer(within) && isIndex(key))) {
    const items: readonly unknown[] = Array.isArray(within) ? within : [];
    return next === undefined
      ? items.toSpliced(Number(key), 1)
      : Object.assign([...items], { [key]: next });
  }
  const fields = isContainer(within) ? within : {};
  return Object.fromEntries([
    ...Object.entries(fields).filter(([field]) => field !== key),
    ...(next === undefined ? [] : [[key, next] as const]),
  ]);
};

/**
 * The data with another value at a place. Objects and lists that are missing on the way are made.
 * Undefined removes what stands there.
 *
 * @example
 * withValueAt({ at: '2026-04-02' }, 'points.0.id', 'price'); // { at, points: [{ id: 'price' }] }
 */
export const withValueAt = (data: object, path: string, value: unknown): object =>
  put(data, keysOf(path), value) as object;

/** Whether two values of JSON are the same, in whatever order their fields stand. */
export const isSameJson = (a: unknown, b: unknown): boolean => {
  if (!isContainer(a) || !isContainer(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key]))
  );
};
