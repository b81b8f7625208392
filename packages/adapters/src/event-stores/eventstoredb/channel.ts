import { type EventStoreDBClient, UnavailableError } from '@eventstore/db-client';

type Channel = { readonly close: () => void };

/**
 * What the client (6.2.1) keeps to itself; another version may lack a part, and goes without.
 *
 * - `handleError` looks for another node after a call that failed. Nobody listens to its outcome:
 *   when no node answers, as in an election, that ends the process. And it takes no silence for a
 *   failure: a node that hangs would be asked for ever.
 * - `getChannel` gives the connection, which the client has no way to close: without that a socket
 *   stays open for half an hour. Where there is none it makes one, so asking is no way to find out.
 */
type Inner = {
  getChannel?: () => Promise<Channel>;
  handleError?: (failed: { getChannel: () => Channel }, error: Error) => Promise<void>;
};

type Mended = {
  /** Finds a node, unless that is done. A call that is made before is sent after it. */
  readonly connected: () => Promise<unknown>;
  /**
   * Notes the connection of the next call. The function that it gives leaves that connection,
   * unless that was done: the next call looks for another node, and calls under way go on.
   */
  readonly use: () => () => void;
  readonly close: () => void;
};

/** Mends what the client gets wrong about its connection. */
export const mendConnection = (client: EventStoreDBClient): Mended => {
  const inner = client as unknown as Inner;
  const { getChannel, handleError } = inner;
  let channel: Promise<Channel> | undefined;
  if (getChannel !== undefined) inner.getChannel = () => (channel = getChannel());
  if (handleError !== undefined) {
    inner.handleError = (failed, error) => handleError(failed, error).catch(() => {});
  }
  return {
    connected: async () => inner.getChannel?.(),
    use: () => {
      let used: Channel | undefined;
      void inner
        .getChannel?.()
        .then((found) => (used = found))
        .catch(() => {});
      return () => {
        const left = used;
        if (left === undefined) return;
        void inner.handleError?.({ getChannel: () => left }, new UnavailableError(undefined, ''));
      };
    },
    /** A connection that is still looked for is closed when it is found. Nobody waits for that. */
    close: () => void channel?.then((found) => found.close()).catch(() => {}),
  };
};
