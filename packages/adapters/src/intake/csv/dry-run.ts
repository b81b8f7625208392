import type { EventStore, NewEvent, RecordedEvent } from '@klacht/domain';
import { judgeAppend } from '../../event-stores/append-rules.ts';

/** How many events of a type happened in a year. */
export type EventsInYear = {
  readonly year: string;
  readonly type: string;
  readonly count: number;
};

/** A store in which nothing is recorded, and the events that would have been. */
type DryStore = {
  readonly store: EventStore;
  /** By year, and within it by type. */
  readonly events: () => readonly EventsInYear[];
};

const byYearAndType = (one: EventsInYear, other: EventsInYear): number =>
  one.year.localeCompare(other.year) || one.type.localeCompare(other.type);

/** When it happened: a local day. */
const yearOf = ({ data }: NewEvent): string => String((data as { at?: unknown }).at).slice(0, 4);

/**
 * A store that reads as another does, and answers an append as that would, but keeps what is
 * appended in memory, where it can be read until this is dropped.
 *
 * @param store is only read; closing this one does not close it
 * @example
 * const dry = dryStore(store);
 * await importRegister({ ...options, journal: { store: dry.store, procedures } });
 * dry.events(); // [{ year: '2026', type: 'Received', count: 3 }]
 */
export const dryStore = (store: EventStore): DryStore => {
  const added = new Map<string, readonly RecordedEvent[]>();
  const counts = new Map<string, EventsInYear>();

  const count = (event: NewEvent): void => {
    const [year, { type }] = [yearOf(event), event];
    const key = `${year} ${type}`;
    counts.set(key, { year, type, count: (counts.get(key)?.count ?? 0) + 1 });
  };

  const readStream: EventStore['readStream'] = async function* (stream, from = 0, texts) {
    yield* store.readStream(stream, from, texts);
    const more = (added.get(stream) ?? []).filter(({ revision }) => revision >= from);
    if (more.length > 0) yield more;
  };

  const append: EventStore['append'] = async (stream, expectedRevision, events) => {
    const there = (await Array.fromAsync(readStream(stream, 0, 'stored'))).flat();
    const standing = { current: there.length - 1, after: there.slice(expectedRevision + 1) };
    const earlier = judgeAppend(stream, expectedRevision, events, standing);
    if (earlier !== null) return earlier;
    const position = '';
    const recorded = structuredClone(events).map((event, index) => ({
      ...event,
      stream,
      revision: expectedRevision + 1 + index,
      position,
    }));
    added.set(stream, [...(added.get(stream) ?? []), ...recorded]);
    for (const event of events) count(event);
    return { outcome: 'recorded', revision: expectedRevision + events.length, position };
  };

  return {
    store: { append, readStream, readAll: (range) => store.readAll(range), close: async () => {} },
    events: () => [...counts.values()].toSorted(byYearAndType),
  };
};
