import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '@klacht/domain';
import { textOn } from '../../pages/testing/text-on.ts';
import { openDesk } from './testing/open-desk.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
let reader: Reader = { role: 'officer', name: 'anna' };
let number: string;

const pageIn = async (place: string, language: string) => {
  const answer = await desk.fetch(`${place}&lang=${language}`);
  const page = await answer.text();
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  return { status: answer.status, main, text: textOn(main) };
};

/** The main part of a page in both languages. */
const asked = async (place: string) => ({
  en: await pageIn(place, 'en'),
  nl: await pageIn(place, 'nl'),
});

beforeAll(async () => {
  desk = await openDesk({ readerOf: () => reader });
  const received = { at: '2026-04-07', channel: 'email', subjects: ['price'], officer: 'anna' };
  number = await desk.give(null, 'Receive', received, { now: '2026-04-07T09:00:00Z' });
});

afterAll(() => desk.close());

describe('an address of which a part cannot be read', () => {
  it.each([
    ['2026-02-30', 422],
    ['2026-04-21', 422],
    ['yesterday', 422],
    ['@abc', 404],
    ['@', 404],
    ['@99999', 404],
  ])('shows no complaint as of %s, and says what is expected', async (moment, status) => {
    const { en, nl } = await asked(`/c/${number}?as-of=${moment}`);
    expect([en.status, nl.status]).toEqual([status, status]);
    expect(en.text).toContain(
      `As it stood on as-of: ${moment} is no day (2026-04-02) up to today, and no position in the journal (@120)`,
    );
    expect(nl.text).toContain(
      `Zoals het was op as-of: ${moment} is geen dag (2026-04-02) tot en met vandaag, en geen positie van het journaal (@120)`,
    );
    expect(en.main).toContain(`href="../c/${number}"`);
  });

  it('says that the complaint was not there yet, and records no reading', async () => {
    const last = async () => (await desk.journal.store.lastEvent())?.position;
    const before = await last();
    const { en, nl } = await asked(`/c/${number}?as-of=2026-04-06`);
    expect([en.status, nl.status]).toEqual([404, 404]);
    expect(en.text).toContain('as-of: 2026-04-06 is before the complaint was there');
    expect(nl.text).toContain('as-of: 2026-04-06 is van voordat de klacht er was');
    expect(await last()).toBe(before);
  });

  it('shows the day between blanks that somebody pasted, and today', async () => {
    expect((await asked(`/c/${number}?as-of=%202026-04-20%20`)).en.status).toBe(200);
    expect((await asked(`/c/${number}?as-of=`)).en.status).toBe(200);
  });

  it.each(['mine', 'reverse', 'of'])(
    'tells of %s on its page, and shows the rest',
    async (option) => {
      const { en, nl } = await asked(option === 'of' ? '/?of=everyone' : `/register?${option}=yes`);
      const value = option === 'of' ? 'everyone' : 'yes';
      expect(en.status).toBe(200);
      expect(en.text).toContain(`${option}: ${value} is none of those to choose from`);
      expect(nl.text).toContain(`${option}: ${value} is geen van de keuzes`);
      expect(en.text).toContain(number);
    },
  );

  it('gives an auditor everybody’s work where whose is left open', async () => {
    reader = { role: 'auditor', name: 'eva' };
    for (const whose of ['', 'nobody']) {
      expect((await asked(`/?of=${whose}`)).en.main).toMatch(/of=all"\s+aria-current="true"/);
    }
    reader = { role: 'officer', name: 'anna' };
  });

  it('tells of the page of a table of a report', async () => {
    const { en, nl } = await asked('/report/2026/rows/months?page=two');
    expect(en.text).toContain('page: two is no page of this list');
    expect(nl.text).toContain('page: two is geen pagina van deze lijst');
    expect(en.main).toContain('<table');
  });

  it('gives no file of another list, and leads to the list without that part', async () => {
    for (const file of ['register.csv', 'register.xlsx']) {
      const place = `/${file}?status=received&state=none&column=number&column=nothing`;
      const { en, nl } = await asked(place);
      expect([en.status, nl.status], file).toEqual([422, 422]);
      expect(en.text).toContain('state: none is none of those to choose from');
      expect(en.text).toContain('column: nothing is none of those to choose from');
      expect(nl.text).toContain('De lijst zonder dat deel');
      expect(en.main).toContain('href="./register?status=received&amp;column=number&amp;lang=en"');
    }
    const { en } = await asked('/register?status=received&state=none&column=number&column=nothing');
    expect(en.main).toContain('href="register.csv?status=received&amp;column=number"');
  });

  it('does not tell what it does not know as a filter', async () => {
    const { en } = await asked('/register?page=1&utm_source=elsewhere');
    expect(en.text).toContain('Filters and order');
    expect(en.text).not.toMatch(/Filters and order: |elsewhere/);
  });
});
