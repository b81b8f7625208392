import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bitonicVersions } from '@klacht/domain';
import { type OpenJournal, openJournal } from '../use-cases/opening/open-journal.ts';
import { desk } from './desk/desk.ts';
import { form } from './form/form.ts';
import { serveHere, type Serving } from './serve.ts';

const NOW = '2026-04-20T08:00:00Z' as const;

const SHORT = {
  headersTimeout: 300,
  requestTimeout: 600,
  timeout: 1000,
  connectionsCheckingInterval: 50,
  connections: 400,
};

let journal: OpenJournal;
let server: Serving;
const errors: unknown[] = [];

beforeAll(async () => {
  journal = await openJournal({ store: 'memory:', procedures: bitonicVersions });
  const onError = (error: unknown): void => void errors.push(error);
  const more = { journal, now: () => NOW, onError } as const;
  const pages = desk({
    ...more,
    readerOf: () => ({ role: 'officer', name: 'anna' }),
    limits: { megabytes: 0.1, pagesPerMinute: 10_000 },
  });
  const answerForm = form({ ...more, limits: { megabytes: 0.1, perMinute: 1000 } });
  server = await serveHere(
    (request) =>
      new URL(request.url).pathname === '/form' ? answerForm(request) : pages.fetch(request),
    0,
    '127.0.0.1',
    SHORT,
  );
});

afterAll(async () => {
  await server.close();
  await journal.close();
});

/** A connection, and what came back over it until it was closed. */
const opened = async (): Promise<{ socket: Socket; closed: Promise<string> }> => {
  const { port } = new URL(server.url);
  const socket = connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  let said = '';
  socket.on('data', (bytes: Buffer) => {
    said += bytes.toString('latin1');
  });
  // One that is closed while it is written to says so by an error.
  socket.on('error', () => {});
  const closed = new Promise<string>((resolve) => {
    socket.on('close', () => resolve(said));
  });
  return { socket, closed };
};

const head = (path: string, ...headers: readonly string[]): string => {
  const { host, origin } = new URL(server.url);
  return [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Origin: ${origin}`,
    'Content-Type: application/x-www-form-urlencoded',
    ...headers,
    '',
    '',
  ].join('\r\n');
};

/** Writes until the other side closes. */
const writeOn = async (socket: Socket, text: string, pauseMs: number): Promise<void> => {
  while (!socket.destroyed && socket.writable) {
    socket.write(text);
    await setTimeout(pauseMs);
  }
};

/** Another address of this machine. */
const ELSEWHERE = '127.0.0.2';

const statusFrom = async (localAddress: string): Promise<number | undefined> => {
  const request = get(`${server.url}register`, { localAddress, agent: false });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
};

const isServed = async (): Promise<void> => {
  expect((await fetch(`${server.url}register`)).status).toBe(200);
  expect((await fetch(`${server.url}form`)).status).toBe(200);
};

const nothingHappened = async (): Promise<void> => {
  await isServed();
  expect(await journal.store.lastEvent()).toBeNull();
  expect(errors).toEqual([]);
};

/** More than the system keeps for somebody who does not read. */
const PAGES = 1500;

const PLACES = ['/receive', '/form'] as const;

describe('who sends slowly or too much', () => {
  it('is let go where a header comes a byte at a time, and others are served', async () => {
    const { socket, closed } = await opened();
    const written = writeOn(socket, 'G', 20);
    await isServed();
    expect(await closed).not.toContain(' 200 ');
    await written;
  });

  it.each(PLACES)('is let go where the body stalls, and nothing is recorded: %s', async (path) => {
    const { socket, closed } = await opened();
    socket.write(`${head(path, 'Content-Length: 5000')}token=a&at=`);
    await isServed();
    expect(await closed).not.toContain(' 200 ');
    await nothingHappened();
  });

  it.each(PLACES)('is let go where the body comes a byte at a time: %s', async (path) => {
    const { socket, closed } = await opened();
    socket.write(head(path, 'Content-Length: 5000'));
    const written = writeOn(socket, 'a', 20);
    expect(await closed).not.toContain(' 200 ');
    await written;
    await nothingHappened();
  });

  it.each(PLACES)('is refused before the body where its length is too large: %s', async (path) => {
    const { socket, closed } = await opened();
    socket.write(head(path, 'Content-Length: 100000000'));
    expect(await closed).toMatch(/^HTTP\/1\.1 413 /);
    await nothingHappened();
  });

  it.each(PLACES)('is refused and let go where the body has no end: %s', async (path) => {
    const { socket, closed } = await opened();
    socket.write(head(path, 'Transfer-Encoding: chunked'));
    const piece = 'a'.repeat(0x4000);
    const written = writeOn(socket, `4000\r\n${piece}\r\n`, 1);
    expect(await closed).toMatch(/^HTTP\/1\.1 413 |^$/);
    await written;
    await nothingHappened();
  });

  it('does not keep others out by many connections that say nothing', async () => {
    const many = await Promise.all(Array.from({ length: 1000 }, opened));
    expect(await statusFrom(ELSEWHERE)).toBe(200);
    const open = many.filter(({ socket }) => !socket.destroyed);
    expect(open.length).toBeLessThanOrEqual(SHORT.connections / 2);
    await Promise.all(many.map(({ closed }) => closed));
    // Those who were let go make room.
    await nothingHappened();
  });

  it('is let go where nothing is read of what was asked for', async () => {
    const { socket, closed } = await opened();
    const { host } = new URL(server.url);
    socket.pause();
    const asked = `GET /register HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    socket.write(asked.repeat(PAGES));
    await isServed();
    await setTimeout(SHORT.timeout * 2);
    socket.resume();
    const pages = (await closed).split('HTTP/1.1 200 ').length - 1;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(PAGES);
    await nothingHappened();
  });
});
