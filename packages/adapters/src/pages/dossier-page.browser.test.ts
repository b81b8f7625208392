import { describe, expect, it } from 'vitest';
import { dossierPage } from './dossier-page.ts';
import { printPdf } from './pdf/print-pdf.ts';
import { chromiumOr, withBrowser } from './testing/browser.ts';
import { faultsOf, pagesOf, tooWide } from './testing/page-faults.ts';
import { dossierOf, everyEvent, HISTORY } from './testing/sample-dossier.ts';

/** One of each kind. */
const oneOfEach = everyEvent.filter(
  ({ type }, index) => everyEvent.findIndex((one) => one.type === type) === index,
);

describe('a dossier as a page', () => {
  it('asks for nothing, is clean for who cannot see it, and fits on phone and paper', async ({
    skip,
  }) => {
    await withBrowser(chromiumOr(skip), async (show) => {
      for (const [language, events] of [
        ['en', HISTORY],
        ['nl', oneOfEach],
      ] as const) {
        const { page, requests, told } = await show(await dossierPage(dossierOf(events), language));
        expect(await faultsOf(page)).toEqual([]);
        expect([requests, told]).toEqual([[], []]);
        expect(await tooWide(page)).toEqual([]);
        await page.close();
      }
    });
  });

  it('unfolds each proof on paper, and prints on three pages', async ({ skip }) => {
    const executable = chromiumOr(skip);
    const markup = await dossierPage(dossierOf(HISTORY), 'en');
    expect(pagesOf(await printPdf(markup, executable, '2026-07-10'))).toEqual({
      standing: 3,
      lying: 0,
    });
    await withBrowser(executable, async (show) => {
      const { page } = await show(markup);
      const folded = 'details:not(.hash) > p';
      expect(await page.locator(`${folded}:visible`).count()).toBeLessThan(
        await page.locator(folded).count(),
      );
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator(`${folded}:visible`).count()).toBe(
        await page.locator(folded).count(),
      );
    });
  });

  it('unfolds a proof by the keyboard', async ({ skip }) => {
    await withBrowser(chromiumOr(skip), async (show) => {
      const { page } = await show(await dossierPage(dossierOf(HISTORY), 'en'));
      const proof = page.locator('details:not(.hash):not([open])').first();
      await proof.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('details:focus-within[open] > p').first().isVisible()).toBe(true);
    });
  });
});
