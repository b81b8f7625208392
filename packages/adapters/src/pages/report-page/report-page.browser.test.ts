import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitonic, type Language } from '@klacht/domain';
import { anchorPages } from '../pdf/anchor-pages.ts';
import { printPdf } from '../pdf/print-pdf.ts';
import { complaint, count, date, text } from '../report/cell.ts';
import type { Table } from '../report/document.ts';
import { reportDocument } from '../report/report-document.ts';
import { chromiumOr, withBrowser } from '../testing/browser.ts';
import { EMPTY } from '../testing/empty-report.ts';
import { eventsOf, reportOf } from '../testing/generated-report.ts';
import { faultsOf, pagesOf, tooWide } from '../testing/page-faults.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { COMPLAINTS } from '../testing/two-years.ts';
import { reportPage } from './report-page.ts';

const LANGUAGES: readonly Language[] = ['en', 'nl'];

/** Everything that a report can hold, and the report on a year in which nothing happened. */
const documents = LANGUAGES.flatMap((language) => [
  sampleDocument(language),
  reportDocument(EMPTY, language, [bitonic]),
]);

const anyText = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    'klachtenfunctionaris',
    'W'.repeat(24),
    'm'.repeat(400),
    '14 maart 2025 en later',
  ),
);

const anyTable = fc
  .tuple(
    fc.array(fc.tuple(anyText, fc.constantFrom('text', 'count', 'complaint', 'date')), {
      minLength: 1,
      maxLength: 14,
    }),
    fc.nat(3),
    anyText,
  )
  .map(([heads, rows, told]): Table => ({
    id: 't',
    caption: told,
    columns: heads.map(([heading, kind]) => ({ heading, kind })),
    rows: Array.from({ length: rows }, () => ({
      level: 0,
      cells: heads.map(([, kind]) => {
        if (kind === 'count') return count(1_234_567);
        if (kind === 'date') return date('2025-09-14');
        return kind === 'complaint' ? complaint('2025-0012') : text(told);
      }),
    })),
  }));

describe('the report as a page', () => {
  it('asks for nothing, says nothing, and is clean for who cannot see it', async ({ skip }) => {
    await withBrowser(chromiumOr(skip), async (show) => {
      for (const document of documents) {
        const { page, requests, told } = await show(await reportPage(document));
        expect(await faultsOf(page)).toEqual([]);
        expect([requests, told]).toEqual([[], []]);
        await page.close();
      }
    });
  });

  it('has on paper what is declared by who signs, and room to sign', async ({ skip }) => {
    const declared = {
      en: ['to the best of my knowledge', 'Regulation (EU) 2025/294'],
      nl: ['naar beste weten', 'Verordening (EU) 2025/294'],
    };
    await withBrowser(chromiumOr(skip), async (show) => {
      for (const language of LANGUAGES) {
        const { page } = await show(await reportPage(sampleDocument(language)));
        expect(await page.locator('.sign').isVisible()).toBe(false);
        await page.emulateMedia({ media: 'print' });
        const said = (await page.locator('.sign').innerText()).replaceAll('\u00A0', ' ');
        for (const text of declared[language]) expect(said).toContain(text);
        expect(await page.locator('.sign dd').count()).toBe(6);
        await page.close();
      }
    });
  });

  it('is no wider than a phone, a screen or paper, whatever stands in it', async ({ skip }) => {
    await withBrowser(chromiumOr(skip), async (show) => {
      for (const document of documents) {
        const { page } = await show(await reportPage(document));
        expect(await tooWide(page)).toEqual([]);
        await page.close();
      }
    });
  });

  it('is no wider than paper with any table, of words that break nowhere or of many columns', async ({
    skip,
  }) => {
    const sections = fc.sample(anyTable, { seed: 7, numRuns: 60 }).map((table, index) => ({
      id: `s${index}`,
      heading: String(index),
      lead: [],
      tables: [table],
      charts: [],
      notes: [],
    }));
    await withBrowser(chromiumOr(skip), async (show) => {
      const { page } = await show(await reportPage({ ...sampleDocument('nl'), sections }));
      expect(await page.locator('.lying').count()).toBeGreaterThan(5);
      expect(await page.locator('section:not(.lying)').count()).toBeGreaterThan(5);
      expect(await tooWide(page)).toEqual([]);
    });
  });

  it('breaks no month over two lines on a phone', async ({ skip }) => {
    await withBrowser(chromiumOr(skip), async (show) => {
      const heads = ['ontvangen', 'heropend', 'afgesloten', 'open aan het eind'];
      const table: Table = {
        id: 't',
        caption: 'In en uit',
        columns: [
          { heading: 'maand', kind: 'text' },
          ...heads.map((heading) => ({ heading, kind: 'count' }) as const),
        ],
        rows: ['2025-01', '2025-12'].map((month) => ({
          level: 0,
          cells: [text(month), ...heads.map(() => count(1_234_567))],
        })),
      };
      const section = { id: 'months', heading: 'In en uit', lead: [], charts: [], notes: [] };
      const sections = [{ ...section, tables: [table] }];
      const { page } = await show(await reportPage({ ...sampleDocument('nl'), sections }));
      await page.setViewportSize({ width: 390, height: 900 });
      const months = await page.evaluate<readonly (readonly [string, number])[]>(
        `[...document.querySelectorAll('#months th[scope=row] bdi')].map((one) => [one.textContent.trim(), one.getClientRects().length])`,
      );
      expect(months).toEqual([
        ['2025-01', 1],
        ['2025-12', 1],
      ]);
    });
  });

  it('draws a chart as wide as there is room, and its text no smaller', async ({ skip }) => {
    await withBrowser(chromiumOr(skip), async (show) => {
      const { page } = await show(await reportPage(sampleDocument('en')));
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const drawn = await page.evaluate<readonly (readonly [number, number, number])[]>(
          `[...document.querySelectorAll('.chart')].map((chart) => {
            const rights = [...chart.querySelectorAll('text, rect')].map((one) => one.getBoundingClientRect().right);
            const sizes = [...chart.querySelectorAll('text')].map((one) => parseFloat(getComputedStyle(one).fontSize));
            return [chart.getBoundingClientRect().right - Math.max(...rights), Math.min(...sizes), chart.clientWidth];
          })`,
        );
        expect(drawn).toHaveLength(7);
        for (const [room, smallest, wide] of drawn) {
          expect(room).toBeGreaterThanOrEqual(-1);
          expect(smallest).toBeGreaterThanOrEqual(12);
          expect(wide).toBeGreaterThan(Math.min(width, 736) - 40);
        }
      }
    });
  });

  it('has each chart on the page of its table, and what is in short on none of its own', async ({
    skip,
  }) => {
    await withBrowser(chromiumOr(skip), async (show) => {
      for (const language of LANGUAGES) {
        const { page } = await show(await reportPage(sampleDocument(language)));
        await page.emulateMedia({ media: 'print' });
        const charts = await page.evaluate<readonly Readonly<Record<string, unknown>>[]>(
          `[...document.querySelectorAll('figure')].map((figure) => {
            const below = figure.parentElement.lastElementChild;
            const rows = below.querySelectorAll('tbody tr').length;
            return {
              isOfTable: below.querySelector('table').id === figure.querySelector('a').hash.slice(1),
              stays: getComputedStyle(figure).breakAfter,
              together: rows > 18 || getComputedStyle(figure.parentElement).breakInside === 'avoid',
            };
          })`,
        );
        expect(charts).toHaveLength(7);
        for (const chart of charts) {
          expect(chart).toEqual({ isOfTable: true, stays: 'avoid', together: true });
        }
        const after = "getComputedStyle(document.getElementById('summary')).breakAfter";
        expect(await page.evaluate(after)).toBe('auto');
        await page.close();
      }
    });
  });

  it('has a short and narrow table beside its chart on paper, and under it on a screen', async ({
    skip,
  }) => {
    const report = reportOf(eventsOf(COMPLAINTS), 2026);
    await withBrowser(chromiumOr(skip), async (show) => {
      for (const language of LANGUAGES) {
        const { page } = await show(await reportPage(reportDocument(report, language, [bitonic])));
        const placed = () =>
          page.evaluate<readonly (readonly [string, string])[]>(
            `[...document.querySelectorAll('.drawn')].map((drawn) => {
              const chart = drawn.querySelector('figure').getBoundingClientRect();
              const table = drawn.querySelector('table').getBoundingClientRect();
              return [drawn.parentElement.id, table.left >= chart.right ? 'beside' : table.top >= chart.bottom ? 'under' : 'over'];
            })`,
          );
        expect(new Set((await placed()).map(([, place]) => place))).toEqual(new Set(['under']));
        await page.emulateMedia({ media: 'print' });
        const printed = new Map(await placed());
        for (const id of ['months', 'outcomes', 'subjects']) {
          expect([id, printed.get(id)]).toEqual([id, 'beside']);
        }
        expect(printed.get('outcomes-by-subject')).toBe('under');
        await page.close();
      }
    });
  });

  it('has in its printed contents every part, with its page', async ({ skip }) => {
    const page = await reportPage(sampleDocument('en'));
    const pages = anchorPages(await printPdf(page, chromiumOr(skip), '2025-12-31'));
    const { sections } = sampleDocument('en');
    const places = sections.map(({ id }) => pages.get(id) ?? 0);
    expect(page.match(/class="leaf" data-of="/g)).toHaveLength(sections.length);
    expect(places[0]).toBe(2);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('prints on A4 of the expected number, tagged, the same bytes each time', async ({ skip }) => {
    const executable = chromiumOr(skip);
    const page = await reportPage(sampleDocument('nl'));
    const pdf = await printPdf(page, executable, '2025-12-31');
    expect(Buffer.from(pdf).equals(await printPdf(page, executable, '2025-12-31'))).toBe(true);
    expect(pagesOf(pdf)).toEqual({ standing: 6, lying: 1 });
    const told = Buffer.from(pdf).toString('latin1');
    expect(told).toContain('/StructTreeRoot');
    expect(told).toContain('/Outlines');
    expect(told.match(/\(D:\d{14}/g)).toEqual(['(D:20251231000000', '(D:20251231000000']);
  });
});
