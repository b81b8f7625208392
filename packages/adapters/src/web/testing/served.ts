import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

/** What answers Web-standard requests, on a server of Node's own on loopback. */
export const served = async (
  answer: (request: Request) => Promise<Response>,
): Promise<{ readonly url: string; close(): Promise<void> }> => {
  const server = createServer((asked, answered) => {
    const { method = 'GET', url = '/', headers } = asked;
    const given = new Headers();
    for (const [name, value] of Object.entries(headers)) given.set(name, String(value));
    const hasBody = method !== 'GET' && method !== 'HEAD';
    const init = hasBody ? { body: Readable.toWeb(asked), duplex: 'half' } : {};
    const request = new Request(new URL(url, `http://${headers.host ?? ''}`), {
      method,
      headers: given,
      ...init,
    } as RequestInit);
    const reply = async () => {
      const response = await answer(request);
      answered.writeHead(response.status, Object.fromEntries(response.headers));
      answered.end(Buffer.from(await response.arrayBuffer()));
    };
    void reply();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
