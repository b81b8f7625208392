// An event store of one's own. Its rows are in a Map; those of yours are where your data is.
import type { KeyStore, LiveEventStore } from '@klacht/adapters/journal';
import { chained } from '@klacht/adapters/proof';
import { sealed } from '@klacht/adapters/sealed';
import {
  changesByReading,
  checkAppend,
  createBell,
  type JsonTexts,
  judgeAppend,
  parsePosition,
  storeClosed,
  toJson,
} from '@klacht/adapters/store-parts';
import { bitonic, type EventStore, type Journal, type RecordedEvent } from '@klacht/domain';

/** A row has data and metadata as JSON, so that what comes out was never the object that went in. */
type Row = Omit<RecordedEvent, 'position' | 'data' | 'metadata'> & JsonTexts;

const ROWS_A_BATCH = 500;

/** Opens a store that is gone when the program ends. */
export const openMapStore = (): LiveEventStore => {
  const rows = new Map<number, Row>(); // by position: 1, 2, 3 …
  const bell = createBell();
  let isClosed = false;
  const refuseWhenClosed = (): void => {
    if (isClosed) throw storeClosed();
  };

  const eventAt = (position: number): RecordedEvent => {
    const { data, metadata, ...own } = rows.get(position) as Row;
    return {
      ...own,
      position: String(position),
      data: JSON.parse(data) as object,
      metadata: JSON.parse(metadata) as RecordedEvent['metadata'],
    };
  };
  /** In a database: by an index of stream and revision. */
  const placesOf = (stream: string): readonly number[] =>
    [...rows].filter(([, row]) => row.stream === stream).map(([position]) => position);

  const append: EventStore['append'] = async (stream, expectedRevision, events) => {
    refuseWhenClosed();
    checkAppend(stream, expectedRevision, events);
    const added = events.map((event, index): Row => {
      const { id, type, recordedAt } = event;
      const revision = expectedRevision + 1 + index;
      return { id, type, recordedAt, stream, revision, ...toJson(event) }; // what JSON would change is refused
    });
    // In a database all that follows is one transaction: it looks, and writes all or nothing.
    const there = placesOf(stream);
    const repeated = judgeAppend(stream, expectedRevision, events, {
      current: there.length - 1,
      after: there
        .slice(expectedRevision + 1)
        .map((position) => ({ id: eventAt(position).id, position: String(position) })),
    });
    if (repeated !== null) return repeated;
    for (const row of added) rows.set(rows.size + 1, row);
    bell.ring(); // wakes who follows; other processes look now and then
    const revision = expectedRevision + events.length;
    return { outcome: 'recorded', revision, position: String(rows.size) };
  };

  async function* read(positions: readonly number[]): AsyncGenerator<readonly RecordedEvent[]> {
    refuseWhenClosed();
    for (let first = 0; first < positions.length; first += ROWS_A_BATCH) {
      refuseWhenClosed();
      yield positions.slice(first, first + ROWS_A_BATCH).map(eventAt);
    }
  }

  const readAll: EventStore['readAll'] = async function* readAll({ from, upTo } = {}) {
    refuseWhenClosed();
    const first = from === undefined ? 1 : parsePosition(from, rows.size);
    const last = upTo === undefined ? rows.size : parsePosition(upTo, rows.size);
    yield* read([...rows.keys()].slice(first - 1, last));
  };

  return {
    append,
    readStream: (stream, from = 0) => read(placesOf(stream).slice(from)),
    readAll,
    lastEvent: async () => {
      refuseWhenClosed();
      return rows.size === 0 ? null : eventAt(rows.size);
    },
    changes: changesByReading(readAll, bell, (_, since, signal) => bell.next(since, signal)),
    close: async () => {
      isClosed = true;
      bell.ring();
    },
  };
};

/** A journal on a store: texts are sealed, and what is stored then is chained. */
export const journalOn = (store: LiveEventStore, keys: KeyStore): Journal => ({
  store: sealed(chained(store), keys),
  procedures: [bitonic],
});
