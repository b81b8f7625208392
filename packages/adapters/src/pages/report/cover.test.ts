import { describe, expect, it } from 'vitest';
import { bitonic, type Procedure } from '@klacht/domain';
import { yearlyReport } from '@klacht/projections';
import { cellInWords } from './cell.ts';
import { reportDocument } from './report-document.ts';
import type { CoverProof } from './signed-head.ts';

const HEAD = {
  root: '0123456789abcdef'.repeat(4),
  size: 1759,
  at: '2026-01-15T09:00:00Z',
} as const;

const reportOf = (today: '2025-12-01' | '2026-03-10' | '2027-01-10') =>
  yearlyReport([], {
    year: 2026,
    procedures: [bitonic],
    position: null,
    today,
    reviews: new Map(),
  });

const told = (
  id: 'firm' | 'contact' | 'head' | 'tree',
  language: 'en' | 'nl',
  proof?: CoverProof,
  rules: Procedure = bitonic,
) => {
  const { cover } = reportDocument(reportOf('2027-01-10'), language, [rules], undefined, proof);
  const line = cover.lines.find((one) => one.id === id);
  return line === undefined ? undefined : cellInWords(line.value, language);
};

describe('the cover of a report', () => {
  it('tells the last signed head of the journal, or that there is none', () => {
    const signed = { signed: HEAD, tree: null };
    expect(told('head', 'en', signed)).toBe(
      '0123456789abcdef… over 1,759 events, 15 January 2026 10:00:00',
    );
    expect(told('head', 'nl', signed)).toBe(
      '0123456789abcdef… over 1.759 gebeurtenissen, 15 januari 2026 10:00:00',
    );
    expect(told('head', 'nl', { signed: null, tree: null })).toBe(
      'geen: klacht seal ondertekent er een',
    );
    expect(told('head', 'en')).toBeUndefined();
    expect(told('tree', 'en', signed)).toBeUndefined();
  });

  it('tells in full the root over the events up to its position, where that is known', () => {
    const { root } = HEAD;
    const proof = { signed: null, tree: { root, size: 1_800 } };
    expect(told('tree', 'en', proof)).toBe(`${root} over the first 1,800 events`);
    expect(told('tree', 'nl', proof)).toBe(`${root} over de eerste 1.800 gebeurtenissen`);
  });

  it('tells the firm, and whom a complainant turns to in the language of the report', () => {
    const name = { nl: 'De klachtenfunctionaris', en: 'The complaints officer' };
    const named = { ...bitonic, contact: { ...bitonic.contact, name } };
    expect(told('firm', 'nl')).toBe('Bitonic');
    expect(told('contact', 'nl', undefined, named)).toBe(
      'De klachtenfunctionaris, klachten@bitonic.nl',
    );
    expect(told('contact', 'en', undefined, named)).toBe(
      'The complaints officer, klachten@bitonic.nl',
    );
    expect(told('contact', 'en')).toBe('Complaints officer, klachten@bitonic.nl');
  });

  it.each([
    ['en', 'No complaint was open or came in', 'The period goes on', 'The period has not begun'],
    ['nl', 'Er was geen klacht open', 'De periode loopt nog', 'De periode is nog niet begonnen'],
  ] as const)(
    'says in %s of a year without complaints, of one that goes on, and of one to come',
    (language, nothing, goesOn, notBegun) => {
      const notes = (today: Parameters<typeof reportOf>[0]) =>
        reportDocument(reportOf(today), language, [bitonic]).cover.notes;
      expect(notes('2026-03-10')).toEqual([
        expect.stringContaining(goesOn),
        expect.stringContaining(nothing),
      ]);
      expect(notes('2025-12-01')[0]).toContain(notBegun);
      expect(notes('2027-01-10')).toEqual([expect.stringContaining(nothing)]);
    },
  );
});
