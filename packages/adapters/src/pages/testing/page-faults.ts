import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const axeOf = async (page: Page, width: number, options: string): Promise<AxeResults> => {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(axe);
  return page.evaluate<AxeResults>(`axe.run(document, ${options})`);
};

/** Only a test of the colours can judge the contrast of text in a chart. */
const isOfChart = (id: string, html: string): boolean =>
  id === 'color-contrast' && html.startsWith('<text ');

/**
 * What axe finds wrong on a phone, and what it cannot decide, as `rule: element`. Contrast is judged
 * in light and in the dark, where nothing is out of sight.
 */
export const faultsOf = async (page: Page): Promise<readonly string[]> => {
  const results = [
    await axeOf(
      page,
      390,
      `{ rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } } }`,
    ),
  ];
  await page.evaluate(`document.body.style.maxWidth = 'none'`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    results.push(await axeOf(page, 6000, `{ runOnly: ['color-contrast'] }`));
  }
  await page.evaluate(`document.body.style.maxWidth = ''`);
  await page.emulateMedia({ colorScheme: 'light' });
  return results.flatMap(({ violations, incomplete }) =>
    [...violations, ...incomplete].flatMap(({ id, nodes }) =>
      nodes
        .filter(({ html }) => !isOfChart(id, html))
        .map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    ),
  );
};

/** In pixels of a style sheet: a phone, a screen, and A4 between our margins, on its side and upright. */
const WIDTHS = [
  ['phone', 'screen', 390],
  ['screen', 'screen', 1280],
  ['paper on its side', 'print', 986],
  ['paper', 'print', 658],
] as const;

/**
 * Where a page is wider than what it is shown on. On paper that would shrink every page. What lies on
 * its side is taken away before upright paper is tried, for it is on pages of its own.
 */
export const tooWide = async (page: Page): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const [name, media, width] of WIDTHS) {
    await page.emulateMedia({ media });
    if (name === 'paper') {
      await page.evaluate(`for (const one of document.querySelectorAll('.lying')) one.remove()`);
    }
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (wide > width) found.push(`${name}: ${wide} of ${width}`);
  }
  return found;
};

/** How many A4 pages a PDF has, upright and on their side, by its own count of them. */
export const pagesOf = (pdf: Uint8Array): { readonly standing: number; readonly lying: number } => {
  const told = Buffer.from(pdf).toString('latin1');
  const times = (pattern: RegExp): number => (told.match(pattern) ?? []).length;
  return {
    standing: times(/\/MediaBox \[0 0 594\.95\d* 841\.91\d*\]/g),
    lying: times(/\/MediaBox \[0 0 841\.91\d* 594\.95\d*\]/g),
  };
};
