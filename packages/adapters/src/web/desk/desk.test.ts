import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { Instant, Reader } from '@klacht/domain';
import { openDesk } from './testing/open-desk.ts';

const ANNA: Reader = { role: 'officer', name: 'anna' };

describe('the desk', () => {
  it('answers nobody who is not known, and none but the firm', async () => {
    const asked = { reader: ANNA as Reader | null };
    const { fetch, close } = await openDesk({ readerOf: () => asked.reader });
    const statuses = new Map<string, number>();
    for (const role of ['officer', 'compliance', 'auditor', 'employee', 'complainant'] as const) {
      asked.reader = { role, name: 'x' };
      statuses.set(role, (await fetch('/')).status);
    }
    asked.reader = null;
    statuses.set('nobody', (await fetch('/')).status);
    expect(Object.fromEntries(statuses)).toEqual({
      officer: 200,
      compliance: 200,
      auditor: 200,
      employee: 403,
      complainant: 403,
      nobody: 401,
    });
    // Who has no work here is not led back to what is refused.
    for (const [role, leads] of [
      ['auditor', true],
      ['employee', false],
    ] as const) {
      asked.reader = { role, name: 'x' };
      const page = await (await fetch('/intake')).text();
      expect([role, page.includes('Naar mijn werk')]).toEqual([role, leads]);
    }
    await close();
  });

  it('allows a page nothing but its own style and script, which are kept for ever', async () => {
    const { fetch, close } = await openDesk();
    const answer = await fetch('/');
    const page = await answer.text();
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(page).not.toMatch(/<style|style=|<script>|\son\w+=/);
    const places = [...page.matchAll(/(?:href|src)="(\.\/assets\/[^"]+)"/g)].map(([, one]) => one);
    expect(places).toHaveLength(4);
    for (const place of places) {
      const asset = await fetch(`/${place ?? ''}`);
      expect(asset.status).toBe(200);
      expect(asset.headers.get('cache-control')).toContain('immutable');
    }
    await close();
  });

  it('works under any address, and begins with a slash', async () => {
    const { app, close } = await openDesk();
    const whole = new Hono().route('/firm/complaints', app);
    const page = await whole.request('http://localhost/firm/complaints/');
    expect(page.status).toBe(200);
    const begun = await whole.request('http://localhost/firm/complaints');
    expect([begun.status, begun.headers.get('location')]).toEqual([302, 'complaints/']);
    const lost = await whole.request('http://localhost/firm/complaints/no/such/page');
    expect(lost.status).toBe(404);
    expect(await lost.text()).toContain('href="../../assets/desk-');
    await close();
  });

  it('keeps the language that is chosen', async () => {
    const { fetch, close } = await openDesk();
    const chosen = await fetch('/?lang=en');
    expect(await chosen.text()).toContain('<html lang="en">');
    const cookie = chosen.headers.get('set-cookie') ?? '';
    expect(cookie).toContain('HttpOnly');
    const next = await fetch('/', { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(await next.text()).toContain('<html lang="en">');
    expect(await (await fetch('/')).text()).toContain('<html lang="nl">');
    await close();
  });

  it('takes nothing that another site sends, and little at a time', async () => {
    let present: Instant = '2026-04-20T08:00:00Z';
    const limits = { pagesPerMinute: 1 };
    const { fetch, close } = await openDesk({ limits, now: () => present });
    const foreign = await fetch('/', {
      method: 'POST',
      headers: { origin: 'https://other.example' },
      body: new URLSearchParams({ token: 'x' }),
    });
    expect(foreign.status).toBe(403);
    expect((await fetch('/')).status).toBe(200);
    const fast = await fetch('/');
    expect(fast.status).toBe(429);
    expect(Number(fast.headers.get('retry-after'))).toBeGreaterThan(0);
    // The minute is the machine's, for the clock that is given may stand still.
    present = '2026-04-20T08:01:00Z';
    expect((await fetch('/')).status).toBe(429);
    await close();
  });
});
