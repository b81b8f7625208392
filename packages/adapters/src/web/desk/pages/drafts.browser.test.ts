import { bitonic, type LetterKind } from '@klacht/domain';
import { expect, it } from 'vitest';
import { chromiumOr, withPeople } from '../../../pages/testing/browser.ts';
import { faultsOf, tooWide } from '../../../pages/testing/page-faults.ts';
import { serveHere } from '../../serve.ts';
import { fill, press, tabTo } from '../testing/keyboard.ts';
import { openDesk } from '../testing/open-desk.ts';

it('has a letter drafted by one and approved and sent by another, by the keyboard, cleanly', async ({
  skip,
}) => {
  const executable = chromiumOr(skip);
  const desk = await openDesk({
    readerOf: ({ headers }) => ({ role: 'officer', name: headers.get('x-user') ?? 'anna' }),
    procedures: [{ ...bitonic, fourEyes: ['delay'] as LetterKind[] }],
  });
  const server = await serveHere((request) => desk.app.fetch(request));
  try {
    const number = await desk.give(null, 'Receive', {
      at: '2026-04-07',
      channel: 'email',
      language: 'en',
      subjects: ['price'],
      officer: 'anna',
      complainant: { name: 'Fleur Proef', email: 'fleur@example.org' },
      text: 'The price was another one.',
    });
    await withPeople(executable, async (open) => {
      const [anna, bert] = [await open({ 'x-user': 'anna' }), await open({ 'x-user': 'bert' })];
      await anna.goto(`${server.url}c/${number}/do/Delay?lang=en`);
      await fill(anna, 'until', '06012026');
      await fill(anna, 'reason', 'We wait for the bank.');
      await press(anna, '.buttons [value=look]');
      expect(await anna.locator('#preview').textContent()).toContain('Once it is approved');
      expect(await anna.locator('.buttons [value=record]').count()).toBe(0);
      await press(anna, '.buttons [value=draft]');
      expect(await anna.locator('button').count()).toBe(0);

      await bert.goto(`${server.url}c/${number}?lang=en`);
      await press(bert, `a[href*="/drafts/"]`);
      for (const page of [anna, bert]) {
        const url = new URL(page.url());
        for (const language of ['nl', 'en']) {
          url.searchParams.set('lang', language);
          await page.goto(url.href);
          expect([url.href, await faultsOf(page), await tooWide(page)]).toEqual([url.href, [], []]);
          await page.emulateMedia({ media: 'screen' });
        }
      }
      await press(bert, '[value=approve]');
      await press(bert, '[value=send]');
      expect(bert.url()).toContain('?recorded=');
      await tabTo(bert, '.next summary');
      await (await desk.journal.register()).catchUp(desk.journal.store);
      const entry = await desk.journal.ask((register) => register.find(number));
      expect(entry?.complaint.letters).toMatchObject([{ kind: 'delay', sent: null }]);
    });
  } finally {
    await server.close();
    await desk.close();
  }
});
