import { describe, expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { yearlyReport } from '@klacht/projections';
import { cellInWords } from './cell.ts';
import { reportDocument } from './report-document.ts';

const HEAD = { root: '0123456789abcdef'.repeat(4), size: 1759, at: '2026-01-15T09:00:00Z' };

const reportOf = (today: '2026-03-10' | '2027-01-10') =>
  yearlyReport([], {
    year: 2026,
    procedures: [bitonic],
    position: null,
    today,
    reviews: new Map(),
  });

const headTold = (language: 'en' | 'nl', head?: typeof HEAD | null) => {
  const { cover } = reportDocument(reportOf('2027-01-10'), language, [bitonic], undefined, head);
  const line = cover.lines.find(({ id }) => id === 'head');
  return line === undefined ? undefined : cellInWords(line.value, language);
};

describe('the cover of a report', () => {
  it('tells the last signed head of the journal, or that there is none', () => {
    expect(headTold('en', HEAD)).toBe('0123456789abcdef… over 1,759 events, 2026-01-15T09:00:00Z');
    expect(headTold('nl', HEAD)).toBe(
      '0123456789abcdef… over 1.759 gebeurtenissen, 2026-01-15T09:00:00Z',
    );
    expect(headTold('nl', null)).toBe('geen: klacht seal ondertekent er een');
    expect(headTold('en')).toBeUndefined();
  });

  it.each([
    ['en', 'No complaint was open or came in', 'The period goes on'],
    ['nl', 'Er was geen klacht open', 'De periode loopt nog'],
  ] as const)(
    'says in %s of a year without complaints, and of one that goes on',
    (language, nothing, goesOn) => {
      const notes = (today: Parameters<typeof reportOf>[0]) =>
        reportDocument(reportOf(today), language, [bitonic]).cover.notes;
      expect(notes('2026-03-10')).toEqual([
        expect.stringContaining(goesOn),
        expect.stringContaining(nothing),
      ]);
      expect(notes('2027-01-10')).toEqual([expect.stringContaining(nothing)]);
    },
  );
});
