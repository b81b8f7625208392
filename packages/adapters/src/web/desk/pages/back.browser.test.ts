import { expect, it } from 'vitest';
import type { Reader } from '@klacht/domain';
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

it('shows the register as it is to who comes back to it, and nothing to who is known no longer', async ({
  skip,
}) => {
  const executable = chromiumOr(skip);
  const asking: { as: Reader | null } = { as: { role: 'officer', name: 'anna' } };
  const desk = await openDesk({ readerOf: () => asking.as });
  const statuses: number[] = [];
  const server = await serveHere(async (request) => {
    const answer = await desk.app.fetch(request);
    if (new URL(request.url).pathname === '/register') statuses.push(answer.status);
    return answer;
  });
  try {
    const first = await desk.give(null, 'Receive', RECEIVED);
    await withBrowser(executable, async (show) => {
      const { page } = await show('<!doctype html><title>x</title>');
      const register = `${server.url}register`;
      await page.goto(register);
      await page.goto(`${server.url}reviews`);
      await page.goto(register);
      expect(statuses).toEqual([200, 304]);
      expect(await page.locator('tbody tr').count()).toBe(1);
      await page.goto(`${server.url}reviews`);
      const second = await desk.give(null, 'Receive', RECEIVED, { actor: 'bram' });
      await page.goBack();
      await page.locator(`th a:text-is("${second}")`).waitFor();
      await page.locator(`th a:text-is("${first}")`).click();
      await page.locator('h1').waitFor();
      asking.as = null;
      await page.goBack();
      await page.locator('tbody').waitFor({ state: 'detached' });
      expect(await page.content()).not.toContain(second);
    });
  } finally {
    await server.close();
    await desk.close();
  }
});
