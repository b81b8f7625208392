import { describe, expect, it } from 'vitest';
import { chromiumOr } from '../testing/browser.ts';
import { anchorPages } from './anchor-pages.ts';
import { leafOf, withLeaves } from './leaf.ts';
import { printPdf } from './print-pdf.ts';

const DAY = '2025-12-31';

/** A page with contents, and each part on a page of its own after as many pages as it is told. */
const pageOf = (parts: Readonly<Record<string, number>>, style = ''): string =>
  `<!doctype html><html lang="en"><title>t</title>
  <style>@page { size: A4; margin: 10mm } div { break-before: page } ${style}</style>
  <ol>${Object.keys(parts)
    .map((id) => `<li><a href="#${id}">${id} ${leafOf(id)}</a></li>`)
    .join('')}</ol>
  ${Object.entries(parts)
    .map(([id, pages]) => '<div>.</div>'.repeat(pages - 1) + `<div id="${id}">${id}</div>`)
    .join('')}`;

describe('the contents of a printed page', () => {
  it('have the number of the page of each part', async ({ skip }) => {
    const executable = chromiumOr(skip);
    const page = pageOf({ first: 1, 'open-by-age': 3, last: 12 });
    const known = new Map([
      ['first', 2],
      ['open-by-age', 5],
      ['last', 17],
    ]);
    const printed = await printPdf(page, executable, DAY);
    expect(anchorPages(printed)).toEqual(known);
    const byHand = await printPdf(withLeaves(page, known), executable, DAY);
    expect(Buffer.from(printed).equals(byHand)).toBe(true);
    expect(Buffer.from(printed).equals(await printPdf(page, executable, DAY))).toBe(true);
  });

  it('are right where the numbers themselves push all of it to a later page', async ({ skip }) => {
    const executable = chromiumOr(skip);
    const page = pageOf(
      { first: 1, last: 1 },
      '.leaf:not(:empty) { display: block; height: 20cm; break-inside: avoid }',
    );
    const known = new Map([
      ['first', 3],
      ['last', 4],
    ]);
    const byHand = await printPdf(withLeaves(page, known), executable, DAY);
    expect(Buffer.from(await printPdf(page, executable, DAY)).equals(byHand)).toBe(true);
  });

  it('have none where what leads nowhere, or what is no PDF of Chromium, tells none', async ({
    skip,
  }) => {
    const executable = chromiumOr(skip);
    const page = `<ol><li>${leafOf('nowhere')}</ol>`;
    const bare = await printPdf(page.replace(' data-of="nowhere"', ''), executable, DAY);
    expect(Buffer.from(await printPdf(page, executable, DAY)).equals(bare)).toBe(true);
    expect(anchorPages(Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\n'))).toEqual(
      new Map(),
    );
  });
});
