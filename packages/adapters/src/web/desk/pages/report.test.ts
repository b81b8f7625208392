import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { execute } from '@klacht/domain';
import { demoYear } from '../../../demo/demo-year.ts';
import { textOn } from '../../../pages/testing/text-on.ts';
import { makeReport } from '../../../use-cases/report/make-report.ts';
import { openDesk } from '../testing/open-desk.ts';

const NOW = '2026-01-20T10:00:00Z';

const openYear = async () => {
  const desk = await openDesk({
    now: () => NOW,
    readerOf: () => ({ role: 'compliance', name: 'eva' }),
    limits: { pagesPerMinute: 10_000 },
  });
  for (const request of demoYear()) await execute(desk.journal, request);
  await (await desk.journal.register()).catchUp(desk.journal.store);
  return { ...desk, text: async (place: string) => (await desk.fetch(place)).text() };
};

const unescaped = (href: string): string => href.replaceAll('&amp;', '&');

/** The figures that are links: what they show, and where they lead to. */
const linksIn = (page: string): readonly (readonly [number: number, href: string])[] =>
  [...page.matchAll(/<a href="\.\.\/(register\?of=[^"]+)"><bdi>([^<]+)<\/bdi>/g)].map(
    ([, href = '', told = '']) => [Number(told.replaceAll(',', '')), unescaped(href)],
  );

const linesOf = (csv: string): number => csv.trim().split('\r\n').length - 1;

describe('the report on the desk', () => {
  it('has every linked figure lead to as many complaints as it says', async () => {
    const { text, journal, close } = await openYear();
    const page = await text('/report/2025?lang=en');
    const links = linksIn(page);
    const report = await makeReport(journal, { year: 2025, now: NOW });
    const paths = new Set(
      links.map(([, href]) => new URLSearchParams(href.split('?')[1]).get('figure')),
    );
    for (const path of [
      'rollForward/received',
      'rollForward/closed',
      'outcomes/upheld',
      'steps/judge/late',
      'steps/acknowledge/late',
      'channels/email',
      'months/0/received',
      `subjects/${Object.keys(report.subjects)[0] ?? ''}`,
    ]) {
      expect(paths, path).toContain(path);
    }
    // Some of them: the tests of `figureLink` and `casesBehind` have the others.
    for (const [figure, href] of links.filter((_, index) => index % 25 === 0)) {
      const list = await text(`/${href}&lang=en`);
      const [, told, complaints] =
        /The figure is ([\d,]+), in ([\d,]+) complaints/.exec(list) ?? [];
      expect(Number(told?.replaceAll(',', '')), href).toBe(figure);
      const csv = await text(`/${href.replace('register?', 'register.csv?')}&lang=en`);
      expect(String(linesOf(csv)), href).toBe(complaints?.replaceAll(',', ''));
      expect(linesOf(csv)).toBeLessThanOrEqual(figure);
    }
    for (const why of ['a zero, which nothing is behind', 'what is told of staff']) {
      expect(page).toContain(why);
    }
    expect(page).toContain('href="../report/2025#late-cases"');
    const received = links.find(([, href]) => href.includes('rollForward%2Freceived'));
    expect(received?.[0]).toBe(report.rollForward.received);
    await close();
  });

  it('shows the beginning of a long table, and all of it page by page, with what each row leads to', async () => {
    const { text, fetch, journal, close } = await openYear();
    const page = await text('/report/2025?lang=en');
    // As the file has it whole.
    const whole = await (await fetch('/report/2025/report-2025.html?lang=en')).text();
    const rowsIn = (html: string): readonly string[] => {
      const [, body = ''] =
        /<table id="late-cases-[^"]*"[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(html) ?? [];
      return Array.from(body.matchAll(/<tr[\s\S]*?<\/tr>/g), ([row]) => textOn(row));
    };
    const all = rowsIn(whole);
    expect(all.length).toBeGreaterThan(200);
    expect(rowsIn(page)).toEqual(all.slice(0, 100));
    expect(textOn(page)).toContain(`The first 100 of ${all.length}. All of them, page by page`);
    const [, place = ''] = /href="\.\.\/(report\/2025\/rows\/late-cases[^"]*)"/.exec(page) ?? [];
    const seen: string[] = [];
    for (let next: string | null = `/${unescaped(place)}`; next !== null;) {
      const one = await text(`${next}&lang=en`);
      seen.push(...rowsIn(one));
      expect(one).toMatch(/<th scope="row" class="key">\s*<a href="\.\.\/\.\.\/\.\.\/c\/2025-/);
      const [, href = null] = /<a\s+href="\.\.\/\.\.\/\.\.\/([^"]*)"\s+rel="next"/.exec(one) ?? [];
      next = href === null ? null : `/${unescaped(href)}`;
    }
    expect(seen).toEqual(all);
    // A complaint that is reopened, or another kind of late, is a row more: none is left out.
    const report = await makeReport(journal, { year: 2025, now: NOW });
    expect(all).toHaveLength(report.lateCases.length);
    for (const none of ['rows/nothing', 'rows/late-cases?table=x', 'rows/__proto__']) {
      expect((await fetch(`/report/2025/${none}`)).status, none).toBe(404);
    }
    expect((await fetch('/report/2025/rows/late-cases?page=99')).status).toBe(200);
    await close();
  });

  it('lists nothing of staff, and says of no figure that it is one', async () => {
    const { text, close } = await openYear();
    const page = await text('/report/2025?lang=en');
    expect(page).not.toMatch(/figure=(?:aboutStaff|staff)/);
    for (const figure of ['aboutStaff', 'staff/received', 'steps/judge/meanDays', 'x', '%25']) {
      const list = await text(`/register?of=2025&figure=${figure}&lang=en`);
      expect(list, figure).toContain('There is no such figure');
      expect(list).not.toContain('<table');
    }
    await close();
  });

  it('can be had as files, and is of a year that there is', async () => {
    const { fetch, text, close } = await openYear();
    const report = async (format: string) => fetch(`/report/2025/report-2025.${format}`);
    expect(((await (await report('json')).json()) as { year: number }).year).toBe(2025);
    expect(await (await report('html')).text()).toContain('<html lang="nl">');
    expect(await (await report('csv')).text()).toContain('roll-forward');
    const book = read(await (await report('xlsx')).arrayBuffer());
    expect(book.SheetNames.length).toBeGreaterThan(10);
    for (const place of [
      '/report/2099',
      '/report/x',
      '/report/2025/report-2024.csv',
      '/report/2025/x.csv',
    ]) {
      expect((await fetch(place)).status, place).toBe(404);
    }
    const begun = await fetch('/report');
    expect([begun.status, begun.headers.get('location')]).toEqual([303, './report/2025']);
    expect(await text('/report/2025')).toContain('aria-current="page"');
    await close();
  });
});
