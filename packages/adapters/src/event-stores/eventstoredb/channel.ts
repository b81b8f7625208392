import type { EventStoreDBClient } from '@eventstore/db-client';

type Channel = { readonly close: () => void };

/**
 * What the client (6.2.1) keeps to itself; another version may lack a part, and goes without.
 *
 * - `handleError` looks for another node after a call that failed. Nobody listens to its outcome:
 *   when no node answers, as in an election, that ends the process.
 * - `getChannel` gives the connection, which the client has no way to close: without that a socket
 *   stays open for half an hour.
 */
type Inner = {
  getChannel?: () => Promise<Channel>;
  handleError?: (failed: unknown, error: Error) => Promise<void>;
};

/** Lets a search for another node fail in silence: the next call makes a search of its own. */
export const mend = (client: EventStoreDBClient): void => {
  const inner = client as unknown as Inner;
  const { handleError } = inner;
  if (handleError === undefined) return;
  inner.handleError = (failed, error) => handleError(failed, error).catch(() => {});
};

/** Closes the connection of a client that is used no more. */
export const closeChannel = async (client: EventStoreDBClient): Promise<void> => {
  const { getChannel } = client as unknown as Inner;
  try {
    (await getChannel?.())?.close();
  } catch {
    // It never had one, and could not make one.
  }
};
