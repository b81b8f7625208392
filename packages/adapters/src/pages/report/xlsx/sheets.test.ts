import { describe, expect, it } from 'vitest';
import { bitonic, type Language } from '@klacht/domain';
import { readZip } from '../../../exports/testing/read-zip.ts';
import { EMPTY } from '../../testing/empty-report.ts';
import { FULL } from '../../testing/full-report.ts';
import { ABSENT, complaint, count, text } from '../cell.ts';
import type { Rows } from '../document.ts';
import { reportDocument } from '../report-document.ts';
import { documentAsXlsx, xlsxParts } from './document-as-xlsx.ts';
import { documentOf, found, opened } from './testing/found-in.ts';

describe('a sheet of a report', () => {
  it('says of each length in which days it is, for who reads one column alone', () => {
    const heads = (language: Language) => {
      const book = opened(reportDocument(FULL, language, [bitonic]));
      return book.SheetNames.map((_, sheet) => found(book, sheet)[0] ?? []);
    };
    expect(heads('nl')).toContainEqual(
      expect.arrayContaining(['gem. (dagen)', 'mediaan (dagen)', 'p90 (dagen)']),
    );
    expect(heads('en')).toContainEqual(
      expect.arrayContaining(['mean (working days)', 'p90 (working days)']),
    );
    const shortest = heads('nl').find((cells) => String(cells[1]).startsWith('kortste'));
    expect(shortest?.slice(1).filter((cell) => !String(cell).endsWith(' (dagen)'))).toEqual([]);
  });

  it.each([
    ['nl', 'Spreiding, in kalenderdagen', 'Bij geen van deze rijen was er iets te tellen.'],
    ['en', 'Spread, in calendar days', 'There was nothing to count in any of these rows.'],
  ] as const)('says why a sheet has rows and no figure: %s', (language, name, why) => {
    const book = opened(reportDocument(EMPTY, language, [bitonic]));
    expect(found(book, book.SheetNames.indexOf(name)).at(-1)).toEqual([why]);
    const bare = found(opened(documentOf([text('a'), ABSENT], language)), 1);
    expect(bare.flat()).toEqual(['c0', 'c1', 'a', why]);
    const told = found(opened(documentOf([text('a'), count(0)], language)), 1);
    expect(told.flat()).toEqual(['c0', 'c1', 'a', 0]);
  });

  it('has a head that stays, is bold and underlined, and columns as wide as what stands in them', () => {
    const document = documentOf([text('x'.repeat(18)), text('y'.repeat(90))]);
    const files = readZip(Buffer.from(documentAsXlsx(document)));
    const xml = (name: string): string => String(files.get(name));
    expect(xml('xl/worksheets/sheet2.xml')).toContain('<pane ySplit="1" topLeftCell="A2"');
    expect(xml('xl/worksheets/sheet1.xml')).not.toContain('<pane');
    const widths = xml('xl/worksheets/sheet2.xml').matchAll(/ width="(\d+)"/g);
    expect(Array.from(widths, ([, width]) => width)).toEqual(['20', '60']);
    const looks = [...xml('xl/styles.xml').matchAll(/<xf .*?(?:\/>|<\/xf>)/g)].map(String);
    const [head = ''] = /(?<=r="A1" s=")\d+/.exec(xml('xl/worksheets/sheet2.xml')) ?? [];
    const fonts = [...xml('xl/styles.xml').matchAll(/<font>.*?<\/font>/g)].map(String);
    const borders = [...xml('xl/styles.xml').matchAll(/<border>.*?<\/border>/g)].map(String);
    const numberIn = (name: string): number =>
      Number(new RegExp(`${name}="(\\d+)"`).exec(looks[Number(head)] ?? '')?.[1]);
    expect(fonts[numberIn('fontId')]).toContain('<b/>');
    expect(borders[numberIn('borderId')]).toContain('<bottom style="thin"/>');
  });

  it('is written a row at a time', () => {
    let made = 0;
    const many: Rows = {
      length: 20_000,
      *[Symbol.iterator]() {
        for (made = 0; made < 20_000; made += 1) {
          yield { level: 0, cells: [complaint(`2025-${made}`), count(made)] };
        }
      },
    };
    const { sections, ...others } = documentOf([text('a'), count(1)]);
    const [section] = sections;
    const tables = section?.tables.map((table) => ({ ...table, rows: many })) ?? [];
    const one = { ...others, sections: sections.map((own) => ({ ...own, tables })) };
    const parts: { readonly made: number; readonly bytes: number }[] = [];
    for (const { length } of xlsxParts(one)) parts.push({ made, bytes: length });
    expect(parts.filter((part) => part.made > 0 && part.made < 20_000).length).toBeGreaterThan(5);
    expect(Math.max(...parts.map(({ bytes }) => bytes))).toBeLessThan(300_000);
  });
});
