import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { chromiumOr, withBrowser } from '../../pages/testing/browser.ts';
import { faultsOf, tooWide } from '../../pages/testing/page-faults.ts';
import { openJournal } from '../../use-cases/opening/open-journal.ts';
import { newFolder } from '../../cli/testing/klacht-in.ts';
import { served } from '../testing/served.ts';
import { form } from './form.ts';

const openForm = async () => {
  const journal = await openJournal({ store: 'memory:', wanted: 'create', procedures: [bitonic] });
  const server = await served(form({ journal, firm: 'Bitonic' }));
  const close = async () => {
    await server.close();
    await journal.close();
  };
  return { journal, url: server.url, close };
};

const LANGUAGES = ['nl', 'en'] as const;

describe('the form in a browser', () => {
  it('is clean for who cannot see it, blank and with errors, in both languages, and fits a phone', async ({
    skip,
  }) => {
    const executable = chromiumOr(skip);
    const { url, close } = await openForm();
    try {
      await withBrowser(executable, async (show) => {
        const { page, told } = await show('<!doctype html><title>x</title>');
        for (const language of LANGUAGES) {
          await page.goto(`${url}?lang=${language}`);
          expect(await faultsOf(page)).toEqual([]);
          expect(await tooWide(page)).toEqual([]);
          await page.locator('button[type=submit]').click();
          expect(await page.locator('.errors li').count()).toBe(3);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            expect(await faultsOf(page)).toEqual([]);
          }
          expect(await tooWide(page)).toEqual([]);
        }
        // A browser tells the console of a page that says no.
        expect(told.filter((one) => !one.includes('422'))).toEqual([]);
      });
    } finally {
      await close();
    }
  });

  it('is filled in by the keyboard, put right, and sent once however often it is reloaded', async ({
    skip,
  }) => {
    const executable = chromiumOr(skip);
    const { journal, url, close } = await openForm();
    const file = path.join(newFolder(), 'order.txt');
    writeFileSync(file, 'Ordered at 10:00.');
    try {
      await withBrowser(executable, async (show) => {
        const { page } = await show('<!doctype html><title>x</title>');
        await page.goto(`${url}?lang=en`);
        await page.locator('#complainant-name').focus();
        await page.keyboard.type('Proef');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Fleur');
        await page.locator('#description').focus();
        await page.keyboard.type('The price was another one.');
        await page.locator('button[type=submit]').focus();
        await page.keyboard.press('Enter');
        await page.waitForSelector('.errors');
        expect(await page.title()).toBe('Error: Make a complaint');

        // The error leads to its field, where what was typed still stands.
        await page.locator('.errors a').first().focus();
        await page.keyboard.press('Enter');
        expect(await page.inputValue('#complainant-firstName')).toBe('Fleur');
        await page.locator('#complainant-email').focus();
        await page.keyboard.type('fleur@example.com');
        await page.locator('#attachments').setInputFiles(file);
        await page.locator('button[type=submit]').focus();
        await page.keyboard.press('Enter');
        await page.waitForSelector('.told');
        expect(await page.locator('h1').textContent()).toMatch(
          /^Complaint \d{4}-0001 has been received$/,
        );
        expect(await page.locator('.told').first().textContent()).toContain('Proef');
        expect(await faultsOf(page)).toEqual([]);
        await page.reload();
        expect(await page.locator('h1').textContent()).toContain('-0001');
      });
      await (await journal.register()).catchUp(journal.store);
      const entries = await journal.ask((register) => [...register.entries()]);
      expect(entries).toHaveLength(1);
      const digest = createHash('sha256').update('Ordered at 10:00.').digest('hex');
      expect(entries[0]?.complaint.documents.map((one) => one.digest)).toContain(digest);
    } finally {
      await close();
    }
  });
});
