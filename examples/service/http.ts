// Requests to answers. A proxy in front of this logs people in, and says who asks in x-user and
// x-role; nobody else may reach it.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { getRequestListener } from '@hono/node-server';
import {
  type ErrorCode,
  type ErrorKind,
  type Instant,
  instantOf,
  isKlachtError,
  KlachtError,
} from '@klacht/domain';
import type { RouteName } from './openapi.ts';

/** What is asked, by whom and when. */
export type Asked = {
  readonly query: URLSearchParams;
  readonly body: object;
  readonly user: string;
  readonly role: unknown;
  readonly now: Instant;
};

/** By method and path: `GET /register`. */
export type Routes = Readonly<Record<RouteName, (asked: Asked) => unknown>>;

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 400, // not of its shape: details.issues names field, value and what was expected
  rejected: 422, // the complaint does not allow it: see the code
  conflict: 409, // others recorded first: ten times, or since who asks had looked; nothing was written
  unavailable: 503, // the store is closed, locked or out of reach
  unreadable: 500, // the journal holds an event that this version does not know
};

/** klacht takes a text of any length. */
const MOST_BYTES = 100_000;

const bodyOf = async (request: IncomingMessage): Promise<object> => {
  const refuse = (code: ErrorCode<'invalid'>, expected: string): never => {
    throw new KlachtError('invalid', code, `body: expected ${expected}`);
  };
  const size = Number(request.headers['content-length'] ?? Infinity);
  if (!(size <= MOST_BYTES)) refuse('too-large', `a content-length of at most ${MOST_BYTES}`);
  return json(request).catch(() => refuse('invalid-json', 'JSON')) as Promise<object>;
};

const answerTo = async (routes: Routes, request: IncomingMessage) => {
  const all: Readonly<Record<string, Routes[RouteName] | undefined>> = routes;
  const [path, query] = (request.url ?? '').split('?');
  const { 'x-user': user, 'x-role': role } = request.headers;
  const route = all[`${request.method} ${path}`];
  if (typeof user !== 'string') return { status: 401, body: { code: 'not-logged-in' } };
  if (route === undefined) return { status: 404, body: { code: 'no-such-route' } };
  try {
    const body = request.method === 'POST' ? await bodyOf(request) : {};
    const now = instantOf(new Date());
    const asked = { query: new URLSearchParams(query), body, user, role, now };
    return { status: 200, body: await route(asked) };
  } catch (error) {
    if (!isKlachtError(error)) throw error;
    const { kind, code, message } = error;
    console.error(kind, code); // not the message: it shows what was sent in
    return { status: STATUS[kind], body: { code, message } };
  }
};

/** @param pages answers what is beneath `/complaints`, for people */
export const createHttpServer = (
  routes: Routes,
  pages: (request: Request) => Response | Promise<Response>,
): Server => {
  const answerPages = getRequestListener(pages, { overrideGlobalObjects: false });
  return createServer((request, response) => {
    if (/^\/complaints(?:[/?]|$)/.test(request.url ?? '')) {
      void answerPages(request, response);
      return;
    }
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    answerTo(routes, request).then(
      ({ status, body }) => answer(status, body),
      (error: unknown) => {
        console.error(error);
        answer(500, { code: 'internal' });
      },
    );
  });
};
