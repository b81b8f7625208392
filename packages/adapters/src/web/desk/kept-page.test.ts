import { describe, expect, it } from 'vitest';
import type { Reader } from '@klacht/domain';
import { openDesk } from './testing/open-desk.ts';

const RECEIVED = {
  at: '2026-04-02',
  channel: 'email',
  subjects: ['price'],
  complainant: { name: 'Fleur Proef', email: 'fleur@example.com' },
  text: 'The price was wrong.',
  officer: 'anna',
};

const KEPT = ['/register', '/register?status=received&sort=received', '/report/2026'] as const;

const READERS: readonly Reader[] = [
  { role: 'officer', name: 'anna' },
  { role: 'officer', name: 'bram' },
  { role: 'compliance', name: 'anna' },
  { role: 'auditor', name: 'anna' },
];

/** A desk with two complaints, of which one is Bram's, asked by whom `as` says. */
const opened = async () => {
  const asking: { as: Reader | null; day: '20' | '21' } = { as: READERS[0] ?? null, day: '20' };
  const desk = await openDesk({
    readerOf: () => asking.as,
    now: () => `2026-04-${asking.day}T08:00:00Z`,
  });
  const number = await desk.give(null, 'Receive', RECEIVED);
  await desk.give(null, 'Receive', { ...RECEIVED, officer: 'bram' });
  /** What is answered to who has a page by these tags. */
  const ask = async (place: string, tags: string | null = null, headers = {}) => {
    const sent = { ...headers, ...(tags === null ? {} : { 'if-none-match': tags }) };
    const {
      status,
      headers: said,
      ...answer
    } = await desk.fetch(place, { headers: sent }).then(async (one) => ({
      status: one.status,
      headers: one.headers,
      page: await one.text(),
    }));
    return { ...answer, status, said, tag: said.get('etag') ?? '' };
  };
  return { ...desk, asking, ask, number };
};

describe('a page that a browser may keep', () => {
  it('is answered without its bytes while it is as it was, and says whose it is', async () => {
    const { ask, close } = await opened();
    for (const place of KEPT) {
      const first = await ask(place);
      expect([first.status, first.tag], place).toEqual([200, expect.stringMatching(/^W\/"/)]);
      expect(first.said.get('cache-control')).toBe('private, no-cache');
      expect(first.said.get('vary')).toBe('accept-language, authorization, cookie');
      for (const tags of [first.tag, `"a", ${first.tag} , W/"b"`]) {
        const again = await ask(place, tags);
        expect([again.status, again.page, again.tag], place).toEqual([304, '', first.tag]);
        expect(again.said.get('cache-control')).toBe('private, no-cache');
        expect(again.said.get('content-security-policy')).toContain("default-src 'none'");
      }
      for (const other of ['W/"a"', first.tag.slice(2), '*', '']) {
        expect((await ask(place, other)).status, other).toBe(200);
      }
    }
    await close();
  });

  it('holds for no other reader, role, language or day', async () => {
    const { ask, asking, close } = await opened();
    for (const place of KEPT) {
      const tags = new Set<string>();
      const variants = READERS.flatMap((as) =>
        ['nl', 'en'].flatMap((language) =>
          (['20', '21'] as const).map((day) => ({ as, language, day })),
        ),
      );
      for (const { as, language, day } of variants) {
        Object.assign(asking, { as, day });
        const before = [...tags].join(', ');
        const { status, page, tag } = await ask(place, before, { 'accept-language': language });
        // The day alone changes nothing of a page that has the same on both.
        if (status === 304) {
          expect([day, tags.has(tag)], place).toEqual(['21', true]);
          continue;
        }
        expect([status, page.includes(`<html lang="${language}">`)], place).toEqual([200, true]);
        tags.add(tag);
      }
      expect(tags.size, place).toBeGreaterThanOrEqual(READERS.length * 2);
      asking.as = null;
      expect((await ask(place, [...tags].join(', '))).status).toBe(401);
      asking.as = { role: 'employee', name: 'anna' };
      expect((await ask(place, [...tags].join(', '))).status).toBe(403);
    }
    await close();
  });

  it('is another once anything is recorded, but for who read a dossier', async () => {
    const { ask, give, number, close } = await opened();
    for (const place of KEPT) {
      const { tag } = await ask(place);
      await ask(`/c/${number}`);
      expect((await ask(place, tag)).status, place).toBe(304);
      await give(null, 'Receive', RECEIVED);
      const { status, page } = await ask(place, tag);
      expect([status, page === ''], place).toEqual([200, false]);
    }
    await close();
  });

  it('is none with a form that is sent, none with a name of a complainant, and no refusal', async () => {
    const { ask, number, close } = await opened();
    const others = ['/', `/c/${number}`, `/c/${number}/do/Acknowledge`, '/find', '/register.csv'];
    for (const place of [...others, '/register/nowhere', '/report/2027', '/report/2026x']) {
      const { status, said, tag } = await ask(place, '*');
      expect([said.get('cache-control'), tag, status === 304], place).toEqual([
        'no-store',
        '',
        false,
      ]);
    }
    for (const place of KEPT) {
      const { page } = await ask(place);
      expect(page, place).not.toMatch(/Fleur|name="token"/);
    }
    await close();
  });
});
