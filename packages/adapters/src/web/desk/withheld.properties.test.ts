import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ComplaintEvent,
  complaintStream,
  type NewEvent,
  NO_STREAM,
  type Reader,
  visibleTo,
} from '@klacht/domain';
import { everyEvent } from '../../pages/testing/sample-dossier.ts';
import { ROUTES } from './routes.ts';
import { openDesk } from './testing/open-desk.ts';
import { openForm, post } from './testing/post.ts';

/** The texts of a value that stand nowhere else: the samples number them. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /^tekst-\d+$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** What puts others right is shown to whom these are shown; a test of the domain has it. */
const APART = new Set(['Received', 'Amended', 'Retracted', 'Corrected', 'Erased']);

const samples = everyEvent.filter(({ type }) => !APART.has(type));

const ONE_OF_EACH = samples.flatMap(({ type }, index) =>
  samples[index - 1]?.type === type ? [] : [index],
);

const EMPLOYEE = 'staff-17';

const RECEIVED: ComplaintEvent = {
  type: 'Received',
  data: {
    at: '2026-04-02',
    procedure: 'bitonic 2025.3',
    channel: 'email',
    subjects: ['price'],
    employees: [EMPLOYEE],
    complainant: { name: 'tekst-0', email: 'tekst-00', address: 'tekst-000' },
  },
};

const READERS: readonly Reader[] = [
  { role: 'officer', name: 'anna' },
  { role: 'compliance', name: 'eva' },
  { role: 'auditor', name: 'bram' },
  { role: 'employee', name: EMPLOYEE },
];

const recorded = ({ type, data }: ComplaintEvent): NewEvent => ({
  id: randomUUID(),
  type,
  data,
  metadata: { actor: 'tekst-99999', schema: '1' },
  recordedAt: '2026-04-20T07:00:00Z',
});

const anyHistory = fc.uniqueArray(fc.nat(samples.length - 1), { minLength: 1, maxLength: 12 });

/** A desk over a history of these events, for a reader, and what they may not see of it. */
const openOver = async (chosen: readonly number[], reader: Reader) => {
  const events = [RECEIVED, ...chosen.flatMap((index) => samples[index] ?? [])];
  const desk = await openDesk({ readerOf: () => reader, limits: { pagesPerMinute: 1000 } });
  const id = randomUUID();
  await desk.journal.store.append(complaintStream(id), NO_STREAM, events.map(recorded));
  const seen = new Set(events.flatMap((event) => textsIn(visibleTo(reader, event))));
  const withheld = [
    ...events.flatMap((event) => textsIn(event.data)).filter((text) => !seen.has(text)),
    ...(reader.role === 'employee' ? ['tekst-99999'] : []),
  ];
  const shownBy = async (answer: Response) => {
    const words = new Set((await answer.text()).match(/tekst-\d+/g));
    return { status: answer.status, words, leaked: withheld.filter((text) => words.has(text)) };
  };
  return { ...desk, shownBy };
};

it('a page never shows what its reader may not see, whatever happened', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, fc.constantFrom(...READERS), async (chosen, reader) => {
      const { fetch, shownBy, close } = await openOver(chosen, reader);
      const { status, words, leaked } = await shownBy(await fetch('/c/2026-0001'));
      await close();
      expect(status).toBe(200);
      expect(leaked).toEqual([]);
      // It does show what may be seen, so that the test is of something.
      if (reader.role !== 'auditor') expect(words).toContain('tekst-0');
    }),
    { numRuns: 60 },
  );
});

const COMMANDS = ['Acknowledge', 'AssignOfficer', 'Judge', 'Erase', 'nothing'] as const;

/** What stands for the parts of an address that its pattern names. */
const PARAMS: Readonly<Record<string, readonly string[]>> = {
  number: ['2026-0001'],
  year: ['2026'],
  command: [...COMMANDS, 'MakeRecommendation', 'DiscussReport'],
  file: ['report-2026.json', 'report-2026.csv', 'report-2026.html'],
  digest: ['0'.repeat(64)],
  id: ['0'.repeat(64)],
};

/** Questions that change what a page shows. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  '/': ['?of=all'],
  '/register': [
    '?as-of=2026-04-20&by=recorded',
    '?q=2026',
    '?of=2026&figure=rollForward%2Freceived',
  ],
  '/c/:number': ['?as-of=2026-04-20', '?recorded=1'],
  '/audit': ['?number=2026-0001'],
};

const addressesOf = (pattern: string): readonly string[] => {
  const [, name] = /:(\w+)/.exec(pattern) ?? [];
  if (name === undefined) return [pattern];
  return (PARAMS[name] ?? []).flatMap((value) => addressesOf(pattern.replace(`:${name}`, value)));
};

/** Every page that can be asked for, but the stream, which has no end; a workbook has the cells of the CSV. */
const PLACES = ROUTES.filter(({ method, path }) => method === 'GET' && path !== '/live')
  .filter(({ path }) => !path.endsWith('.xlsx'))
  .flatMap(({ path }) =>
    addressesOf(path).flatMap((place) => [
      place,
      ...(ASKED[path] ?? []).map((query) => `${place}${query}`),
    ]),
  );

it('nor does any other page, nor what is found by a search', async () => {
  expect(PLACES.filter((place) => place.includes(':'))).toEqual([]);
  const telling = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyHistory, fc.constantFrom(...READERS), async (chosen, reader) => {
      const { fetch, shownBy, close } = await openOver(chosen, reader);
      const shown: unknown[] = [];
      for (const place of PLACES) {
        const { status, words, leaked } = await shownBy(await fetch(place));
        if (words.size > 0) telling.add(place);
        expect([200, 302, 303, 403, 404, 422], place).toContain(status);
        for (const text of leaked) shown.push([place, text]);
      }
      const form = await openForm(fetch, '/find');
      const { page } = await post(fetch, '/find', { ...form, text: 'tekst' });
      const { leaked } = await shownBy(new Response(page));
      await close();
      expect([...shown, ...leaked]).toEqual([]);
    }),
    { numRuns: 12, examples: [[ONE_OF_EACH, { role: 'officer', name: 'anna' }]] },
  );
  // It is of something: a page is made of what happened.
  const some = ['/?of=all', '/register', '/register.csv', '/report/2026', '/audit'] as const;
  expect([...telling]).toEqual(expect.arrayContaining([...some, '/c/2026-0001?as-of=2026-04-20']));
});
