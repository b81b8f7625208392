import {
  type Appended,
  type EventStore,
  type Instant,
  KlachtError,
  type NewEvent,
  type NewStreams,
  type RecordedEvent,
} from '@klacht/domain';
import type { LiveEventStore } from '../../ground/live-event-store.ts';

/** Which clock a journal's `recordedAt` is by: the machine's, or one that was invented for trying. */
export type JournalClock = 'real' | 'invented';

/** In the metadata of each event that was recorded by an invented clock. */
const CLOCK = 'clock';
const INVENTED: JournalClock = 'invented';

/** Clocks of machines differ a little, and what waited its turn is recorded after what did not. */
const TOLERATED_MS = 60_000;

const isInvented = ({ metadata }: Pick<RecordedEvent, 'metadata'>): boolean =>
  metadata[CLOCK] === INVENTED;

const firstEvent = async (store: EventStore): Promise<RecordedEvent | null> => {
  for await (const [first] of store.readAll()) if (first !== undefined) return first;
  return null;
};

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** The two largest units: `2 days and 3 hours`. */
const inWords = (milliseconds: number): string => {
  let left = Math.ceil(milliseconds / 1000);
  const parts: string[] = [];
  for (const [unit, seconds] of UNITS) {
    const count = Math.floor(left / seconds);
    left -= count * seconds;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  return parts.slice(0, 2).join(' and ');
};

const behind = (now: Instant, last: Instant, behindMs: number): KlachtError =>
  new KlachtError(
    'invalid',
    'clock-behind',
    `now: expected no moment before the journal's last event, ${last}, got ${now}, which is ${inWords(behindMs)} behind it; nothing was recorded. Set the clock right`,
    { field: 'now', value: now, last, behindMs },
  );

const realAlready = (): KlachtError =>
  new KlachtError(
    'invalid',
    'real-clock',
    'the journal: expected an empty one, or one of an invented clock, got one that is recorded by the clock; nothing was recorded',
  );

/** A store that keeps to the journal's clock, and says which one that is. */
export type Clocked<Store> = {
  readonly store: Store;
  /** Null while the journal is empty and nobody said. */
  readonly clockOf: () => Promise<JournalClock | null>;
};

/**
 * A store that records nothing before what the journal has last, but for a minute; of a journal with
 * an invented clock it says so in every event instead. What was recorded before is answered as before.
 *
 * @param invented whether a new journal is for trying, by a clock that whoever tries gives
 */
export const keepingClock = <Store extends LiveEventStore>(
  store: Store,
  invented: boolean,
): Clocked<Store> => {
  let clock: JournalClock | null = null;
  let latest: Instant | null = null;
  let looking: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    const first = await firstEvent(store);
    if (first === null) return;
    const last = await store.lastEvent();
    clock = isInvented(first) ? INVENTED : 'real';
    latest = last?.recordedAt ?? first.recordedAt;
  };

  const lookOnce = async (): Promise<void> => {
    if (clock !== null) return;
    looking ??= look().finally(() => {
      looking = null;
    });
    await looking;
  };

  const isThere = async (stream: string, id: string): Promise<boolean> => {
    for await (const batch of store.readStream(stream, 0, 'stored')) {
      if (batch.some((event) => event.id === id)) return true;
    }
    return false;
  };

  const isBehind = ({ recordedAt }: NewEvent): number =>
    latest === null || latest === recordedAt || clock === INVENTED
      ? 0
      : Date.parse(latest) - Date.parse(recordedAt);

  /** The events, marked where the journal's clock is an invented one. */
  const marked = (events: readonly NewEvent[]): readonly NewEvent[] =>
    clock === INVENTED || (clock === null && invented)
      ? events.map((event) => ({
          ...event,
          metadata: { ...event.metadata, [CLOCK]: INVENTED },
        }))
      : events;

  const took = (events: readonly NewEvent[]): void => {
    const last = events.at(-1)?.recordedAt;
    if (last === undefined) return;
    clock ??= events.every(isInvented) ? INVENTED : 'real';
    if (latest === null || last > latest) latest = last;
  };

  const appendOne = async (
    ...[stream, expectedRevision, events]: Parameters<EventStore['append']>
  ): Promise<Appended> => {
    await lookOnce();
    if (invented && clock === 'real') throw realAlready();
    const [first] = events;
    if (first !== undefined && latest !== null) {
      const behindMs = isBehind(first);
      if (behindMs > TOLERATED_MS && !(await isThere(stream, first.id))) {
        throw behind(first.recordedAt, latest, behindMs);
      }
    }
    const given = marked(events);
    const appended = await store.append(stream, expectedRevision, given);
    if (appended.outcome === 'recorded') took(given);
    return appended;
  };

  const beginBelow = store.append.begin;

  const begin: EventStore['append']['begin'] =
    beginBelow &&
    (async (some) => {
      await lookOnce();
      if (invented && clock === 'real') throw realAlready();
      // Of many streams the last events are alike, and the latest of them counts.
      const lasts = new Map<string, NewEvent>();
      const timed = (events: readonly NewEvent[] | null): readonly NewEvent[] | null => {
        if (events?.some((event) => isBehind(event) > TOLERATED_MS) !== false) return null;
        const given = marked(events);
        const last = given.at(-1);
        if (last !== undefined) lasts.set(last.recordedAt, last);
        return given;
      };
      function* given(): Generator<NewStreams> {
        for (const { streams, events } of some) {
          yield { streams, events: (absent) => events(absent).map(timed) };
        }
      }
      const begun = await beginBelow(given());
      if (begun.includes(true)) for (const last of lasts.values()) took([last]);
      return begun;
    });

  const append = begin === undefined ? appendOne : Object.assign(appendOne, { begin });

  return {
    store: { ...store, append },
    clockOf: async () => {
      await lookOnce();
      return clock ?? (invented ? INVENTED : null);
    },
  };
};
