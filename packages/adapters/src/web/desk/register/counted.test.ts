import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute } from '@klacht/domain';
import { demoYear } from '../../../demo/demo-year.ts';
import { makeReport } from '../../../use-cases/report/make-report.ts';
import { type OpenJournal, openJournal } from '../../../use-cases/opening/open-journal.ts';
import { serveHere, type Serving } from '../../serve.ts';
import { desk } from '../desk.ts';

const NOW = '2026-01-20T10:00:00Z';

const folder = mkdtempSync(path.join(tmpdir(), 'klacht-counted-'));

let journal: OpenJournal;
let server: Serving;

/** What happened, in order: `begun`, `counted` and `dropped` are of counts over the register. */
let told: string[] = [];

/** What a count goes on after; null for none. It is asked between two pieces of the count. */
let after: string | null = null;

const isDue = (): boolean => after === null || told.includes(after);

const telling = async (): Promise<Awaited<ReturnType<OpenJournal['register']>>> => {
  const view = await journal.register();
  return {
    ...view,
    fold: async (count, signal) => {
      told.push('begun');
      try {
        const answer = await view.fold(function* (stretches, standing) {
          while (!isDue()) yield;
          return yield* count(stretches, standing);
        }, signal);
        told.push('counted');
        return answer;
      } catch (error) {
        told.push('dropped');
        throw error;
      }
    },
  };
};

const errors: unknown[] = [];

beforeAll(async () => {
  // A register in memory is counted in one go.
  const views = path.join(folder, 'views');
  journal = await openJournal({ store: 'memory:', views, inventedClock: true });
  for (const request of demoYear()) await execute(journal, request);
  const app = desk({
    journal: { ...journal, register: telling },
    readerOf: ({ headers }) => ({ role: 'compliance', name: headers.get('x-user') ?? 'eva' }),
    now: () => NOW,
    onError: (error) => errors.push(error),
  });
  server = await serveHere((request) =>
    new URL(request.url).pathname === '/health' ? new Response('up') : app.fetch(request),
  );
});

afterAll(async () => {
  await server.close();
  await journal.close();
  rmSync(folder, { recursive: true });
});

const ask = async (place: string, init: RequestInit = {}): Promise<string> => {
  const answer = await fetch(server.url + place, init);
  const page = await answer.text();
  told.push(place);
  return `${answer.status} ${page}`;
};

const until = async (what: string): Promise<void> => {
  while (!told.includes(what)) await ask('health');
};

const between = (first: string, last: string): readonly string[] =>
  told.slice(told.indexOf(first) + 1, told.indexOf(last));

describe('a count over the whole register', () => {
  it.each(['report/2025?lang=en', 'register?of=2025&figure=outcomes%2Fupheld&lang=en'])(
    'holds up nobody who asks something else: %s',
    async (place) => {
      told = [];
      after = 'register';
      const page = ask(place);
      await until('begun');
      await ask('register');
      await until('counted');
      expect(await page).toMatch(/^200 /);
      expect(between('begun', 'counted')).toEqual(expect.arrayContaining(['health', 'register']));
      expect(told.filter((one) => one === 'begun')).toHaveLength(1);
    },
  );

  it('is one for two who ask the same, and for who asks later while nothing changed', async () => {
    told = [];
    after = null;
    const place = 'report/2024?lang=en';
    const pages = ['anna', 'bram'].map((user) => ask(place, { headers: { 'x-user': user } }));
    const [one = '', other = ''] = await Promise.all(pages);
    const later = await ask(place);
    expect(one.replaceAll('anna', 'bram')).toBe(other);
    expect(later).toMatch(/^200 /);
    expect(told.filter((what) => what === 'begun')).toHaveLength(1);
    const { year, rollForward } = await makeReport(journal, { year: 2024, now: NOW });
    expect(one).toContain(String(year));
    const json = JSON.parse((await ask('report/2024/report-2024.json')).slice(4)) as object;
    expect(json).toMatchObject({ year, rollForward });
    expect(told.filter((what) => what === 'begun')).toHaveLength(1);
  });

  it('stops when nobody waits for it any more, and is made for who asks again', async () => {
    told = [];
    after = 'what never comes';
    const [one, other] = [new AbortController(), new AbortController()];
    const place = 'register?of=2025&figure=rollForward%2Freceived&lang=en';
    const pages = [one, other].map(({ signal }) =>
      ask(place, { signal }).catch((error: unknown) => (error as Error).name),
    );
    await until('begun');
    one.abort();
    await ask('health');
    expect(told).not.toContain('dropped');
    other.abort();
    await until('dropped');
    expect(await Promise.all(pages)).toEqual(['AbortError', 'AbortError']);
    after = null;
    expect(await ask(place)).toMatch(/^200 /);
    expect(told.filter((what) => what === 'begun')).toHaveLength(2);
    expect(told.at(-1)).toBe(place);
    expect(errors).toEqual([]);
  });

  it('is made anew after a write, also for who asks while the one before goes on', async () => {
    told = [];
    after = 'written';
    const place = 'report/2026/report-2026.json';
    const first = ask(place);
    await until('begun');
    await execute(journal, {
      type: 'Receive',
      data: { at: '2026-01-19', channel: 'email', subjects: ['price'] },
      complaintId: '00000000-0000-4000-8000-000000000001',
      commandId: '00000000-0000-4000-8000-000000000002',
      actor: 'eva',
      now: NOW,
    });
    told.push('written');
    const received = (page: string): unknown =>
      (JSON.parse(page.slice(4)) as { rollForward: { received: number } }).rollForward.received;
    const [second, third] = await Promise.all([ask(place), ask(place)]);
    const before = received(await first);
    expect([received(second), received(third)]).toEqual([Number(before) + 1, Number(before) + 1]);
    expect(told.filter((what) => what === 'begun')).toHaveLength(2);
  });
});
