import { HIDDEN, type Instant, KlachtError, mayRead, type Reader } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { readableEvents, type ReadableEvent } from '../sealing/readable-events.ts';
import { CLOSED, ERASED } from '../sealing/sealed.ts';
import { expectKnowsWho } from './expect-knows-who.ts';
import { storedEvents } from './documents-of.ts';
import type { OpenJournal } from './open-journal.ts';
import { recordReading } from './open-dossier.ts';

/** What of a complaint can be searched. */
export const searched = ['name', 'email', 'address', 'reference', 'text'] as const;

/** One of {@link searched}. */
export type Searched = (typeof searched)[number];

/** What is searched unless told: what people know a complaint by. */
const KNOWN_BY: readonly Searched[] = ['name', 'email', 'reference'];

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

const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Fewer characters stand in nearly every text, and all of those dossiers would be recorded as read. */
const SHORTEST = 3;

/** Whether a text has every word that is looked for, in any order, whatever the case and the accents. */
const matcherOf = (looked: string): ((text: string) => boolean) => {
  const words = folded(looked).split(/\s+/).filter(Boolean);
  if (words.join('').length < SHORTEST) {
    throw new KlachtError(
      'invalid',
      'invalid-input',
      `text: expected ${SHORTEST} characters or more to look for, got ${JSON.stringify(looked)}`,
      { field: 'text', value: looked, least: SHORTEST, reason: 'too-short' },
    );
  }
  return (text) => {
    const one = folded(text);
    return words.every((word) => one.includes(word));
  };
};

/** A complaint in which a text was found. The text itself is not told. */
export type FoundByText = {
  readonly entry: RegisterEntry;
  /** Where it stands: the revision of the event, and the place in it, such as `complainant.name`. */
  readonly places: readonly {
    readonly revision: number;
    readonly type: string;
    readonly field: string;
  }[];
};

/** What was found, and what could not be searched. */
export type SearchResult = {
  readonly found: readonly FoundByText[];
  /** How many complaints have a text that is sealed with a key that is not here. */
  readonly sealed: number;
};

/** What stands for a text that is not shown. */
const MARKS: ReadonlySet<string> = new Set([CLOSED, ERASED, HIDDEN]);

const placesIn = (
  events: readonly ReadableEvent[],
  within: ReadonlySet<Searched>,
  matches: (text: string) => boolean,
): FoundByText['places'] =>
  events.flatMap(({ recorded, event, texts }) =>
    texts
      .filter(({ text }) => !MARKS.has(text))
      .filter(({ field, text }) => within.has(searchedAt(field, event.data)) && matches(text))
      .map(({ field }) => ({ revision: recorded.revision, type: recorded.type, field })),
  );

/**
 * The complaints in which a text stands that the reader may see. It opens the texts one complaint
 * after another, in memory, and keeps nothing: there is no index beside the journal that says who
 * complained, and who was erased is not found. Each complaint that is found is recorded as read
 * before it is told; where nothing is found, nothing is.
 *
 * @param text one word or more, each of which must stand in one text
 * @param within what is searched; names, e-mail addresses and references unless told
 * @throws KlachtError `invalid-input` for fewer than three characters; `not-for-role` for who may not see whoever complained; of kind `unreadable` as {@link openDossier}
 * @example
 * const reader = { role: 'officer', name: 'anna' } as const;
 * const { found } = await findByText(journal, { text: 'de vries', reader, now });
 */
export const findByText = async (
  journal: OpenJournal,
  {
    text,
    within = KNOWN_BY,
    reader,
    now,
    onProgress = () => {},
  }: {
    readonly text: string;
    readonly within?: readonly Searched[];
    readonly reader: Reader;
    readonly now: Instant;
    /** Told how many complaints were searched. */
    readonly onProgress?: (complaints: number) => void;
  },
): Promise<SearchResult> => {
  expectKnowsWho(reader);
  const matches = matcherOf(text);
  const wanted = new Set(within);
  const entries = await journal.ask((register) => [...register.entries({})]);
  const found: FoundByText[] = [];
  let sealed = 0;
  for (const [index, entry] of entries.entries()) {
    onProgress(index);
    if (!mayRead(reader, entry.complaint)) continue;
    const stored = await storedEvents(journal.store, entry.complaintId);
    const events = await readableEvents(journal.store, stored, reader, entry.complaint);
    if (events.some(({ texts }) => texts.some((one) => one.text === CLOSED))) sealed += 1;
    const places = placesIn(events, wanted, matches);
    if (places.length > 0) found.push({ entry, places });
  }
  const entriesFound = found.map(({ entry }) => entry);
  await recordReading(journal, entriesFound, { reader, purpose: 'find', now });
  return { found, sealed };
};
