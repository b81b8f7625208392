import type { EventStore, JournalRange, NewEvent, RecordedEvent } from '@klacht/domain';
import { checkAppend, judgeAppend, parsePosition, storeClosed } from '../append-rules.ts';
import type { LiveEventStore } from '../../ground/live-event-store.ts';
import { createBell } from '../../ground/bell.ts';
import { changesByReading } from '../changes-by-reading.ts';
import { toJson } from '../to-json.ts';

const BATCH = 1_000;

/**
 * A journal in memory, for tests and trials. It keeps JSON text as a real one does, so what comes
 * out was never the object that went in.
 *
 * @example
 * const journal = { store: createMemoryEventStore(), procedures: [bitonic] };
 */
export const createMemoryEventStore = (): LiveEventStore => {
  const journal: string[] = [];
  const streams = new Map<string, { readonly id: string; readonly position: string }[]>();
  const placesOf = new Map<string, number[]>();
  const bell = createBell();
  let closed = false;

  const refuseWhenClosed = (): void => {
    if (closed) throw storeClosed();
  };

  const record = (stream: string, revision: number, event: NewEvent): string => {
    const { data, metadata } = toJson(event);
    const { id, type, recordedAt } = event;
    return JSON.stringify({ stream, revision, position: '', id, type, recordedAt }).replace(
      /\}$/,
      `,"data":${data},"metadata":${metadata}}`,
    );
  };

  const append: EventStore['append'] = async (stream, expectedRevision, events) => {
    refuseWhenClosed();
    checkAppend(stream, expectedRevision, events);
    const known = streams.get(stream) ?? [];
    const records = events.map((event, index) =>
      record(stream, expectedRevision + 1 + index, event),
    );
    const earlier = judgeAppend(stream, expectedRevision, events, {
      current: known.length - 1,
      after: known.slice(expectedRevision + 1),
    });
    if (earlier !== null) return earlier;
    const places = placesOf.get(stream) ?? [];
    events.forEach(({ id }, index) => {
      journal.push(records[index] ?? '');
      places.push(journal.length - 1);
      known.push({ id, position: String(journal.length) });
    });
    streams.set(stream, known);
    placesOf.set(stream, places);
    bell.ring();
    return {
      outcome: 'recorded',
      revision: known.length - 1,
      position: String(journal.length),
    };
  };

  const revive = (place: number): RecordedEvent => ({
    ...(JSON.parse(journal[place] ?? '') as RecordedEvent),
    position: String(place + 1),
  });

  async function* read(places: readonly number[]): AsyncGenerator<readonly RecordedEvent[]> {
    for (let start = 0; start < places.length; start += BATCH) {
      refuseWhenClosed();
      yield places.slice(start, start + BATCH).map(revive);
    }
  }

  async function* readStream(stream: string, from = 0): AsyncGenerator<readonly RecordedEvent[]> {
    refuseWhenClosed();
    yield* read((placesOf.get(stream) ?? []).slice(from));
  }

  const lastRevisions: EventStore['lastRevisions'] = async (asked) => {
    refuseWhenClosed();
    return new Map(
      asked.flatMap((stream) => {
        const known = streams.get(stream);
        return known === undefined ? [] : [[stream, known.length - 1] as const];
      }),
    );
  };

  const countStreams: EventStore['countStreams'] = async (prefix) => {
    refuseWhenClosed();
    return [...streams.keys()].filter((stream) => stream.startsWith(prefix)).length;
  };

  async function* readAll(range: JournalRange = {}): AsyncGenerator<readonly RecordedEvent[]> {
    refuseWhenClosed();
    const first = range.from === undefined ? 1 : parsePosition(range.from, journal.length);
    const last =
      range.upTo === undefined ? journal.length : parsePosition(range.upTo, journal.length);
    yield* read(
      Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first - 1 + index),
    );
  }

  return {
    append,
    readStream,
    lastRevisions,
    countStreams,
    readAll,
    lastEvent: async () => {
      refuseWhenClosed();
      return journal.length === 0 ? null : revive(journal.length - 1);
    },
    changes: changesByReading(readAll, bell, (_, since, signal) => bell.next(since, signal)),
    close: async () => {
      closed = true;
      bell.ring();
    },
  };
};
