import { expect, it } from 'vitest';
import { chromiumOr, withBrowser } from '../../../pages/testing/browser.ts';
import { serveHere } from '../../serve.ts';
import { openDesk } from '../testing/open-desk.ts';

const RECEIVED = {
  at: '2026-04-02',
  channel: 'email',
  subjects: ['price'],
  complainant: { name: 'Fleur Proef', email: 'fleur@example.com' },
  text: 'The price was wrong.',
};

it('shows what another officer records on each open page, and keeps what is being typed', async ({
  skip,
}) => {
  const executable = chromiumOr(skip);
  const desk = await openDesk();
  let streams = 0;
  const server = await serveHere(async (request) => {
    const answer = await desk.app.fetch(request);
    if (new URL(request.url).pathname === '/live') streams += 1;
    return answer;
  });
  const home = server.url;
  try {
    await withBrowser(executable, async (show) => {
      const { page, told } = await show('<!doctype html><title>x</title>');
      const { page: other } = await show('<!doctype html><title>x</title>');
      const { page: typing } = await show('<!doctype html><title>x</title>');
      const first = await desk.give(null, 'Receive', RECEIVED);
      await page.goto(`${home}register?lang=en`);
      await other.goto(`${home}register?lang=en`);
      await typing.goto(`${home}register?lang=en`);
      await typing.locator('.filters summary').click();
      await typing.locator('#f-text').fill('2026');
      await expect.poll(() => streams).toBe(1);
      const second = await desk.give(null, 'Receive', RECEIVED, { actor: 'bram' });
      for (const one of [page, other]) {
        await one.locator(`th a:text-is("${second}")`).waitFor();
        expect(await one.locator('tbody tr').count()).toBe(2);
        expect(await one.locator('.live').textContent()).toContain(second);
      }
      await typing.locator('.live a').waitFor();
      expect(await typing.locator('#f-text').inputValue()).toBe('2026');
      expect(await typing.locator('tbody tr').count()).toBe(1);
      await page.goto(`${home}c/${first}?lang=en`);
      // Another of the pages holds the stream from then on.
      await expect.poll(() => streams).toBe(2);
      await desk.give(first, 'Acknowledge', { at: '2026-04-03' }, { actor: 'bram' });
      await page.locator(`.live:has-text("${first}")`).waitFor();
      expect(told).toEqual([]);
    });
  } finally {
    await server.close();
    await desk.close();
  }
});
