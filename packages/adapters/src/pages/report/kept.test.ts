import { expect, it } from 'vitest';
import { bitonic, type Language } from '@klacht/domain';
import { EMPTY } from '../testing/empty-report.ts';
import { cellInWords } from './cell.ts';
import { reportDocument } from './report-document.ts';

/** What the rows of a section say, of a year with complaints whose register does not keep some steps. */
const told = (section: string, language: Language, notKept: Readonly<Record<string, number>>) => {
  const report = { ...EMPTY, dataQuality: { ...EMPTY.dataQuality, notKept } };
  const { sections } = reportDocument(report, language, [bitonic]);
  const rows = sections.find(({ id }) => id === section)?.tables[0]?.rows ?? [];
  return new Map(
    Array.from(rows, ({ cells: [label, value] }) => [
      label === undefined ? '' : cellInWords(label, language),
      value === undefined ? '' : cellInWords(value, language),
    ]),
  );
};

it('what a register does not keep is told as that, and not as 0', () => {
  const none = { judge: 3, 'request-information': 3, progress: 3 };
  const [kept, lost] = [told('summary', 'en', {}), told('summary', 'en', none)];
  expect([...kept].filter(([label, value]) => lost.get(label) !== value)).toEqual([
    ['complaints closed', '0'],
  ]);
  expect(lost.get('complaints closed')).toBe('not kept');
  expect([...told('outcomes', 'nl', none).values()]).toEqual([
    ...Array.from({ length: 4 }, () => 'niet bijgehouden'),
    '0',
    '0',
  ]);
  const handling = [...told('handling', 'nl', none)].filter(([, value]) => value !== '0');
  expect(
    handling.filter(([, value]) => value === 'niet bijgehouden').map(([label]) => label),
  ).toEqual([
    'klachten waarbij informatie is gevraagd',
    'informatie gevraagd',
    'informatie ontvangen',
    'verzoeken aan het eind niet geheel beantwoord',
    'klachten waarbij de klager bericht kreeg over de voortgang',
    'berichten aan klagers over de voortgang',
  ]);
});

it('under outcomes that are not kept no sums of them are told', () => {
  const notes = (notKept: Readonly<Record<string, number>>) => {
    const report = { ...EMPTY, dataQuality: { ...EMPTY.dataQuality, notKept } };
    const { sections } = reportDocument(report, 'en', [bitonic]);
    return sections.find(({ id }) => id === 'outcomes')?.notes;
  };
  expect(notes({})).toHaveLength(2);
  expect(notes({ judge: 3 })).toEqual([]);
});
