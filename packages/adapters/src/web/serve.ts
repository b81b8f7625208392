import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens. */
export type Serving = {
  /** Where it listens: `http://127.0.0.1:8080/`. */
  readonly url: string;
  /** Answers what is under way, for so long at most, and takes nothing new. Twice is once. */
  readonly close: () => Promise<void>;
};

/** How slow somebody may be, in milliseconds; who is slower is let go, so that many cannot hold all connections. */
export type Slowest = {
  /** From the connection, or the answer before, to the end of the headers. */
  readonly headersTimeout: number;
  /** To the end of what is sent. */
  readonly requestTimeout: number;
  /** Without a byte in either direction: who does not read what they asked for. */
  readonly timeout: number;
  /** How often it is looked who is too slow. */
  readonly connectionsCheckingInterval: number;
};

const SLOWEST: Slowest = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  timeout: 300_000,
  connectionsCheckingInterval: 2_000,
};

/** What is answered still, once it is told to stop: an event stream would never end. */
const LAST_MS = 2_000;

const closing = async (server: Server): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
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
  answer: (request: Request, address: string) => Response | Promise<Response>,
  port = 0,
  host = '127.0.0.1',
  { timeout, ...slowest }: Slowest = SLOWEST,
): Promise<Serving> => {
  const [{ createServer }, { getRequestListener }] = await Promise.all([
    import('node:http'),
    import('@hono/node-server'),
  ]);
  const listener = getRequestListener(
    (request, beside) => answer(request, (beside as Beside).incoming.socket.remoteAddress ?? ''),
    { overrideGlobalObjects: false },
  );
  const server = createServer(slowest, (asked, answered) => void listener(asked, answered));
  server.timeout = timeout;
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  let closed: Promise<void> | null = null;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}/`,
    close: () => (closed ??= closing(server)),
  };
};
