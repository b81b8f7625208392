import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { chromiumOr, withBrowser } from '../../pages/testing/browser.ts';
import { faultsOf, pagesOf, tooWide } from '../../pages/testing/page-faults.ts';
import { klachtIn, newFolder } from '../testing/klacht-in.ts';

const folder = newFolder();
const STORE = ['--store', 'sqlite:klacht-demo/klacht.db', '--now', '2026-01-15T09:00:00Z'];

/** The report on the invented year in a file, read. */
const written = (format: string, lang: string, name: string): Buffer => {
  const file = path.join(folder, name);
  const made = ['report', '2025', '--format', format, '--lang', lang, '-o', file];
  expect(klachtIn(folder)(...STORE, ...made)).toEqual({ status: 0, stdout: '', stderr: '' });
  return readFileSync(file);
};

const LOST_LINKS = `[...document.querySelectorAll('a[href^="#"]')]
  .map((link) => link.getAttribute('href').slice(1))
  .filter((id) => document.getElementById(id) === null)`;

describe('the report on the invented year', () => {
  beforeAll(() => {
    klachtIn(folder)('demo');
  });

  it('is a sound page in either language, each link of which leads somewhere', async ({ skip }) => {
    await withBrowser(chromiumOr(skip), async (show) => {
      for (const lang of ['en', 'nl']) {
        const markup = written('html', lang, `${lang}.html`).toString();
        const { page, requests, told } = await show(markup);
        expect(await faultsOf(page)).toEqual([]);
        expect([requests, told]).toEqual([[], []]);
        expect(await page.evaluate(LOST_LINKS)).toEqual([]);
        expect(await tooWide(page)).toEqual([]);
        await page.close();
      }
    });
  });

  it('is a PDF on A4, the same bytes each time', ({ skip }) => {
    chromiumOr(skip);
    const pdf = written('pdf', 'nl', 'one.pdf');
    expect(pdf.equals(written('pdf', 'nl', 'two.pdf'))).toBe(true);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(pdf).standing).toBeGreaterThan(10);
  });
});
