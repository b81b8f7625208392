/** What of a complaint can be searched. */
export const searched = ['name', 'email', 'address', 'reference', 'text'] as const;

/** One of {@link searched}. */
export type Searched = (typeof searched)[number];

/** What is searched unless told: what people know a complaint by. */
export const KNOWN_BY: readonly Searched[] = ['name', 'email', 'reference'];

/** The last name of a text's place, by what it is; any other text is `text`. */
const BY_PLACE: Readonly<Record<string, Searched>> = {
  name: 'name',
  complainantName: 'name',
  email: 'email',
  complainantEmail: 'email',
  address: 'address',
  complainantAddress: 'address',
  concerns: 'reference',
  agreements: 'reference',
  reference: 'reference',
};

const placeOf = (path: string): string =>
  path.split('.').findLast((step) => !/^(?:\d+|from|to|words)$/.test(step)) ?? path;

/**
 * What a personal text is, by its place in its event.
 *
 * @param data of the event, which says of what field an amendment is
 * @example
 * searchedAt('complainant.name', {}); // 'name'
 */
export const searchedAt = (path: string, data: object): Searched => {
  const [, nth] = /^changes\.(\d+)\./.exec(path) ?? [];
  const changes = (Reflect.get(data, 'changes') ?? []) as readonly { readonly field?: string }[];
  const changed = nth === undefined ? undefined : changes[Number(nth)]?.field;
  return BY_PLACE[placeOf(changed ?? path)] ?? 'text';
};

/** Whether a personal text, by its place, is one of those that people know a complaint by. */
export const isKnownBy = (path: string, data: object): boolean =>
  KNOWN_BY.includes(searchedAt(path, data));
