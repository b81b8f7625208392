import { read } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { execute, type Reader } from '@klacht/domain';
import { demoYear } from '../../../demo/demo-year.ts';
import { textOn } from '../../../pages/testing/text-on.ts';
import { listRegister } from '../../../use-cases/list-register.ts';
import { listReadings } from '../../../use-cases/dossier/list-readings.ts';
import { desk } from '../desk.ts';
import { openDesk } from '../testing/open-desk.ts';

const NOW = '2025-05-20T10:00:00Z';

/** A desk over the first months of the demo, and what the command line's list has. */
const openFilled = async (reader: Reader = { role: 'officer', name: 'anna' }) => {
  const desk = await openDesk({ readerOf: () => reader, now: () => NOW });
  for (const request of demoYear().slice(0, 500)) await execute(desk.journal, request);
  await (await desk.journal.register()).catchUp(desk.journal.store);
  const rows = [...(await listRegister(desk.journal, { now: NOW }))];
  return { ...desk, rows, text: async (place: string) => (await desk.fetch(place)).text() };
};

/** What stands for an officer in an address, as the page itself offers it. */
const digestOf = (page: string, officer: string): string =>
  Array.from(page.matchAll(/<option value="([0-9a-f]{16})"[^>]*>\s*([^<]*?)\s*</g)).find(
    ([, , name]) => name === officer,
  )?.[1] ?? '';

const numbersIn = (page: string): readonly string[] =>
  [...page.matchAll(/<th scope="row"><a href="[^"]*\/c\/([^"]+)"/g)].map(
    ([, number = '']) => number,
  );

describe('the page of the register', () => {
  it('shows fifty a page, the latest first, each complaint once over all pages', async () => {
    const { text, rows, close } = await openFilled();
    const seen: string[] = [];
    for (let page = 1; page <= Math.ceil(rows.length / 50); page += 1) {
      const numbers = numbersIn(await text(`/register?page=${page}&lang=en`));
      expect(numbers.length).toBe(Math.min(50, rows.length - seen.length));
      seen.push(...numbers);
    }
    expect(seen).toEqual(rows.map(({ number }) => number).toReversed());
    expect(rows.length).toBeGreaterThan(50);
    await close();
  });

  it.each([
    ['nl', 'Filters en volgorde: ontvankelijk, nog te doen, bram'],
    ['en', 'Filters and order: admissible, to be done, bram'],
  ])(
    'says in words what it is filtered by, also while the filters are folded: %s',
    async (language, told) => {
      const { text, close } = await openFilled();
      const bram = digestOf(await text('/register'), 'bram');
      const place = `/register?status=admissible&state=undone&officer=${bram}&lang=${language}`;
      expect(textOn(await text(place))).toContain(told);
      await close();
    },
  );

  it('shows what each offered list has, and no more', async () => {
    const { text, rows, close } = await openFilled();
    const page = await text('/register?lang=en');
    const lists = [...page.matchAll(/<li><a href="(\?[^"]*)">/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    expect(lists).toHaveLength(8);
    const overdue = rows.filter((row) => row.obligations.some(({ state }) => state === 'overdue'));
    const found = numbersIn(await text(`/register?state=overdue&sort=target`));
    expect(new Set(found)).toEqual(new Set(overdue.map(({ number }) => number).slice(0, 50)));
    for (const list of lists)
      expect((await text(`/register${list}`)).includes('role="alert"')).toBe(false);
    await close();
  });

  it('has one’s own list at an address that names nobody', async () => {
    const { text, rows, close } = await openFilled();
    const page = await text('/register?mine=1&lang=en');
    const annas = rows.filter(({ officer }) => officer === 'anna').toReversed();
    expect(numbersIn(page)).toEqual(annas.slice(0, 50).map(({ number }) => number));
    expect(page).toContain('name="mine"');
    expect(page.replaceAll(/<td[^>]*>[^<]*<\/td>/g, '')).not.toMatch(/(?:href|value)="[^"]*anna/);
    await close();
  });

  it('offers each officer by a digest that only this journal makes', async () => {
    const { text, rows, journal, close } = await openFilled();
    const page = await text('/register?lang=en');
    const names = new Set(rows.flatMap(({ officer }) => officer ?? []));
    expect(names).toEqual(new Set(['anna', 'bram', 'chantal']));
    for (const name of names) {
      const digest = digestOf(page, name);
      expect(digest).toHaveLength(16);
      const list = await text(`/register?officer=${digest}&lang=en`);
      const expected = rows.filter(({ officer }) => officer === name).toReversed();
      expect(numbersIn(list)).toEqual(expected.slice(0, 50).map(({ number }) => number));
      expect(textOn(list)).toContain(`Filters and order: ${name}`);
      expect(list).not.toMatch(new RegExp(`(?:href|value)="[^"]*${name}`));
      // Kept, and asked for after a start of another desk over the same journal.
      const other = desk({ journal, readerOf: () => ({ role: 'officer', name: 'anna' }) });
      const again = await other.request(`https://desk.example/register?officer=${digest}&lang=en`);
      expect(numbersIn(await again.text())).toEqual(numbersIn(list));
    }
    const another = await openFilled();
    expect(digestOf(await another.text('/register'), 'anna')).not.toBe(digestOf(page, 'anna'));
    await another.close();
    await close();
  });

  it('offers, of the list as it stood, also who handles nothing any more', async () => {
    const { give, fetch, close } = await openDesk();
    const text = async (place: string) => (await fetch(place)).text();
    const number = await give(
      null,
      'Receive',
      { at: '2026-04-02', channel: 'email', subjects: ['price'], officer: 'bram' },
      { now: '2026-04-02T08:00:00Z' },
    );
    await give(number, 'AssignOfficer', { at: '2026-04-17', officer: 'anna' });
    expect(digestOf(await text('/register'), 'bram')).toBe('');
    const then = '/register?as-of=2026-04-10';
    const bram = digestOf(await text(then), 'bram');
    expect(numbersIn(await text(`${then}&officer=${bram}`))).toEqual([
      `${number}?as-of=2026-04-10`,
    ]);
    const anna = digestOf(await text(then), 'anna');
    expect(numbersIn(await text(`${then}&officer=${anna}`))).toEqual([]);
    await close();
  });

  it.each(['register', 'register.csv', 'register.xlsx'])(
    'leads from an address with a name, kept before, to one without: %s',
    async (place) => {
      const { fetch, text, close } = await openFilled();
      const anna = digestOf(await text('/register'), 'anna');
      const answer = await fetch(`/${place}?status=judged&officer=Anna&sort=target`);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(
        `./${place}?status=judged&officer=${anna}&sort=target`,
      );
      const isPage = place === 'register';
      expect((await fetch(`/${place}?officer=nobody`)).status).toBe(isPage ? 200 : 422);
      await close();
    },
  );

  it('finds a number or a part of one, and looks for no name', async () => {
    const { text, rows, close } = await openFilled();
    const found = rows.filter(({ number }) => number.includes('-001')).toReversed();
    expect(numbersIn(await text('/register?text=-001'))).toEqual(found.map(({ number }) => number));
    const page = await text('/register?text=anna&lang=en');
    expect(textOn(page)).toContain(
      'Number, or a part of it text: anna is no part of a number: a digit has to stand in it',
    );
    expect(textOn(page)).not.toContain('Filters and order: anna');
    await close();
  });

  it('says what of an address it cannot read, and shows the rest', async () => {
    const { text, rows, close } = await openFilled();
    const anna = digestOf(await text('/register'), 'anna');
    const page = await text(`/register?status=closed&officer=${anna}&received=May&page=x&lang=en`);
    for (const told of ['<code>status</code>', '<code>received</code>', '<code>page</code>']) {
      expect(page).toContain(told);
    }
    expect(await text('/register?officer=0123456789abcdef')).toContain('<code>officer</code>');
    const annas = rows.filter(({ officer }) => officer === 'anna').toReversed();
    expect(numbersIn(page)).toEqual(annas.slice(0, 50).map(({ number }) => number));
    expect(await text('/register?officer=%3Cscript%3E')).not.toContain('<script>');
    await close();
  });

  it.each(['recorded', 'happened'] as const)(
    'shows the list as it stood on a day by what had %s, in the page and in its files',
    async (by) => {
      const { fetch, text, journal, close } = await openFilled();
      const day = '2025-03-14';
      // As the command line looks back.
      const then = [
        ...(await listRegister(journal, { now: NOW, asOf: { day, by }, sort: 'target' })),
      ];
      const overdue = then.filter(({ obligations }) =>
        obligations.some(({ state }) => state === 'overdue'),
      );
      const options = `as-of=${day}&by=${by}&sort=target&column=number&column=status&lang=en`;
      const page = await text(`/register?${options}`);
      expect(numbersIn(page).map((place) => place.replace(/\?.*/, ''))).toEqual(
        then.slice(0, 50).map(({ number }) => number),
      );
      expect(textOn(page)).toContain('as it stood at the end of Friday 14 March 2025');
      expect(page.includes(`?as-of=${day}"`)).toBe(by === 'recorded');
      expect(numbersIn(await text(`/register?${options}&state=overdue`))).toHaveLength(
        overdue.length,
      );
      const csv = await fetch(`/register.csv?${options}`);
      expect(csv.headers.get('content-disposition')).toContain(`register-${day}.csv`);
      const lines: string[][] = parse(await csv.text(), { bom: true });
      expect(lines.slice(1).map(([number]) => number)).toEqual(then.map(({ number }) => number));
      await close();
    },
  );

  it('looks back to no day that is to come, and says so', async () => {
    const { text, rows, close } = await openFilled();
    const page = await text('/register?as-of=2025-05-21&by=dreamt&lang=en');
    expect(textOn(page)).toContain(
      'As it stood on as-of: 2025-05-21 is no day (2026-04-02) up to today',
    );
    expect(page).toContain('<code>by</code>');
    expect(numbersIn(page)).toEqual(
      rows
        .toReversed()
        .slice(0, 50)
        .map(({ number }) => number),
    );
    await close();
  });

  it('gives as CSV and as a workbook exactly what is seen', async () => {
    const { fetch, text, close } = await openFilled();
    const anna = digestOf(await text('/register'), 'anna');
    const options = `officer=${anna}&sort=received&column=number&column=received&column=officer&lang=en`;
    const numbers = numbersIn(await text(`/register?${options}`));
    const csv = await fetch(`/register.csv?${options}`);
    expect(csv.headers.get('content-disposition')).toContain('register-2025-05-20.csv');
    const lines: string[][] = parse(await csv.text(), { bom: true });
    expect(lines[0]).toEqual(['Number', 'Received', 'Officer']);
    expect(lines.slice(1, 51).map(([number]) => number)).toEqual(numbers);
    expect(new Set(lines.slice(1).map((line) => line[2]))).toEqual(new Set(['anna']));
    const book = read(await (await fetch(`/register.xlsx?${options}`)).arrayBuffer());
    // The cover says in words what the sheet is filtered by.
    const cover = Object.values(book.Sheets[book.SheetNames[0] ?? ''] ?? {});
    const told = cover.map((cell: { readonly v?: unknown }) => cell.v);
    expect(told).toContain('anna, receipt');
    const sheet = book.Sheets[book.SheetNames[1] ?? ''] ?? {};
    expect(lines.slice(1).map((_, index) => (sheet[`A${index + 2}`] as { v: string }).v)).toEqual(
      lines.slice(1).map(([number]) => number),
    );
    await close();
  });
});

describe('the search by name', () => {
  const NAMED = {
    type: 'Receive',
    complaintId: '11111111-1111-4111-8111-111111111111',
    commandId: '22222222-2222-4222-8222-222222222222',
    actor: 'anna',
    now: '2025-05-20T09:00:00Z',
    data: {
      at: '2025-05-20',
      channel: 'email',
      subjects: ['price'],
      complainant: { name: 'Quirijn Zonderling', email: 'q@example.org' },
      text: 'The price was wrong.',
    },
  } as const;

  it('is sent and not asked for, is recorded, and tells no name', async () => {
    const { fetch, text, journal, close } = await openFilled();
    await execute(journal, NAMED);
    await (await journal.register()).catchUp(journal.store);
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(await text('/find')) ?? [];
    const send = async (body: Record<string, string>) =>
      fetch('/find?lang=en', { method: 'POST', body: new URLSearchParams(body) });
    const found = await send({ token, text: 'zonderling' });
    const page = await found.text();
    expect(found.status).toBe(200);
    expect(numbersIn(page)).toHaveLength(1);
    expect(page).toContain('Found in 1 complaint. ');
    expect(page.toLowerCase()).not.toContain('zonderling');
    const readings = await listReadings(journal, NAMED.complaintId);
    expect(readings).toMatchObject([{ reader: 'anna', purpose: 'find' }]);
    expect((await send({ token, text: 'zo' })).status).toBe(422);
    const expired = await send({ token: 'x', text: 'zonderling' });
    expect(expired.status).toBe(409);
    expect(await expired.text()).toContain('value="zonderling"');
    expect(await listReadings(journal, NAMED.complaintId)).toHaveLength(1);
    await close();
  });

  it('is not for an auditor, who is not told of it', async () => {
    const { fetch, text, close } = await openFilled({ role: 'auditor', name: 'bram' });
    expect((await fetch('/find')).status).toBe(403);
    expect(await text('/register')).not.toContain('href="./find"');
    await close();
  });
});
