/** A figure that two reports do not agree on; null where one has none. */
export type Difference = {
  /** Where it stands, such as `steps.judge.late`. */
  readonly figure: string;
  readonly was: unknown;
  readonly is: unknown;
};

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

const partsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  isGroup(value) ? Object.fromEntries(Object.entries(value)) : {};

/**
 * Every figure in which two reports, or two parts of them, differ; in the order of the names.
 *
 * @example
 * differencesOf({ steps: { n: 1 } }, { steps: { n: 2 } }); // [{ figure: 'steps.n', was: 1, is: 2 }]
 */
export const differencesOf = (was: unknown, is: unknown, within = ''): readonly Difference[] => {
  if (!isGroup(was) && !isGroup(is)) {
    const [before, after] = [was ?? null, is ?? null];
    return before === after ? [] : [{ figure: within, was: before, is: after }];
  }
  const [before, after] = [partsOf(was), partsOf(is)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  const own = (parts: Readonly<Record<string, unknown>>, name: string): unknown =>
    Object.hasOwn(parts, name) ? parts[name] : undefined;
  return names.flatMap((name) =>
    differencesOf(own(before, name), own(after, name), within === '' ? name : `${within}.${name}`),
  );
};
