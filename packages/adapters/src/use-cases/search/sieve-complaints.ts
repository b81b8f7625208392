import type { KeyObject } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  complaintStream,
  decodeComplaintEvent,
  isSealed,
  mapPersonal,
  type RecordedEvent,
  unescapeText,
} from '@klacht/domain';
import { type BlindIndex, createBlindIndex } from '../../sealing/blind-index.ts';
import { ERASURE } from '../../sealing/erasure.ts';
import { CLOSED, ERASED, eventSchemaOf, keyOwnerOf } from '../../sealing/sealed.ts';
import type { Sieved, Unsieved } from '../../view-stores/sqlite-register-view.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { isKnownBy } from './searched.ts';

/** Whose key the blind index is under: of no complaint, and of no stream. */
export const SEARCH_KEY = 'klacht-search';

const AT_ONCE = 200;

/**
 * The key under which what is looked up is made unreadable: parts of names in the blind index, and
 * officers in addresses. It is begun when it is first asked for.
 *
 * @returns null where the keys are not here, or locked
 * @throws KlachtError of kind `unavailable` from the key store
 * @example
 * const key = await searchKeyOf(journal);
 */
export const searchKeyOf = async (journal: OpenJournal): Promise<KeyObject | null> => {
  const { keys } = journal;
  const own = await keys.get(SEARCH_KEY);
  if (own.state === 'held') return own.key;
  if (own.state !== 'none') return null;
  // No keys are begun by who only searches.
  const [first] = await journal.ask((register) => register.slice(null, 1).entries);
  if (first === undefined) return null;
  const { state } = await keys.get(keyOwnerOf(complaintStream(first.complaintId)));
  return state === 'held' ? keys.getOrCreate(SEARCH_KEY) : null;
};

/** What complaints are known by, opened; null where a text is sealed by a key that is not here. */
const knownTexts = (events: readonly RecordedEvent[]): readonly string[] | null => {
  const found: string[] = [];
  let isWhole = true;
  for (const stored of events) {
    const event = decodeComplaintEvent(stored);
    const schema = event === null ? null : eventSchemaOf(event.stream, event.type);
    if (event === null || schema === null) continue;
    mapPersonal(schema, event.data, (text, field) => {
      if (!isKnownBy(field, event.data)) return text;
      if (text === CLOSED || isSealed(text)) isWhole = false;
      else if (text !== ERASED) found.push(unescapeText(text));
      return text;
    });
  }
  return isWhole ? found : null;
};

const openOne = async (
  { store }: OpenJournal,
  events: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> => {
  const opened: RecordedEvent[] = [];
  for (const event of events) opened.push(await store.openEvent(event));
  return opened;
};

/** The events of complaints with their texts opened, and `[erased]` where they were erased. */
const openedEvents = async (
  journal: OpenJournal,
  complaints: readonly Unsieved[],
): Promise<readonly (readonly RecordedEvent[])[]> => {
  const { store } = journal;
  const streams = complaints.map(({ complaintId }) => complaintStream(complaintId));
  const together = (await store.readStreams?.(streams)) ?? new Map<string, never>();
  const opened: (readonly RecordedEvent[])[] = [];
  for (const stream of streams) {
    const known = together.get(stream);
    // Those in which somebody was erased are given as they are stored.
    const isOpened = known !== undefined && !known.some(({ type }) => type === ERASURE);
    const stored = known ?? (await Array.fromAsync(store.readStream(stream, 0, 'stored'))).flat();
    opened.push(isOpened ? known : await openOne(journal, stored));
  }
  return opened;
};

/**
 * Brings the sieves of all complaints up to date, and answers the index by which they were made. Texts
 * are opened for that in memory, and nobody is told what they say, so no reading is recorded. Others get
 * their turn meanwhile, and what was made is kept where it is stopped.
 *
 * @param onProgress told how many complaints have one, and how many there are
 * @returns null where there is no key to make them by
 */
export const sieveComplaints = async (
  journal: OpenJournal,
  onProgress: (complaints: number, of: number) => void,
): Promise<BlindIndex | null> => {
  const key = await searchKeyOf(journal);
  if (key === null) return null;
  const index = createBlindIndex(key);
  const register = await journal.register();
  const count = await journal.ask((view) => view.count());
  let after: number | null = null;
  for (;;) {
    const from: number | null = after;
    const lacking: readonly Unsieved[] = await journal.ask((view) =>
      view.unsieved(index.tag, from, AT_ONCE),
    );
    const events = await openedEvents(journal, lacking);
    const made: readonly Sieved[] = lacking.map(({ ordinal }, nth) => {
      const texts = knownTexts(events[nth] ?? []);
      return {
        ordinal,
        revision: (events[nth]?.length ?? 0) - 1,
        sieve: texts === null ? null : index.sieveOf(texts),
      };
    });
    register.keepSieves(made);
    const last = lacking.at(-1);
    if (last === undefined || lacking.length < AT_ONCE) return index;
    onProgress(last.place, count);
    after = last.ordinal;
    await setImmediate();
  }
};
