import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answering } from './guard/by-address.ts';
import { networkOf } from './guard/network-of.ts';

/** A server that listens. */
export type Serving = {
  /** Where it listens: `http://127.0.0.1:8080/`. */
  readonly url: string;
  /**
   * Answers what is under way, for two seconds at most, ends event streams, and takes nothing new. Twice
   * is once.
   */
  readonly close: () => Promise<void>;
};

/**
 * What a server allows: how slow somebody may be, in milliseconds, before they are let go, and how many
 * connections there may be.
 */
export type ServerLimits = {
  /** From the connection, or the answer before, to the end of the headers. */
  readonly headersTimeout: number;
  /** To the end of what is sent. */
  readonly requestTimeout: number;
  /** Without a byte in either direction: who does not read what they asked for. */
  readonly timeout: number;
  /** How often it is looked who is too slow. */
  readonly connectionsCheckingInterval: number;
  /** At once; half of them of one address, so that nobody holds them all. */
  readonly connections: number;
};

const LIMITS: ServerLimits = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  timeout: 300_000,
  connectionsCheckingInterval: 2_000,
  connections: 2_000,
};

/** What is answered still, once it is told to stop. */
const LAST_MS = 2_000;

/** What ends the event streams that are open. */
type Streams = Set<() => void>;

/** The answer; an event stream, which would never end, ends in order when it is told to. */
const endingWith = (response: Response, streams: Streams): Response => {
  const { body, headers } = response;
  const isStream = headers.get('content-type')?.startsWith('text/event-stream') === true;
  if (body === null || !isStream) return response;
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  let end = (): void => {};
  const told = new ReadableStream<Uint8Array>({
    start: (controller) => {
      end = () => {
        streams.delete(end);
        controller.close();
        void reader.cancel();
      };
      streams.add(end);
    },
    pull: async (controller) => {
      try {
        const { done, value } = await reader.read();
        if (!streams.has(end)) return;
        if (done) end();
        else controller.enqueue(value);
      } catch (error) {
        streams.delete(end);
        throw error;
      }
    },
    cancel: (reason) => {
      streams.delete(end);
      return reader.cancel(reason);
    },
  });
  const ended = new Response(told, response);
  // Else its connection would wait for another request.
  ended.headers.set('connection', 'close');
  return ended;
};

/** Lets go at once of connections beyond the most. */
const holdingAtMost = (server: Server, most: number): void => {
  server.maxConnections = most;
  const held = new Map<string, number>();
  server.on('connection', (socket) => {
    const from = networkOf(socket.remoteAddress ?? '');
    const count = held.get(from) ?? 0;
    if (count >= most / 2) {
      socket.destroy();
      return;
    }
    held.set(from, count + 1);
    socket.once('close', () => {
      const left = (held.get(from) ?? 1) - 1;
      if (left === 0) held.delete(from);
      else held.set(from, left);
    });
  });
};

const closing = async (server: Server, streams: Streams): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  for (const end of streams) end();
  server.closeIdleConnections();
  const last = setTimeout(() => server.closeAllConnections(), LAST_MS);
  await closed;
  clearTimeout(last);
};

/** What Node tells of a request beside what it asks. */
type Beside = { readonly incoming: { readonly socket: { readonly remoteAddress?: string } } };

/**
 * Serves what answers Web-standard requests, on loopback unless told.
 *
 * @param answer told also from which address a request comes; '' where that is not known
 * @param port 0 for one that is free
 * @throws Error with code `EADDRINUSE` where the port is taken
 */
export const serveHere = async (
  answer: Answering,
  port = 0,
  host = '127.0.0.1',
  given: Partial<ServerLimits> = {},
): Promise<Serving> => {
  const { timeout, connections, ...slowest } = { ...LIMITS, ...given };
  const [{ createServer }, { getRequestListener }] = await Promise.all([
    import('node:http'),
    import('@hono/node-server'),
  ]);
  const streams: Streams = new Set();
  const listener = getRequestListener(
    async (request, beside) => {
      const { remoteAddress = '' } = (beside as Beside).incoming.socket;
      return endingWith(await answer(request, remoteAddress), streams);
    },
    { overrideGlobalObjects: false },
  );
  const server = createServer(slowest, (asked, answered) => void listener(asked, answered));
  server.timeout = timeout;
  holdingAtMost(server, connections);
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  let closed: Promise<void> | null = null;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}/`,
    close: () => (closed ??= closing(server, streams)),
  };
};
