import { expect, it } from 'vitest';
import { textOn } from '../../pages/testing/text-on.ts';
import { storedEvents } from '../../use-cases/dossier/documents-of.ts';
import { openDesk } from './testing/open-desk.ts';
import { openForm, post } from './testing/post.ts';

const RECEIVED = {
  at: '2026-03-02',
  channel: 'email',
  subjects: ['price'],
  complainant: { name: 'Fleur Proef', email: 'fleur@example.org' },
  text: 'The price was another one.',
};

it('records from a tab in Dutch what was typed there, once another is in English', async () => {
  const desk = await openDesk();
  const number = await desk.give(null, 'Receive', RECEIVED);
  const place = `/c/${number}/do/AddNote`;
  // The second tab leaves its language in the browser, for the first one too.
  const other = await desk.fetch('/register?lang=en');
  const cookie = other.headers.get('set-cookie')?.split(';')[0] ?? '';
  const inBrowser = (path: string, init: RequestInit = {}) =>
    desk.fetch(path, { ...init, headers: { cookie } });
  const form = await openForm(desk.fetch, place);
  const second = await openForm(inBrowser, place);
  const text = 'Gebeld op 2 maart: € 1.250,00.\r\nMeer niet.';
  const sent = { ...form, at: '2026-03-03', text, step: 'look' };
  const looked = await post(inBrowser, place, sent);
  expect(looked.status).toBe(200);
  expect(textOn(looked.page)).toContain('This will be recorded');
  for (const _ of [1, 2]) {
    expect((await post(inBrowser, place, { ...sent, step: 'record' })).status).toBe(303);
  }
  // The other tab was opened before that, and says so rather than record over it.
  const late = await post(inBrowser, place, {
    ...second,
    at: '2026-03-03',
    text: 'x',
    step: 'record',
  });
  const entry = await desk.journal.ask((register) => register.find(number));
  const stored = await storedEvents(desk.journal.store, entry?.complaintId ?? '');
  expect(late.status).toBe(409);
  expect(stored.map(({ type, data }) => [type, (data as { at: string }).at])).toEqual([
    ['Received', '2026-03-02'],
    ['NoteAdded', '2026-03-03'],
  ]);
  const page = await (await inBrowser(`/c/${number}`)).text();
  expect(page).toContain('€ 1.250,00.');
  await desk.close();
});

it.each([
  ['the last second before summer time', '2026-03-29T00:59:59Z', '2026-03-29'],
  ['the first after it', '2026-03-29T01:00:00Z', '2026-03-29'],
  ['the end of that day, of 23 hours', '2026-03-29T21:59:59Z', '2026-03-29'],
  ['the day after', '2026-03-29T22:00:00Z', '2026-03-30'],
  ['the beginning of the day of 25 hours', '2026-10-24T22:00:00Z', '2026-10-25'],
  ['the hour that comes again', '2026-10-25T00:30:00Z', '2026-10-25'],
  ['the end of that day', '2026-10-25T22:59:59Z', '2026-10-25'],
  ['the day after that', '2026-10-25T23:00:00Z', '2026-10-26'],
] as const)('takes the local day, and records it, at %s', async (_, now, day) => {
  const desk = await openDesk({ now: () => now });
  const number = await desk.give(null, 'Receive', RECEIVED, { now });
  const place = `/c/${number}/do/AddNote`;
  expect(await (await desk.fetch(place)).text()).toMatch(
    new RegExp(`name="at"[^>]*value="${day}"|value="${day}"[^>]*name="at"`),
  );
  const form = await openForm(desk.fetch, place);
  const sent = { ...form, at: day, text: 'Called.', step: 'record' };
  expect((await post(desk.fetch, place, sent)).status).toBe(303);
  const after = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const again = await openForm(desk.fetch, place);
  const tomorrow = { ...again, at: after, text: 'Tomorrow.', step: 'record' };
  expect((await post(desk.fetch, place, tomorrow)).status).toBe(422);
  await desk.close();
});
