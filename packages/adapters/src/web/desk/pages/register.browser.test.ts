import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { execute } from '@klacht/domain';
import { demoYear } from '../../../demo/demo-year.ts';
import { chromiumOr, withBrowser } from '../../../pages/testing/browser.ts';
import { faultsOf, tooWide } from '../../../pages/testing/page-faults.ts';
import { served } from '../../testing/served.ts';
import { openDesk } from '../testing/open-desk.ts';

/** A desk over the first months of the demo, in a browser. */
const onDesk = async (
  executable: string,
  work: (page: Page, url: string, told: readonly string[]) => Promise<void>,
): Promise<void> => {
  const desk = await openDesk({ now: () => '2025-05-20T10:00:00Z' });
  for (const request of demoYear().slice(0, 300)) await execute(desk.journal, request);
  await (await desk.journal.register()).catchUp(desk.journal.store);
  const server = await served(async (request) => desk.app.fetch(request));
  try {
    await withBrowser(executable, async (show) => {
      const { page, told } = await show('<!doctype html><title>x</title>');
      await work(page, server.url, told);
    });
  } finally {
    await server.close();
    await desk.close();
  }
};

it.for([
  ['register', ['register?lang=nl', 'find?lang=en', 'lists?state=overdue&lang=nl']],
  ['register by a figure', ['register?of=2025&figure=rollForward%2Freceived&lang=en']],
  ['report', ['report/2025?lang=nl']],
  ['register as it stood', ['register?as-of=2025-03-14&by=happened&lang=en']],
  ['audit', ['audit?lang=nl', 'audit?lang=en&number=2025-0001', 'c/2025-0001/erase?lang=nl']],
  [
    'intake and reviews',
    ['intake?lang=nl', 'reviews/2025?lang=nl', 'reviews/2025/MakeRecommendation?lang=en'],
  ],
] as const)(
  'shows the %s cleanly to who cannot see it, and on any screen',
  async ([, places], { skip }) => {
    await onDesk(chromiumOr(skip), async (page, url) => {
      for (const place of places) {
        await page.goto(`${url}${place}`);
        expect(await faultsOf(page), place).toEqual([]);
        expect(await tooWide(page), place).toEqual([]);
        await page.emulateMedia({ media: 'screen' });
      }
    });
  },
);

it('filters the register by the keyboard', async ({ skip }) => {
  await onDesk(chromiumOr(skip), async (page, url, told) => {
    await page.goto(`${url}register?lang=en`);
    await page.locator('.filters summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('#f-officer').focus();
    await page.keyboard.type('anna');
    await page.locator('#f-text').focus();
    await page.keyboard.type('001');
    await page.keyboard.press('Enter');
    await page.waitForURL(/text=001/);
    expect(page.url()).toMatch(/officer=[0-9a-f]{16}&/);
    expect(page.url()).not.toContain('anna');
    expect(await page.locator('#f-officer option:checked').textContent()).toMatch(/^\s*anna\s*$/);
    // A name is not taken in a field of the address.
    await page.locator('.filters summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('#f-text').fill('Zonderling');
    await page.keyboard.press('Enter');
    expect(await page.locator('#f-text:invalid').count()).toBe(1);
    expect(page.url()).not.toContain('Zonderling');
    expect(told).toEqual([]);
  });
});

it('shows every column of the register on a screen of 1280 pixels, each number on one line', async ({
  skip,
}) => {
  await onDesk(chromiumOr(skip), async (page, url) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const language of ['nl', 'en']) {
      await page.goto(`${url}register?lang=${language}`);
      const [cut, lines] = await page.evaluate<readonly [number, number]>(`(() => {
        const table = document.querySelector('.wide');
        const heights = [...document.querySelectorAll('.register tbody th a')]
          .map((link) => link.getClientRects().length);
        return [table.scrollWidth - table.clientWidth, Math.max(...heights)];
      })()`);
      expect([language, cut, lines]).toEqual([language, 0, 1]);
    }
  });
});
