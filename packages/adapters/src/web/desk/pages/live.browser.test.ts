import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { chromiumOr, withBrowser } from '../../../pages/testing/browser.ts';
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
  const server = serve({ fetch: desk.app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const home = `http://127.0.0.1:${port}/`;
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
      // Until the stream is there.
      await page.waitForTimeout(500);
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
      await page.waitForTimeout(500);
      await desk.give(first, 'Acknowledge', { at: '2026-04-03' }, { actor: 'bram' });
      await page.locator(`.live:has-text("${first}")`).waitFor();
      expect(told).toEqual([]);
    });
  } finally {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
    await desk.close();
  }
});
