import { type IncomingMessage, request as rawRequest } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@klacht/domain';
import { serveHere, type Serving } from '../serve.ts';
import { openDesk } from './testing/open-desk.ts';

const RECEIVED = {
  at: '2026-04-02',
  channel: 'email',
  subjects: ['price'],
  complainant: { name: 'Quirijn Zonderling', email: 'quirijn@example.org' },
  text: 'A Bovenkamer matter.',
  officer: 'anna',
};

let desk: Awaited<ReturnType<typeof openDesk>>;
let server: Serving;
let asRole: Role = 'officer';

beforeAll(async () => {
  desk = await openDesk({
    readerOf: () => ({ role: asRole, name: 'anna' }),
    limits: { pagesPerMinute: 100_000 },
  });
  const number = await desk.give(null, 'Receive', RECEIVED);
  await desk.give(number, 'Acknowledge', { at: '2026-04-03' });
  server = await serveHere((request) => desk.app.fetch(request));
});

afterAll(async () => {
  await server.close();
  await desk.close();
});

type Given = { readonly path: string; readonly method?: string; readonly host?: string };

/** Asks as it is written: `fetch` would tidy a path up. */
const asked = async ({ path, method = 'GET', host }: Given) => {
  const request = rawRequest(server.url, {
    path,
    method,
    headers: host === undefined ? {} : { host },
  });
  request.end();
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  let page = '';
  for await (const piece of answer) page += String(piece);
  return { status: answer.statusCode, headers: answer.headers, page };
};

/** No page runs or loads anything but what is the desk's own. */
const expectGuarded = ({ headers }: { headers: Record<string, unknown> }, where: string): void => {
  expect(headers['content-security-policy'], where).toMatch(/default-src 'none'/);
  expect(headers['content-security-policy'], where).toMatch(/frame-ancestors 'none'/);
  expect(headers['content-security-policy'], where).not.toMatch(/unsafe/);
  expect(headers['x-content-type-options'], where).toBe('nosniff');
  expect(headers['x-frame-options'], where).toBe('DENY');
};

describe('every answer of the desk', () => {
  it.each([
    '/',
    '/register',
    '/register.csv',
    '/register.xlsx',
    '/report/2026/report-2026.json',
    '/c/2026-0001',
    '/c/2026-0001/documents/none',
    '/c/2026-9999',
    '/nowhere',
    '/live/more',
    `/${'a'.repeat(8000)}`,
    '/c/..%2f..%2fetc%2fpasswd',
    '/c/%2e%2e/%2e%2e/register',
    '/../../register',
    '//register',
    '/c/%00',
    '/c/%ff',
    '/c/2026-0001/do/__proto__',
    '/c/constructor',
    '/register?page=1e9&sort=__proto__&column=toString&lang=xx',
    '/report/2026/..%2freport-2026.json',
  ])('is guarded, and no fault: %s', async (path) => {
    asRole = 'officer';
    const answer = await asked({ path });
    expectGuarded(answer, path);
    expect([200, 302, 303, 404, 422]).toContain(answer.status);
    expect(desk.errors.filter((error) => !(error instanceof Error) || !('code' in error))).toEqual(
      [],
    );
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    'changes nothing by %s',
    async (method) => {
      const last = await desk.journal.store.lastEvent();
      for (const path of ['/', '/register', '/c/2026-0001', '/receive']) {
        const answer = await asked({ path, method });
        expect(answer.status, path).toBeGreaterThanOrEqual(400);
        expectGuarded(answer, path);
      }
      expect(await desk.journal.store.lastEvent()).toEqual(last);
    },
  );

  it('has no body where only its head is asked for', async () => {
    for (const path of ['/', '/register', '/nowhere']) {
      const [head, whole] = [await asked({ path, method: 'HEAD' }), await asked({ path })];
      expect([head.status, head.page]).toEqual([whole.status, '']);
      expectGuarded(head, path);
    }
  });

  it('leads to no other host, whatever host is said', async () => {
    const host = 'elsewhere.example';
    for (const path of ['/', '/register', '/c/2026-0001', '/report']) {
      const { page, headers } = await asked({ path, host });
      expect(page + JSON.stringify(headers), path).not.toContain(host);
    }
  });
});
