import type { EventStore, Position, RecordedEvent } from '@klacht/domain';
import { createChainCheck } from './check-chain.ts';
import { faultAt, faultOfAll } from './fault.ts';
import { damaged, type ProvedJournal } from './prove-journal.ts';

/** Where a stream ended when it was read. */
export type StreamEnd = { readonly revision: number; readonly hash: string };

const CHANGED = 'it is not as it was when the journal was checked a moment before';

/**
 * Reads events of a proved journal again, those it gained since among them, and gives them only as
 * they were proved.
 *
 * @param wanted as they were proved: all events of some streams
 * @param upTo where to end; what was recorded later is left out
 * @throws KlachtError `journal-damaged` for an event that is another than the one that was proved
 */
export async function* readAgain(
  store: EventStore,
  { hashes }: Pick<ProvedJournal, 'hashes'>,
  wanted: (event: RecordedEvent) => boolean,
  upTo: Position,
): AsyncGenerator<RecordedEvent, void, undefined> {
  const chain = createChainCheck();
  let place = 0;
  for await (const batch of store.readAll({ upTo })) {
    for (const event of batch) {
      if (!wanted(event)) continue;
      const broken = chain.check(event);
      if (broken !== null) throw damaged(broken);
      if (place < hashes.length && event.metadata['hash'] !== hashes[place]) {
        throw damaged(faultAt(event, 'changed', CHANGED));
      }
      place += 1;
      yield event;
    }
  }
  if (place < hashes.length) throw damaged(faultOfAll('truncated', CHANGED));
}

/**
 * Reads a stream again up to where it ended.
 *
 * @throws KlachtError `journal-damaged` where it is another than the one that ended so
 */
export const readStreamAgain = async (
  store: EventStore,
  stream: string,
  end: StreamEnd,
): Promise<readonly RecordedEvent[]> => {
  const chain = createChainCheck();
  const events: RecordedEvent[] = [];
  for await (const batch of store.readStream(stream, 0, 'stored')) {
    for (const event of batch) {
      if (event.revision > end.revision) break;
      const broken = chain.check(event);
      if (broken !== null) throw damaged(broken);
      events.push(event);
    }
    if (events.length > end.revision) break;
  }
  const last = events.at(-1);
  if (last?.metadata['hash'] === end.hash) return events;
  throw damaged(
    last === undefined ? faultOfAll('truncated', CHANGED) : faultAt(last, 'changed', CHANGED),
  );
};
