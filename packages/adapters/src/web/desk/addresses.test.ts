import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapPersonal, type Role } from '@klacht/domain';
import { recordYear } from '../../demo/record-year.ts';
import { eventSchemaOf } from '../../sealing/event-schemas.ts';
import { receiveMail } from '../../use-cases/mail/receive-mail.ts';
import { openDesk } from './testing/open-desk.ts';

const NOW = '2026-01-15T09:00:00Z';

const MAIL = [
  'From: Quirijn Zonderling <quirijn@example.org>',
  'To: klachten@bitonic.nl',
  'Subject: Bovenkamer',
  'Message-ID: <addresses@example.org>',
  '',
  'A Bovenkamer matter.',
].join('\r\n');

let desk: Awaited<ReturnType<typeof openDesk>>;
let asRole: Role = 'officer';
let personal: readonly string[];

/** As addresses are compared: without case, and what a form makes of a space. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Every text of the journal that is personal, each name in it, and who works at the firm. */
const personalTexts = async (): Promise<readonly string[]> => {
  const found = new Set(['zonderling', 'quirijn', 'bovenkamer', 'anna']);
  for await (const batch of desk.journal.store.readAll()) {
    for (const stored of batch) {
      const { stream, type, data, metadata } = await desk.journal.store.openEvent(stored);
      const schema = eventSchemaOf(stream, type);
      const named = [metadata, data].flatMap((one) =>
        Object.entries(one as Record<string, unknown>)
          .filter(([field]) => ['actor', 'officer', 'deputy', 'employee', 'reader'].includes(field))
          .map(([, value]) => value),
      );
      for (const one of named) if (typeof one === 'string') found.add(plain(one));
      if (schema === null) continue;
      mapPersonal(schema, data, (text, field) => {
        found.add(plain(text));
        if (field.endsWith('name')) for (const word of text.split(' ')) found.add(plain(word));
        return text;
      });
    }
  }
  // Of fewer letters it may stand anywhere.
  return [...found].filter((text) => text.length >= 4 && text !== 'demo');
};

beforeAll(async () => {
  desk = await openDesk({
    readerOf: () => ({ role: asRole, name: 'anna' }),
    limits: { pagesPerMinute: 100_000 },
    now: () => NOW,
  });
  await recordYear(desk.journal, () => {});
  await receiveMail(desk.journal, Buffer.from(MAIL), { actor: 'mail', now: NOW, propose: true });
  await (await desk.journal.register()).catchUp(desk.journal.store);
  personal = await personalTexts();
});

afterAll(async () => {
  await desk.close();
});

const unescaped = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

const addressesIn = (page: string): readonly string[] =>
  Array.from(page.matchAll(/(?:href|action|src)="([^"#]*)/g), ([, link = '']) => unescaped(link));

/** What the forms that are asked for, and not sent, put in an address by themselves. */
const askedByForms = (page: string): readonly string[] =>
  Array.from(page.matchAll(/<form[^>]*method="get"[\s\S]*?<\/form>/g)).flatMap(([form]) =>
    Array.from(form.matchAll(/\bvalue="([^"]*)"/g), ([, value = '']) => unescaped(value)),
  );

/** What can be typed in such forms. */
const typedInForms = (page: string): readonly string[] =>
  Array.from(page.matchAll(/<form[^>]*method="get"[\s\S]*?<\/form>/g)).flatMap(([form]) =>
    Array.from(form.matchAll(/<(?:input|textarea)\b[^>]*>/g), ([input]) => input)
      .filter((input) => !/type="(?:hidden|checkbox|radio|date|range)"/.test(input))
      .map((input) => /name="([^"]*)"/.exec(input)?.[1] ?? ''),
  );

/** Files are no pages; a PDF would have to be printed first. */
const isFile = (place: string): boolean => /\/report-\d{4}\.\w+$|^\/live/.test(place);

/** Pages of one kind differ in the complaint, or in filters. */
const kindOf = ({ pathname, searchParams }: URL): string =>
  pathname.replaceAll(/[0-9a-f-]{36}|[0-9a-f]{32,}|\d{4}-\d{4}/g, 'one') +
  [...searchParams.keys()].join();

/** So many pages of each kind are looked at. */
const EACH = 2;

describe('the addresses of the desk', () => {
  it('knows what is personal in the demo', () => {
    expect(personal).toEqual(
      expect.arrayContaining(['bram', 'staff-17', 'testman', 'complainant-3@example.org']),
    );
    expect(personal.length).toBeGreaterThan(300);
  });

  it.each(['officer', 'auditor', 'employee'] as const)(
    'name nobody, and leave the desk nowhere: %s',
    async (one) => {
      asRole = one;
      const kinds = new Map<string, number>();
      const typed = new Set<string>();
      const waiting = ['/', '/?of=all', '/register', '/c/2025-0001', '/c/2025-0109', '/intake'];
      const seen = new Set<string>();
      for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
        const url = new URL(place, 'https://desk.example');
        const kind = kindOf(url);
        const times = kinds.get(kind) ?? 0;
        if (seen.has(place) || times >= EACH || isFile(place)) continue;
        kinds.set(kind, times + 1);
        seen.add(place);
        const answer = await desk.fetch(place);
        const leadsTo = [answer.headers.get('location') ?? []].flat();
        const isPage =
          (answer.headers.get('content-type') ?? '').startsWith('text/html') &&
          !answer.headers.has('content-disposition');
        const page = isPage ? await answer.text() : '';
        await answer.body?.cancel().catch(() => {});
        for (const name of typedInForms(page)) typed.add(name);
        const links = [...leadsTo, ...addressesIn(page)].map((link) => new URL(link, url));
        const told = plain(
          [...links.map(({ href }) => decodeURIComponent(href)), ...askedByForms(page)].join('\n'),
        ).replaceAll('+', ' ');
        expect([place, personal.filter((text) => told.includes(text))]).toEqual([place, []]);
        for (const { origin, pathname, search } of links) {
          expect(origin, place).toBe(url.origin);
          if (kinds.get(kindOf(new URL(pathname + search, url))) !== EACH)
            waiting.push(pathname + search);
        }
      }
      if (one === 'officer') {
        expect([...typed].toSorted()).toEqual(['due', 'number', 'received', 'text', 'year']);
        expect(kinds.size).toBeGreaterThan(80);
      }
      const codes = desk.errors.map((error) => (error as { readonly code?: string }).code);
      expect(codes.filter((code) => code !== 'not-concerned')).toEqual([]);
    },
    60_000,
  );
});
