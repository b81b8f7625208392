/** An event in the log of the double. */
export type LogEvent = {
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
};

export type Proposed = Pick<LogEvent, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

/** -1 for a stream that is not there. */
export type Expected = number | 'any' | 'exists';

export type Written =
  | {
      /** `repeated`: the ids stood there already. */
      readonly outcome: 'written' | 'repeated';
      /** -1 for nothing in a stream that is not there. */
      readonly revision: number;
      readonly position: bigint;
    }
  | { readonly outcome: 'wrong-version'; readonly current: number }
  | { readonly outcome: 'deleted' };

const FIRST_POSITION = 1_037n;
const A_SYSTEM_EVENT_EVERY = 7;

/**
 * The log that the nodes of a cluster share: positions grow with gaps between them, and the
 * server's own events stand among the others.
 */
export const createLog = () => {
  const events: LogEvent[] = [];
  const streams = new Map<string, LogEvent[]>();
  const truncatedBefore = new Map<string, number>();
  const softDeleted = new Set<string>();
  const tombstones = new Set<string>();
  const listeners = new Set<() => void>();

  const write = (stream: string, proposed: Proposed): LogEvent => {
    const known = streams.get(stream) ?? [];
    const last = events.at(-1);
    const position =
      last === undefined
        ? FIRST_POSITION
        : last.position + BigInt(87 + last.data.length + last.metadata.length);
    const event = { ...proposed, stream, revision: known.length, position };
    events.push(event);
    known.push(event);
    streams.set(stream, known);
    return event;
  };

  const writeSystemEvent = (): LogEvent =>
    write('$stats-127.0.0.1:2113', {
      id: crypto.randomUUID(),
      type: '$statsCollected',
      contentType: 'application/json',
      data: Buffer.from('{"proc-mem":1}'),
      metadata: Buffer.from('{}'),
    });

  /** What an append comes to before anything is written; null to go ahead. */
  const judge = (
    stream: string,
    expected: Expected,
    proposed: readonly Proposed[],
  ): Written | null => {
    if (tombstones.has(stream)) return { outcome: 'deleted' };
    const known = streams.get(stream) ?? [];
    const current = known.length - 1;
    const wrong: Written = { outcome: 'wrong-version', current };
    if (expected === 'exists') return current < 0 ? wrong : null;
    const first = proposed[0]?.id;
    const after = expected === 'any' ? known.findIndex(({ id }) => id === first) - 1 : expected;
    if (expected === 'any' && after < -1) return null;
    // A stream that was deleted takes events as a new one, which go on from its last revision.
    if (after === current || (after < 0 && softDeleted.has(stream))) return null;
    if (after > current) return wrong;
    // At the current revision ids are not compared: so does the server.
    const there = known.slice(after + 1, after + 1 + proposed.length);
    const last = there.at(-1);
    const isSame = proposed.every(({ id }, index) => there[index]?.id === id);
    if (last === undefined || !isSame) return expected === 'any' ? null : wrong;
    return { outcome: 'repeated', revision: last.revision, position: last.position };
  };

  const append = (stream: string, expected: Expected, proposed: readonly Proposed[]): Written => {
    const judged = judge(stream, expected, proposed);
    if (judged !== null) return judged;
    const current = (streams.get(stream)?.length ?? 0) - 1;
    if (softDeleted.delete(stream)) truncatedBefore.set(stream, current + 1);
    let last: LogEvent | undefined;
    for (const one of proposed) {
      last = write(stream, one);
      if (events.length % A_SYSTEM_EVENT_EVERY === 0) writeSystemEvent();
    }
    for (const listener of listeners) listener();
    return {
      outcome: 'written',
      revision: last?.revision ?? current,
      // Of an empty append: a place that no event has.
      position: last?.position ?? (events.at(-1)?.position ?? 0n) + 1n,
    };
  };

  writeSystemEvent();

  return {
    events: events as readonly LogEvent[],
    judge,
    append,
    /** The last revision, whatever is hidden; -1 for a stream that is not there. */
    current: (name: string): number => (streams.get(name)?.length ?? 0) - 1,
    /** What a stream shows; nothing at all for one that is not there. */
    stream: (name: string): readonly LogEvent[] | undefined =>
      softDeleted.has(name) ? undefined : streams.get(name)?.slice(truncatedBefore.get(name) ?? 0),
    softDelete: (name: string): void => void softDeleted.add(name),
    /** Hides what is before a revision of a stream, as `$tb` does. */
    truncate: (name: string, before: number): void => void truncatedBefore.set(name, before),
    isDeleted: (name: string): boolean => tombstones.has(name),
    tombstone: (name: string): void => void tombstones.add(name),
    /** Keeps so many of the first events, as a database that is put back to an earlier day. */
    putBack: (count: number): void => {
      for (const { stream, revision } of events.splice(count)) {
        const known = streams.get(stream) ?? [];
        known.length = Math.min(known.length, revision);
        if (revision === 0) streams.delete(stream);
      }
    },
    /** The index of the first event at or after a position. */
    indexFrom: (position: bigint): number => {
      let [low, high] = [0, events.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((events[middle]?.position ?? 0n) < position) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    /** Resolves with the next append. */
    nextAppend: (signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        const heard = (): void => {
          listeners.delete(heard);
          signal.removeEventListener('abort', heard);
          resolve();
        };
        listeners.add(heard);
        signal.addEventListener('abort', heard);
        if (signal.aborted) heard();
      }),
  };
};

export type Log = ReturnType<typeof createLog>;
