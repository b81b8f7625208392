import type { RecordedEvent } from '@klacht/domain';

/** The events of batches, one by one. */
export async function* oneByOne(
  batches: AsyncIterable<readonly RecordedEvent[]>,
): AsyncGenerator<RecordedEvent, void, undefined> {
  for await (const batch of batches) yield* batch;
}
