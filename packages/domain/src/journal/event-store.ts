import type { Instant } from '../calendar/instant.ts';

/** A place in a store's one total order. Opaque: only the store that gave it out can read it. */
export type Position = string;

/** The expected revision of a stream that does not exist yet. */
export const NO_STREAM = -1;

/** An event to record. `id` comes from the command's id, so that a retry is recognised. */
export type NewEvent = {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: Readonly<Record<string, string>>;
  /** When it was recorded. `data` says when it happened. */
  readonly recordedAt: Instant;
};

/** An event as the journal holds it. `data` is unchecked until it is decoded. */
export type RecordedEvent = NewEvent & {
  readonly stream: string;
  /** 0, 1, 2 … within the stream. */
  readonly revision: number;
  readonly position: Position;
};

/** What an append came to. */
export type Appended = {
  /**
   * `recorded`: this very call recorded the events. `repeated`: these ids stood there before, so
   * nothing was added. Their data may differ; the caller compares it.
   */
  readonly outcome: 'recorded' | 'repeated';
  /** Where the last of the events stands. */
  readonly revision: number;
  readonly position: Position;
};

/**
 * How a stream's personal texts are read: `opened` where there is a key for them, or as they are
 * `stored`. A store that seals nothing reads the same either way.
 */
export type Texts = 'opened' | 'stored';

/** Bounds of a read of the whole journal, both inclusive. */
export type JournalRange = { readonly from?: Position; readonly upTo?: Position };

/** Streams to begin, each another. */
export type NewStreams = {
  readonly streams: readonly string[];
  /**
   * The first events of each of those that are not there, made when they are asked for; null for one
   * that is not to be begun. They are asked for once, and nobody changes them afterwards.
   */
  readonly events: (absent: readonly string[]) => readonly (readonly NewEvent[] | null)[];
};

/** Records what is new in one stream; where a store can, also the beginnings of several. */
export type Append = {
  /**
   * Records all events or none. Once it returns they are on disk.
   *
   * Appending the same ids again at the same expected revision answers with the place of the first
   * time, and says that it is a repetition.
   *
   * After a `conflict`, a read of the stream shows the revision that it names. A store that is
   * asked for a revision which it does not show yet waits until its time limit. Then it is
   * `unavailable`, with the code `store-behind`; ask the same again.
   *
   * @param expectedRevision the stream's last revision, or {@link NO_STREAM}
   * @throws KlachtError `conflict` when the stream is at another revision, with `expected` and `actual` in
   * its details; `empty-batch`; `bad-stream`, `bad-event` or `bad-revision` for what a cast let by;
   * `not-serialisable` for what JSON cannot carry, with its place as `field`
   */
  (stream: string, expectedRevision: number, events: readonly NewEvent[]): Promise<Appended>;

  /**
   * Begins several streams in one commit, each whole or not at all, in the order that they are
   * given; a store has it where that is quicker than one after another. Once it returns they are on
   * disk. It belongs to `append`, so that a store which stands before the append of another leaves
   * no way past it.
   *
   * @param some a few at a time. They are taken without waiting, and written before the next are, so
   * that memory holds few of them; the iterator ends before the commit, and where it throws nothing is
   * recorded
   * @returns for each stream, in that order, whether this call began it. Where it did not, nothing of it
   * was recorded, and `append` tells why
   */
  readonly begin?: (some: Iterable<NewStreams>) => Promise<readonly boolean[]>;
};

/**
 * The journal. Every store behaves as the contract suite of `@klacht/adapters` says.
 *
 * All methods throw a {@link KlachtError} of kind `unavailable` when the store is closed or out of reach.
 */
export type EventStore = {
  readonly append: Append;

  /**
   * The stream's events in order, in batches; none when there is no such stream.
   *
   * @param from the first revision to read, inclusive; 0 unless told
   * @param texts `opened` unless told. With `stored` no key is used
   */
  readStream(stream: string, from?: number, texts?: Texts): AsyncIterable<readonly RecordedEvent[]>;

  /**
   * The events of several streams, each from its first; a store has it where that is quicker than one
   * after another. A stream that is not there is left out, and so may be one that would take too much
   * memory beside the others.
   */
  readStreams?(
    streams: readonly string[],
    texts?: Texts,
  ): Promise<ReadonlyMap<string, readonly RecordedEvent[]>>;

  /**
   * The last revision of each of several streams, of those that are there; a store has it where that
   * takes no reading of events.
   */
  lastRevisions?(streams: readonly string[]): Promise<ReadonlyMap<string, number>>;

  /**
   * How many streams there are whose name begins so; a store has it where that takes no reading of
   * events.
   */
  countStreams?(prefix: string): Promise<number>;

  /**
   * Every event in the order of recording, in batches, up to what was there when the read began.
   *
   * @throws KlachtError `invalid` for a position that this store never gave out
   */
  readAll(range?: JournalRange): AsyncIterable<readonly RecordedEvent[]>;

  /**
   * Waits a little, at random, after a conflict and before the next try: longer each time. Stores
   * have it that several processes write to, so that these do not meet again at once.
   *
   * @param tries how often it was tried: 1, 2, 3 …
   */
  readonly backOff?: (tries: number) => Promise<void>;

  /** Releases the store. Twice is once. */
  close(): Promise<void>;
};
