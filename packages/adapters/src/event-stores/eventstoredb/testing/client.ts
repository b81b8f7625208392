import { EventStoreDBClient, jsonEvent, START } from '@eventstore/db-client';
import type { NewEvent } from '@klacht/domain';

/** Given, so that the client takes the call that the store takes too: one append, one answer. */
const credentials = { username: 'nobody', password: 'nobody' };

/** The client with nothing around it, for what is measured beside it. */
export const openClient = (address: string) => {
  const client = EventStoreDBClient.connectionString(address);
  return {
    append: (stream: string, revision: number, { id, type, data, metadata }: NewEvent) =>
      client.appendToStream(
        stream,
        [jsonEvent({ id, type, data: data as Record<string, unknown>, metadata })],
        { expectedRevision: revision < 0 ? 'no_stream' : BigInt(revision), credentials },
      ),
    /** The revision of each event, the server's own left out. */
    async *revisions(): AsyncGenerator<number> {
      for await (const { event } of client.readAll({ fromPosition: START })) {
        if (event === undefined || event.streamId.startsWith('$')) continue;
        yield Number(event.revision);
      }
    },
    close: () => client.dispose(),
  };
};
