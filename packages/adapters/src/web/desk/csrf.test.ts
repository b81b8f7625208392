import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instant, Reader } from '@klacht/domain';
import { deskWords } from '../../words/desk-words.ts';
import { textOn } from '../../pages/testing/text-on.ts';
import { openDesk } from './testing/open-desk.ts';
import { type Filled, openForm, post } from './testing/post.ts';

const RECEIVED = {
  at: '2026-04-02',
  channel: 'email',
  subjects: ['price'],
  complainant: { name: 'Quirijn Zonderling' },
  text: 'The price was wrong.',
  officer: 'anna',
};

const ANNA: Reader = { role: 'officer', name: 'anna' };

const [ELSEWHERE] = deskWords('en').refused['from-elsewhere'];
const TOO_OLD = 'This form was opened too long ago. Look at it and record it once more.';

let reader: Reader;
let now: Instant;
let desk: Awaited<ReturnType<typeof openDesk>>;
let place: string;
let form: Filled;

beforeEach(async () => {
  reader = ANNA;
  now = '2026-04-20T08:00:00Z';
  desk = await openDesk({ readerOf: () => reader, now: () => now });
  const number = await desk.give(null, 'Receive', RECEIVED);
  place = `/c/${number}/do/Acknowledge?lang=en`;
  form = { ...(await openForm(desk.fetch, place)), at: '2026-04-03', step: 'record' };
});

afterEach(() => desk.close());

/** What is in the journal, but for who read which dossier. */
const recorded = async (): Promise<readonly string[]> => {
  const types: string[] = [];
  for await (const batch of desk.journal.store.readAll({})) {
    for (const { type } of batch) if (type !== 'DossierRead') types.push(type);
  }
  return types;
};

/** What a page of this desk sends, but for what is changed. */
const send = async (headers: Record<string, string>, body: URLSearchParams | string) => {
  const answer = await desk.app.fetch(
    new Request(`https://desk.example${place}`, { method: 'POST', headers, body }),
  );
  return { status: answer.status, text: textOn(await answer.text()) };
};

const asForm = (filled: Filled): URLSearchParams =>
  new URLSearchParams(filled as Record<string, string>);

describe('a form of the desk, by its token', () => {
  it('is recorded, once, with one', async () => {
    const before = await recorded();
    expect((await post(desk.fetch, place, form)).status).toBe(303);
    expect(await recorded()).toEqual([...before, 'Acknowledged']);
    // The same again leads where the first did.
    expect((await post(desk.fetch, place, form)).status).toBe(303);
    expect(await recorded()).toEqual([...before, 'Acknowledged']);
  });

  const [id, made, proof] = [
    '00000000-0000-4000-8000-000000000000',
    '1776672000000',
    'a'.repeat(43),
  ];

  it.each([
    ['none', ({ at, step, seen }: Filled) => ({ at, step, seen }) as Filled],
    ['an empty one', (filled: Filled) => ({ ...filled, token: '' })],
    [
      'one of somebody’s own making',
      (filled: Filled) => ({ ...filled, token: `${id}.${made}.${proof}` }),
    ],
    [
      'one with another id',
      (filled: Filled) => ({ ...filled, token: String(filled['token']).replace(/^[^.]*/, id) }),
    ],
    [
      'one with another moment',
      (filled: Filled) => ({
        ...filled,
        token: String(filled['token']).replace(/\.\d+\./, '.9999999999999.'),
      }),
    ],
  ])('records nothing, and says so: %s', async (_, changed) => {
    const before = await recorded();
    const { status, page } = await post(desk.fetch, place, changed(form));
    expect(status).toBe(409);
    expect(textOn(page)).toContain(TOO_OLD);
    expect(await recorded()).toEqual(before);
  });

  it.each([
    ['another officer', { role: 'officer', name: 'bram' }],
    ['the same name in another role', { role: 'compliance', name: 'anna' }],
  ] as const)('records nothing of the token of %s', async (_, other) => {
    const before = await recorded();
    reader = other;
    const { status, page } = await post(desk.fetch, place, form);
    expect(status).toBe(409);
    expect(textOn(page)).toContain(TOO_OLD);
    expect(await recorded()).toEqual(before);
  });

  it('records nothing of a token of more than twelve hours ago, and keeps what was typed', async () => {
    const before = await recorded();
    now = '2026-04-20T20:00:01Z';
    const { status, page } = await post(desk.fetch, place, form);
    expect(status).toBe(409);
    expect(textOn(page)).toContain(TOO_OLD);
    expect(page).toContain('value="2026-04-03"');
    expect(await recorded()).toEqual(before);
    now = '2026-04-20T20:00:00Z';
    expect((await post(desk.fetch, place, form)).status).toBe(303);
  });

  it('records nothing of a token that was used for something else', async () => {
    expect((await post(desk.fetch, place, form)).status).toBe(303);
    const before = await recorded();
    const elsewhere = place.replace('Acknowledge', 'Forward');
    const { status } = await post(desk.fetch, elsewhere, { ...form, to: 'another firm' });
    expect(status).toBe(409);
    expect(await recorded()).toEqual(before);
  });
});

describe('what a page elsewhere sends, with a token that is right', () => {
  it.each([
    ['another site', { origin: 'https://other.example', 'sec-fetch-site': 'cross-site' }],
    ['another site, in a browser that says no more', { origin: 'https://other.example' }],
    ['a site beside it', { origin: 'https://www.desk.example', 'sec-fetch-site': 'same-site' }],
    ['another port', { origin: 'https://desk.example:8443', 'sec-fetch-site': 'same-site' }],
    ['without TLS', { origin: 'http://desk.example', 'sec-fetch-site': 'cross-site' }],
    ['a page that hides where it is', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['nobody knows', {}],
    ['no site', { 'sec-fetch-site': 'none' }],
  ])('is refused in words, and nothing is recorded: %s', async (_, headers) => {
    const before = await recorded();
    const { status, text } = await send({ ...headers, 'accept-language': 'en' }, asForm(form));
    expect(status).toBe(403);
    expect(text).toContain(ELSEWHERE);
    expect(await recorded()).toEqual(before);
  });

  it.each(['application/json', 'text/plain', 'application/octet-stream'])(
    'is no form, whoever sends it: %s',
    async (type) => {
      const before = await recorded();
      for (const origin of ['https://desk.example', 'https://other.example']) {
        const headers = { origin, 'content-type': type };
        const { status } = await send(headers, JSON.stringify(form));
        expect([403, 415]).toContain(status);
      }
      expect(await recorded()).toEqual(before);
    },
  );
});
