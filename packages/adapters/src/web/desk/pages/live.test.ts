import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Reader } from '@klacht/domain';
import { serveHere } from '../../serve.ts';
import { openDesk } from '../testing/open-desk.ts';

const RECEIVED = {
  at: '2026-04-02',
  channel: 'email',
  subjects: ['price'],
  complainant: { name: 'Quirijn Zonderling', email: 'q@example.org' },
  text: 'The price was wrong.',
};

/** Reads a stream until something stands in it. */
const readerOf = (response: Response) => {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  let told = '';
  const until = async (wanted: string): Promise<string> => {
    if (told.includes(wanted)) return told;
    const { value, done } = await reader.read();
    if (done) return told;
    told += new TextDecoder().decode(value);
    return until(wanted);
  };
  return { until, leave: () => reader.cancel() };
};

describe('what is told live', () => {
  it('is the number of what is recorded, and nothing that anybody said', async () => {
    const { fetch, give, close } = await openDesk();
    const response = await fetch('/live');
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const { until, leave } = readerOf(response);
    const number = await give(null, 'Receive', RECEIVED);
    const told = await until(number);
    expect(told).toMatch(
      /^retry: \d+\n\nid: [^\n]+\nevent: recorded\ndata: \{"numbers":\["2026-0001"\]\}\n\n$/,
    );
    expect(told).not.toContain('Zonderling');
    await leave();
    await close();
  });

  it('goes on from where a browser was, without who merely read', async () => {
    const { fetch, give, close } = await openDesk();
    const first = await give(null, 'Receive', RECEIVED);
    const one = readerOf(await fetch('/live', { headers: { 'last-event-id': '1' } }));
    const again = await give(null, 'Receive', { ...RECEIVED, text: 'Another.' });
    await fetch(`/c/${first}`);
    await give(again, 'Acknowledge', { at: '2026-04-03' });
    const told = await one.until('2026-0002"]}\n\nid');
    expect([...told.matchAll(/data: (.*)/g)].map(([, data]) => data)).not.toContain(
      '{"numbers":[]}',
    );
    expect(told).not.toContain(`["${first}"]`);
    await one.leave();
    await close();
  });

  it.each([null, { role: 'auditor', name: 'anna' }, { role: 'officer', name: 'bram' }] as const)(
    'ends, and tells nothing more, once who asked is %j',
    async (then) => {
      const asking: { as: Reader | null } = { as: { role: 'officer', name: 'anna' } };
      const { fetch, give, errors, close } = await openDesk({ readerOf: () => asking.as });
      const { until } = readerOf(await fetch('/live'));
      const first = await give(null, 'Receive', RECEIVED);
      expect(await until(first)).toContain(first);
      asking.as = then;
      const second = await give(null, 'Receive', RECEIVED);
      expect(await until('what never comes')).not.toContain(second);
      // Asked again, it is as for anybody.
      expect((await fetch('/live')).status).toBe(then === null ? 401 : 200);
      expect(errors).toEqual([]);
      await close();
    },
  );

  it('is for few streams of a reader, and for more once one has left', async () => {
    const { fetch, close } = await openDesk();
    const streams = [];
    for (let stream = 0; stream < 8; stream += 1) streams.push(readerOf(await fetch('/live')));
    expect((await fetch('/live')).status).toBe(429);
    await streams[0]?.leave();
    const next = await fetch('/live');
    expect(next.status).toBe(200);
    await readerOf(next).leave();
    for (const { leave } of streams.slice(1)) await leave();
    await close();
  });

  it('leaves nothing behind that listens or waits, after a thousand streams', async () => {
    const { app, close } = await openDesk({ limits: { pagesPerMinute: 100_000 } });
    const leaving = new AbortController();
    const resources = (): number => process.getActiveResourcesInfo().length;
    const openAndLeave = async (): Promise<void> => {
      const request = new Request('https://desk.example/live', { signal: leaving.signal });
      const { status, body } = await app.fetch(request);
      expect(status).toBe(200);
      await body?.cancel();
      expect(getEventListeners(request.signal, 'abort')).toEqual([]);
    };
    await openAndLeave();
    const before = resources();
    for (let time = 0; time < 1000; time += 1) await openAndLeave();
    expect(resources()).toBeLessThan(before + 50);
    await close();
  });

  it('is given up when a browser leaves, however often, and ends in order when the server does', async () => {
    const { app, give, errors, close } = await openDesk({ limits: { pagesPerMinute: 100_000 } });
    const server = await serveHere((request) => app.fetch(request));
    // A ninth is refused until the server has seen that one left: were they counted on, none would come.
    const open = async (signal: AbortSignal | null = null): Promise<Response> => {
      for (;;) {
        const response = await fetch(`${server.url}live`, { signal });
        if (response.status === 200) return response;
        await response.body?.cancel();
      }
    };
    for (let time = 0; time < 60; time += 1) {
      const leaving = new AbortController();
      await open(leaving.signal);
      leaving.abort();
    }
    const last = await open();
    const stream = readerOf(last);
    const number = await give(null, 'Receive', RECEIVED);
    expect(await stream.until(number)).toContain(number);
    const ended = stream.until('what never comes').catch(() => 'cut');
    await server.close();
    // It was ended, and not cut: all that was told is there.
    expect(await ended).toContain(number);
    expect(errors).toEqual([]);
    await close();
  });
});
