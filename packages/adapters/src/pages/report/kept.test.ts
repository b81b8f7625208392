import { expect, it } from 'vitest';
import { bitonic, keptKind, type Language, untrackedKind } from '@klacht/domain';
import { EMPTY } from '../testing/empty-report.ts';
import { cellInWords } from './cell.ts';
import { documentAsText } from './document-as-text.ts';
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

it('of a register that keeps nothing, no section has a 0 of what it does not keep', () => {
  const nothing = Object.fromEntries(
    [...untrackedKind.options, ...keptKind.options].map((kind) => [kind, 3]),
  );
  const sections = [
    'admissibility',
    'outcomes',
    'handling',
    'kifid',
    'court',
    'redress',
    'redress-paid',
    'recurrence',
    'feedback',
  ];
  for (const section of sections) {
    const [kept, lost] = [told(section, 'en', {}), told(section, 'en', nothing)];
    expect([section, [...kept.values()].includes('0')]).toEqual([section, true]);
    expect([section, new Set(lost.values())]).toEqual([
      section,
      new Set(section === 'feedback' ? ['not kept', '-'] : ['not kept']),
    ]);
  }
  expect(told('summary', 'nl', nothing).get('voorgelegd aan het Kifid')).toBe('niet bijgehouden');
  expect(told('roll-forward', 'nl', nothing).get('heropend')).toBe('niet bijgehouden');
});

it('what a register does keep is counted beside what it does not', () => {
  const report = {
    ...EMPTY,
    dataQuality: { ...EMPTY.dataQuality, notKept: { kifid: 3, delay: 3 } },
    kifid: { ...EMPTY.kifid, escalated: 1 },
    rootCauses: {},
  };
  const { sections } = reportDocument(report, 'en', [bitonic]);
  const values = (id: string) =>
    Array.from(sections.find((one) => one.id === id)?.tables[0]?.rows ?? [], ({ cells }) =>
      cellInWords(cells[1] ?? { kind: 'text', value: '' }, 'en'),
    );
  expect(values('kifid')).toEqual(['1', '0', '0', '0', '0', '0']);
  expect(values('handling').filter((value) => value === 'not kept')).toHaveLength(3);
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

/** What some sections say of open complaints, of which so many come from a register without judgements. */
const toldOfOpen = (openAtEnd: number, unknown: number, closed = 0) => {
  const notKept = unknown === 0 ? {} : { notKept: { openAtStart: 0, openAtEnd: unknown } };
  const report = {
    ...EMPTY,
    rollForward: {
      ...EMPTY.rollForward,
      received: openAtEnd + closed,
      closed,
      openAtEnd,
      ...notKept,
    },
    months: [{ month: '2026-02', received: openAtEnd + closed, reopened: 0, closed, openAtEnd }],
    dataQuality: { ...EMPTY.dataQuality, notKept: unknown === 0 ? {} : { judge: unknown } },
  };
  const { sections } = reportDocument(report, 'en', [bitonic]);
  const of = (id: string) => sections.find((one) => one.id === id);
  const last = (id: string) => {
    const cell = [...(of(id)?.tables[0]?.rows ?? [])]
      .at(-1)
      ?.cells.at(id === 'roll-forward' ? 1 : -1);
    return cell === undefined ? '' : cellInWords(cell, 'en');
  };
  return {
    cells: [last('roll-forward'), last('months'), last('open-by-age')],
    charts: of('months')?.charts.length,
    notes: of('roll-forward')?.notes,
  };
};

it('whether a complaint is open is not known where its register keeps no judgements', () => {
  expect(toldOfOpen(3, 0)).toEqual({ cells: ['3', '3', '0'], charts: 1, notes: [] });
  const lost = 'not kept';
  expect(toldOfOpen(3, 3)).toEqual({ cells: [lost, lost, lost], charts: 0, notes: [] });
  expect(toldOfOpen(3, 2).cells).toEqual(['3', '3', '0']);
  expect(toldOfOpen(3, 2).notes).toEqual([
    'Of the complaints open at the end, 2 come from a register that does not keep its judgements, so that nobody can tell of them.',
  ]);
});

it('what was not decided and what was judged is told as little where that is not known', () => {
  const days = { year: 2025, from: '2025-01-01', to: '2025-12-31' } as const;
  const counts = { received: 2, closed: 0, openAtEnd: 2, judged: 0, upheld: 0, lateToJudge: 0 };
  const year = { ...days, ...counts, meanDaysToJudge: null, escalated: 0 };
  const rowsOf = (section: string, isKept: boolean) => {
    const unknown = isKept ? {} : { notKept: { openAtStart: 0, openAtEnd: 2 } };
    const report = {
      ...EMPTY,
      rollForward: { ...EMPTY.rollForward, received: 2, openAtEnd: 2, ...unknown },
      admissibility: { ...EMPTY.admissibility, undecided: 2 },
      years: [year, { ...year, ...(isKept ? {} : { openNotKept: 2 }) }],
    };
    const { sections } = reportDocument(report, 'nl', [bitonic]);
    const rows = sections.find(({ id }) => id === section)?.tables[0]?.rows ?? [];
    return Array.from(rows, ({ cells }) => cells.map((cell) => cellInWords(cell, 'nl')));
  };
  const lost = 'niet bijgehouden';
  const undecided = (isKept: boolean) =>
    rowsOf('admissibility', isKept).find(([label]) => label?.startsWith('open'))?.[1];
  expect([undecided(true), undecided(false)]).toEqual(['2', lost]);
  const known = ['2025', '2', '0', '2', '0', '0', '0', '-', '0'];
  expect(rowsOf('years', true)).toEqual([known, known]);
  expect(rowsOf('years', false)).toEqual([
    known,
    ['2025', '2', lost, lost, lost, lost, lost, '-', '0'],
  ]);
});

it('a chart of years has no figure for what is not kept, and says so', () => {
  const days = { year: 2025, from: '2025-01-01', to: '2025-12-31' } as const;
  const counts = { received: 2, closed: 0, openAtEnd: 2, judged: 0, upheld: 0, lateToJudge: 0 };
  const year = { ...days, ...counts, meanDaysToJudge: null, escalated: 0 };
  const report = { ...EMPTY, years: [year, { ...year, openNotKept: 2 }] };
  const { sections } = reportDocument(report, 'nl', [bitonic]);
  const chart = sections.find(({ id }) => id === 'years')?.charts[0];
  expect(chart).toMatchObject({
    absent: 'niet bijgehouden',
    years: [{ values: [2, 0, 2, 0] }, { values: [2, null, null, null] }],
  });
});

it.each([
  ['nl', 'bevestigen', 'n.b.', 'n.b.: niet bijgehouden door een register waaruit klachten komen.'],
  ['en', 'acknowledge', 'not kept', null],
] as const)(
  'the table of steps in %s has room for what is not kept',
  (language, step, word, legend) => {
    const notKept = { acknowledge: 3, judge: 3 };
    const before = { ...EMPTY, dataQuality: { ...EMPTY.dataQuality, notKept } };
    const report = { ...before, yearBefore: before };
    const made = reportDocument(report, language, [bitonic]);
    const lines = documentAsText(made).split('\n');
    const [own, under] = lines.slice(lines.findIndex((line) => line.startsWith(`  ${step} `)));
    expect(own).toMatch(new RegExp(`^  ${step} +${word}( +-){7}$`));
    expect(under).toMatch(new RegExp(`^    \\d{4} +${word}( +-){7}$`));
    const notes = made.sections.find(({ id }) => id === 'steps')?.notes ?? [];
    expect(notes.filter((note) => note.startsWith('n.b.'))).toEqual(
      legend === null ? [] : [legend],
    );
  },
);
