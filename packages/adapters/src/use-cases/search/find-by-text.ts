import { setImmediate } from 'node:timers/promises';
import { HIDDEN, type Instant, KlachtError, mayRead, type Reader } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { canBeSieved, folded } from '../../sealing/blind-index.ts';
import { readableEvents, type ReadableEvent } from '../../sealing/readable-events.ts';
import { CLOSED, ERASED } from '../../sealing/sealed.ts';
import { expectKnowsWho } from '../dossier/expect-knows-who.ts';
import { storedEvents } from '../dossier/documents-of.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { recordReading } from '../dossier/open-dossier.ts';
import { KNOWN_BY, type Searched, searchedAt } from './searched.ts';
import { sieveComplaints } from './sieve-complaints.ts';

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

/**
 * Told how far a search is: of how many complaints there is an index, and then how many of those that it
 * could not rule out were opened; each time out of how many.
 */
type OnSearched = (complaints: number, of: number) => void;

/** So many complaints are opened before others get their turn. */
const AT_ONCE = 50;

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
  /** In how many complaints a text that was to be opened is sealed with a key that is not here. */
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
 * The ids of the complaints whose texts are to be opened: by the blind index, where it holds all that is
 * looked for, those that it cannot rule out; else all.
 */
const candidates = async (
  journal: OpenJournal,
  text: string,
  within: ReadonlySet<Searched>,
  onProgress: OnSearched,
): Promise<readonly string[]> => {
  await (await journal.register()).catchUp(journal.store);
  if ([...within].every((one) => KNOWN_BY.includes(one)) && canBeSieved(text)) {
    const index = await sieveComplaints(journal, onProgress);
    if (index !== null) {
      return journal.ask((register) =>
        register.letThrough(index.tag, index.passing(text)).map(({ complaintId }) => complaintId),
      );
    }
  }
  return journal.ask((register) => Array.from(register.rows(), ({ complaintId }) => complaintId));
};

/**
 * The complaints in which a text stands that the reader may see. Names, e-mail addresses and references
 * are looked up in a blind index beside the register, which is brought up to date first; what it cannot
 * rule out is opened in memory and compared, so that the answer is that of opening everything. Who was
 * erased is not found. Each complaint that is found is recorded as read before it is told; where
 * nothing is found, nothing is.
 *
 * Everything is opened, one complaint after another, where addresses or any other text is searched, where
 * no word has three characters, and where the keys are not here.
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
    readonly onProgress?: OnSearched;
  },
): Promise<SearchResult> => {
  expectKnowsWho(reader);
  const matches = matcherOf(text);
  const wanted = new Set(within);
  const ids = await candidates(journal, text, wanted, onProgress);
  const found: FoundByText[] = [];
  let sealed = 0;
  for (const [index, id] of ids.entries()) {
    onProgress(index, ids.length);
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const entry = await journal.ask((register) => register.find(id));
    if (entry === null || !mayRead(reader, entry.complaint)) continue;
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
