import { expect, it } from 'vitest';
import { execute } from '@klacht/domain';
import { demoYear } from '../../../demo/demo-year.ts';
import { chromiumOr, withBrowser } from '../../../pages/testing/browser.ts';
import { faultsOf, tooWide } from '../../../pages/testing/page-faults.ts';
import { served } from '../../testing/served.ts';
import { openDesk } from '../testing/open-desk.ts';

it('shows the register and the report cleanly on any screen, in both languages, and by the keyboard', async ({
  skip,
}) => {
  const executable = chromiumOr(skip);
  const desk = await openDesk({ now: () => '2025-05-20T10:00:00Z' });
  for (const request of demoYear().slice(0, 500)) await execute(desk.journal, request);
  await (await desk.journal.register()).catchUp(desk.journal.store);
  const server = await served(async (request) => desk.app.fetch(request));
  try {
    await withBrowser(executable, async (show) => {
      const { page, told } = await show('<!doctype html><title>x</title>');
      for (const place of [
        'register?lang=nl',
        'register?lang=en&state=undone',
        'find?lang=en',
        'intake?lang=nl',
        'reviews/2025?lang=nl',
        'reviews/2025/MakeRecommendation?lang=en',
        'audit?lang=nl',
        'audit?lang=en&number=2025-0001',
        'report/2025?lang=nl',
        'report/2025?lang=en',
        'register?of=2025&figure=rollForward%2Freceived&lang=en',
      ]) {
        await page.goto(`${server.url}${place}`);
        expect(await faultsOf(page)).toEqual([]);
        expect(await tooWide(page)).toEqual([]);
      }
      await page.emulateMedia({ media: 'screen' });
      await page.goto(`${server.url}register?lang=en`);
      await page.locator('summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('#f-officer').focus();
      await page.keyboard.type('anna');
      await page.keyboard.press('Enter');
      await page.waitForURL(/officer=anna/);
      expect(await page.locator('#f-officer').inputValue()).toBe('anna');
      // A browser asks for an icon by itself.
      expect(told.filter((one) => !one.includes('404'))).toEqual([]);
    });
  } finally {
    await server.close();
    await desk.close();
  }
});
