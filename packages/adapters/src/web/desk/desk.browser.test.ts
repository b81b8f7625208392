import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Instant } from '@klacht/domain';
import { chromiumOr, withPeople } from '../../pages/testing/browser.ts';
import { faultsOf, tooWide } from '../../pages/testing/page-faults.ts';
import { serveHere } from '../serve.ts';
import { fill, press, tabTo } from './testing/keyboard.ts';
import { openDesk } from './testing/open-desk.ts';

const LOOK = '.buttons [value=look]';
const RECORD = '.buttons [value=record]';

const openServed = async () => {
  const clock: { now: Instant } = { now: '2026-04-20T08:00:00Z' };
  const desk = await openDesk({
    now: () => clock.now,
    readerOf: ({ headers }) => ({ role: 'officer', name: headers.get('x-user') ?? 'anna' }),
  });
  const server = await serveHere((request) => desk.app.fetch(request));
  const close = async () => {
    await server.close();
    await desk.close();
  };
  return { ...desk, clock, url: server.url, close };
};

/** Nothing wrong for who cannot see it, in light and dark, on a phone and on a screen, in both languages. */
const expectClean = async (page: Page): Promise<void> => {
  const url = new URL(page.url());
  for (const language of ['nl', 'en']) {
    url.searchParams.set('lang', language);
    await page.goto(url.href);
    expect([page.url(), await faultsOf(page)]).toEqual([page.url(), []]);
    expect([page.url(), await tooWide(page)]).toEqual([page.url(), []]);
    await page.emulateMedia({ media: 'screen' });
  }
};

const statusOf = async (page: Page): Promise<string> =>
  (await page.locator('.facts dd').first().textContent()) ?? '';

/** Opens a step that is folded away on the page of a complaint. */
const doElse = async (page: Page, type: string): Promise<void> => {
  await tabTo(page, '.next summary');
  await page.keyboard.press('Enter');
  await press(page, `.several a[href$="/${type}"]`);
};

/** Looks at what a form will record, and records it. */
const lookAndRecord = async (page: Page): Promise<string> => {
  await press(page, LOOK);
  expect(await page.locator('.errors, .conflict').allTextContents()).toEqual([]);
  const preview = (
    (await page.locator('[aria-labelledby=preview]').textContent()) ?? ''
  ).replaceAll(/\s+/g, ' ');
  expect(await page.evaluate('document.activeElement.className')).toBe('preview');
  await press(page, RECORD);
  expect(page.url()).toContain('?recorded=');
  return preview;
};

describe('the desk in a browser', () => {
  it('takes a complaint from its receipt to Kifid by the keyboard alone', async ({ skip }) => {
    const executable = chromiumOr(skip);
    const { url, clock, journal, close } = await openServed();
    try {
      await withPeople(executable, async (open) => {
        const page = await open({ 'x-user': 'anna' });
        await page.goto(`${url}?lang=en`);
        await press(page, 'a[href="./receive"]');
        await fill(page, 'at', '04172026');
        await fill(page, 'channel', 'e-mail');
        await tabTo(page, '[name=subjects]');
        await page.keyboard.press('Space');
        await fill(page, 'complainant.name', 'Fleur Proef');
        await fill(page, 'complainant.email', 'fleur@example.org');
        await fill(page, 'text', 'The price was another one.');
        expect(await lookAndRecord(page)).toContain('Acknowledge, by Friday 24 April 2026');
        expect(await statusOf(page)).toBe('received');

        await press(page, '.next a.button');
        expect(page.url()).toContain('/do/Acknowledge');
        expect(await lookAndRecord(page)).toContain('Dear Fleur Proef');

        clock.now = '2026-04-21T08:00:00Z';
        await press(page, 'nav a');
        await press(page, '.work .what a');
        expect(page.url()).toContain('/do/RequestInformation');
        await fill(page, 'question', 'Which order is it about?');
        await lookAndRecord(page);
        expect(await statusOf(page)).toBe('awaiting information');

        await doElse(page, 'ProvideInformation');
        await fill(page, 'answer', 'That of ten o’clock.');
        await lookAndRecord(page);
        await doElse(page, 'DeclareAdmissible');
        await lookAndRecord(page);
        expect(await statusOf(page)).toBe('admissible');

        clock.now = '2026-05-11T08:00:00Z';
        await page.goto(page.url().replace(/\?.*/, ''));
        await press(page, '.next a[href$="/Judge"]');
        await fill(page, 'outcome', 'rejected');
        await fill(page, 'reasons', 'The price was that of the moment.');
        const preview = await lookAndRecord(page);
        expect(preview).toContain('Status: admissible becomes judged');
        expect(preview).toContain('Kifid');

        await doElse(page, 'EscalateToKifid');
        await lookAndRecord(page);
      });
      await (await journal.register()).catchUp(journal.store);
      const { complaint } = (await journal.ask((register) => register.find('2026-0001'))) ?? {};
      expect(complaint?.history.map(({ type }) => type)).toEqual([
        'Received',
        'DocumentAdded',
        'Acknowledged',
        'DocumentAdded',
        'InfoRequested',
        'InfoProvided',
        'DocumentAdded',
        'DeclaredAdmissible',
        'DocumentAdded',
        'Judged',
        'EscalatedToKifid',
      ]);
    } finally {
      await close();
    }
  });

  it('is clean for who cannot see it, and fits, on every page, in both languages', async ({
    skip,
  }) => {
    const executable = chromiumOr(skip);
    const { url, give, close } = await openServed();
    const number = await give(null, 'Receive', {
      at: '2026-04-07',
      channel: 'email',
      subjects: ['price'],
      officer: 'anna',
      complainant: { name: 'Fleur Proef', email: 'fleur@example.org' },
      text: 'The price was another one.',
      employees: ['staff-17'],
      points: [{ id: '1', text: 'The price.' }],
    });
    try {
      await withPeople(executable, async (open) => {
        const page = await open({ 'x-user': 'anna' });
        const places = ['', `c/${number}`, `c/${number}?as-of=2026-04-20`, 'receive', 'nowhere'];
        for (const place of [...places, `c/${number}/do/Judge`]) {
          await page.goto(`${url}${place}`);
          await expectClean(page);
        }
        for (const step of [RECORD, LOOK]) {
          await page.goto(`${url}c/${number}/do/Acknowledge?lang=en`);
          if (step === RECORD) await page.locator('[name=at]').fill('');
          await page.locator(step).click();
          await page.waitForSelector(step === RECORD ? '.errors' : '.preview');
          expect(await faultsOf(page)).toEqual([]);
          expect(await tooWide(page)).toEqual([]);
          await page.emulateMedia({ media: 'screen' });
        }
      });
    } finally {
      await close();
    }
  });

  it('loses nothing of two officers at one complaint, and tells each what the other did', async ({
    skip,
  }) => {
    const executable = chromiumOr(skip);
    const { url, give, journal, close } = await openServed();
    const number = await give(null, 'Receive', {
      at: '2026-04-17',
      channel: 'email',
      subjects: ['price'],
      officer: 'anna',
    });
    try {
      await withPeople(executable, async (open) => {
        const [anna, bram] = [await open({ 'x-user': 'anna' }), await open({ 'x-user': 'bram' })];
        for (const page of [anna, bram]) {
          await page.goto(`${url}c/${number}/do/RequestInformation?lang=en`);
          await page.locator('[name=letter-kind][value=""]').check();
        }
        await anna.locator('[name=question]').fill('Which order?');
        await bram.locator('[name=question]').fill('On which day?');
        await anna.locator(RECORD).click();
        await anna.waitForURL(/recorded=1/);
        await bram.locator(RECORD).click();
        await bram.waitForSelector('.conflict');
        expect(await bram.locator('.conflict').textContent()).toMatch(
          /Which order\?[\s\S]*by anna/,
        );
        expect(await bram.inputValue('[name=question]')).toBe('On which day?');
        expect(await bram.evaluate('document.activeElement.className')).toBe('conflict');
        expect(await faultsOf(bram)).toEqual([]);
        await bram.locator(RECORD).click();
        await bram.waitForURL(/recorded=2/);
        await anna.reload();
        expect(await anna.locator('.timeline').textContent()).toContain('On which day?');
      });
      const entry = await journal.ask((register) => register.find(number));
      expect(entry?.complaint.requests).toHaveLength(2);
    } finally {
      await close();
    }
  });
});
