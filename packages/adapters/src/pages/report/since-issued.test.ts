import { describe, expect, it } from 'vitest';
import { bitonic, findingCodes, type Language, obligationKind } from '@klacht/domain';
import {
  type ChangedComplaint,
  type Difference,
  NO_FIGURES,
  type SinceIssued,
  type YearlyReport,
} from '@klacht/projections';
import { cellInWords } from './cell.ts';
import { reportDocument } from './report-document.ts';
import { asText, unwrapped } from '../testing/report-text.ts';
import { EMPTY, ISSUED } from '../testing/empty-report.ts';
import { codeWordsIn } from '../testing/code-words.ts';

const textOf = (language: Language, more: Partial<YearlyReport>): string =>
  asText({ ...EMPTY, ...more }, language, [bitonic]);

/** The section on what has changed, its cells in words. */
const sectionIn = (language: Language, sinceIssued: SinceIssued) => {
  const document = reportDocument({ ...EMPTY, sinceIssued }, language, [bitonic]);
  const section = document.sections.find(({ id }) => id === 'since-issued');
  const rows = (table: string) =>
    Array.from(section?.tables.find(({ id }) => id === table)?.rows ?? [], ({ cells }) =>
      cells.map((cell) => cellInWords(cell, language)),
    );
  return { ...section, causes: rows('causes'), differences: rows('differences') };
};

const changed = (more: Partial<ChangedComplaint>): SinceIssued => ({
  ...ISSUED,
  changes: [
    { number: '2025-0012', complaintId: 'c', differences: [], why: [], causes: [], ...more },
  ],
});

const differing = (...differences: readonly Difference[]): SinceIssued => changed({ differences });

describe('what has changed since a report was issued, as text', () => {
  it('is not there for a report that was not issued', () => {
    expect(textOf('en', {})).not.toContain('Changed since');
    expect(textOf('nl', {})).not.toContain('Veranderd sinds');
  });

  it('says that nothing has changed, or that it cannot be told', () => {
    expect(sectionIn('en', { ...ISSUED, changes: [] })).toMatchObject({
      heading: 'Changed since it was issued',
      lead: ['Issued on 20 January 2026 (@1200). No complaint counts otherwise since.'],
      tables: [],
    });
    expect(sectionIn('nl', { ...ISSUED, changes: null })).toMatchObject({
      heading: 'Veranderd sinds het is uitgebracht',
      lead: [
        'Uitgebracht op 20 januari 2026 (@1200). Dit journaal kent die positie niet, zodat er niet kan worden vergeleken.',
      ],
      tables: [],
    });
  });

  it('tells each complaint with what was recorded of it, and each figure that differs', () => {
    const change = changed({
      why: ['events', 'later-day', 'other-complaint'],
      causes: [
        {
          revision: 3,
          type: 'Reclassified',
          data: { at: '2026-03-02', subjects: ['service'] } as never,
          recordedAt: '2026-03-03T23:30:00Z',
        },
      ],
      differences: [
        { figure: 'subjects.price', was: 1, is: 0 },
        { figure: 'subjects.service', was: 0, is: 1 },
        { figure: 'steps.judge.days.50', was: 0, is: 1 },
        { figure: 'departures.judge.steps', was: 1, is: 0 },
        { figure: 'departures.judge.complaints', was: 1, is: 0 },
        { figure: 'lateCases.judge 2025-12-01 -', was: 1, is: 0 },
        { figure: 'redressPaid.amounts.EUR', was: '0', is: '12.50' },
      ],
    });
    const number = '2025-0012';
    const subjects = 'Subjects of the complaints received';
    expect(sectionIn('en', change)).toMatchObject({
      lead: ['Issued on 20 January 2026 (@1200). 1 complaint counts otherwise since:'],
      causes: [
        [
          number,
          'It was classified under Service and conduct.',
          '2 March 2026',
          // In Amsterdam it was past midnight.
          '4 March 2026',
        ],
        [number, 'The period went on, and is judged by a later day.', '-', '-'],
        [number, 'Another complaint stands for it now, or does so no more.', '-', '-'],
      ],
      differences: [
        [number, `${subjects}, Price and fees`, '1', '0'],
        [number, `${subjects}, Service and conduct`, '0', '1'],
        [number, 'Steps, judge, done in 50 days', '0', '1'],
        [number, 'Departures from the procedure, judge: late or overdue', '1', '0'],
        [number, 'Late or overdue, judge, due 1 December 2025, not done', '1', '0'],
        [number, 'Redress paid, EUR', '€0.00', '€12.50'],
      ],
    });
    expect(sectionIn('nl', change)).toMatchObject({
      lead: ['Uitgebracht op 20 januari 2026 (@1200). Sindsdien telt 1 klacht anders:'],
      causes: [
        [
          number,
          'De klacht is ingedeeld onder Dienstverlening en bejegening.',
          '2 maart 2026',
          '4 maart 2026',
        ],
        [number, 'De periode ging verder, en wordt naar een latere dag beoordeeld.', '-', '-'],
        [number, 'Een andere klacht telt nu in haar plaats, of doet dat niet meer.', '-', '-'],
      ],
    });
  });

  /** Every figure that there is: those that are always there, and one of each that is by name. */
  const figures = [
    ...(function* leaves(value: unknown, at: string): Generator<string> {
      if (typeof value !== 'object' || value === null) {
        yield at;
        return;
      }
      for (const [name, inner] of Object.entries(value)) {
        yield* leaves(inner, at === '' ? name : `${at}.${name}`);
      }
    })(
      {
        ...NO_FIGURES,
        steps: Object.fromEntries(
          Object.entries(NO_FIGURES.steps).map(([kind, step]) => [
            kind,
            { ...step, meanDays: undefined, days: { 3: 0 } },
          ]),
        ),
        departures: Object.fromEntries(
          [...findingCodes, ...obligationKind.options].map((code) => [
            code,
            { steps: 0, carriedOver: 0, putRight: 0 },
          ]),
        ),
        subjects: { price: 0 },
        channels: { email: 0 },
        admissibility: { ...NO_FIGURES.admissibility, grounds: { 'too-late': 0 } },
        redress: { ...NO_FIGURES.redress, kinds: { apology: 0 } },
        redressPaid: { ...NO_FIGURES.redressPaid, kinds: { goodwill: 0 } },
        rootCauses: { 'stale. feed': 0 },
        languages: { nl: 0 },
        services: { wallet: 0 },
        kifid: { ...NO_FIGURES.kifid, results: { upheld: 0 } },
        court: { ...NO_FIGURES.court, results: { upheld: 0 } },
        corrections: { ...NO_FIGURES.corrections, kinds: { Amended: 0 }, events: { Judged: 0 } },
        feedback: { 4: 0 },
        duplicates: 0,
        registeredByMistake: 0,
      },
      '',
    ),
    // Lengths are told one by one, and a step has one complaint here.
  ].filter((figure) => !/(?:Days|^steps\..*\.complaints(?:Late)?)$/.test(figure));

  it('has every figure in mind', () => {
    expect(figures.length).toBeGreaterThan(130);
  });

  it.each(figures)('tells %s in words, in either language', (figure) => {
    for (const language of ['en', 'nl'] as const) {
      const { differences } = sectionIn(language, differing({ figure, was: 0, is: 1 }));
      expect(differences.length).toBeGreaterThanOrEqual(1);
      for (const [number, told = '', was, is] of differences) {
        expect([number, was, is]).toEqual(['2025-0012', '0', '1']);
        if (figure.includes('.')) expect(told).not.toContain(figure);
        expect(told).not.toContain('undefined');
        if (language === 'nl') expect(codeWordsIn(told)).toEqual([]);
      }
    }
  });
});

describe('the column of the year before', () => {
  const before = { ...NO_FIGURES, withdrawn: 3, subjects: { price: 2 } };
  const recount = { ...before, withdrawn: 4 };
  const report = { yearBefore: before, yearBeforeIssued: ISSUED, yearBeforeRecount: recount };
  const section = (text: string, heading: string): string =>
    text.split('\n\n').find((one) => one.startsWith(heading)) ?? '';

  it('is what was issued, with the recount beside it only where that differs', () => {
    const text = textOf('en', report);
    expect(unwrapped(text)).toContain(
      'The figures of a year earlier are those of the report issued on 20 January 2026 (@1200). Where counting anew comes to something else, that stands beside them as "anew".',
    );
    expect(section(text, 'Outcomes')).toMatch(/^Outcomes +2025 +2024 +2024 anew\n/);
    expect(section(text, 'Outcomes')).toMatch(/^ {2}withdrawn +0 +3 +4$/m);
    expect(section(text, 'Subjects')).toMatch(/^Subjects of the complaints received +2025 +2024\n/);
    expect(textOf('nl', report)).toMatch(/^Resultaten +2025 +2024 +2024 herteld$/m);
  });

  it('has the recount of a step and of a departure beneath or beside it', () => {
    const judge = { ...NO_FIGURES.steps.judge, n: 7, late: 2 };
    const row = {
      article: '4.6',
      code: 'late',
      kind: 'judge',
      steps: 2,
      complaints: 2,
      carriedOver: 0,
      putRight: 0,
    } as const;
    const text = textOf('en', {
      ...report,
      yearBeforeRecount: {
        ...before,
        steps: { ...before.steps, judge },
        departures: [row],
      },
    });
    const steps = section(text, 'Steps');
    expect(steps).toMatch(/^ {4}2024 anew +7 +0 +2 /m);
    expect(steps.match(/anew/g)).toHaveLength(1);
    expect(section(text, 'Departures')).toMatch(/^ +article +departure .* times 2024 +2024 anew$/m);
    expect(section(text, 'Departures')).toMatch(/^ {2}4\.6 +judge: late or overdue( +0){5} +2$/m);
  });

  it.each([
    [
      'en',
      'The figures of a year earlier are counted anew: this journal does not know the position of the report issued on 20 January 2026 (@1200).',
      'Outcomes',
      '2024 anew',
    ],
    [
      'nl',
      'De cijfers van een jaar eerder zijn herteld: dit journaal kent de positie niet van het verslag dat op 20 januari 2026 is uitgebracht (@1200).',
      'Resultaten',
      '2024 herteld',
    ],
  ] as const)(
    'says that it is counted anew where the journal does not know what was issued: %s',
    (language, note, outcomes, head) => {
      const text = textOf(language, { yearBefore: before, yearBeforeUnknown: ISSUED });
      expect(unwrapped(text)).toContain(note);
      expect(section(text, outcomes)).toMatch(new RegExp(`^${outcomes} +2025 +${head}\n`));
      expect(text).toMatch(new RegExp(`^ {4}${head} +0 `, 'm'));
      expect(textOf(language, { yearBefore: null, yearBeforeUnknown: ISSUED })).not.toContain(
        note.slice(0, 40),
      );
    },
  );

  it('is the recount alone where nothing was issued, and says so by silence', () => {
    const text = textOf('en', { yearBefore: before });
    expect(text).not.toContain('The figures of a year earlier');
    expect(text).not.toMatch(/anew$/m);
  });
});

describe('two versions in one year, as text', () => {
  const judge = { ...NO_FIGURES.steps.judge, n: 5 };
  const report: Partial<YearlyReport> = {
    procedures: ['bitonic 2025.3', 'bitonic 2026.7'],
    stepsByVersion: [
      {
        kind: 'judge',
        versions: [
          { procedure: 'bitonic 2025.3', term: { count: 2, unit: 'months' }, step: judge },
          { procedure: 'bitonic 2026.7', term: null, step: NO_FIGURES.steps.judge },
        ],
      },
    ],
    earlierThanVersion: [{ procedure: 'bitonic 2025.3', validFrom: '2025-01-01', complaints: 3 }],
  };

  it('has the steps whose term differs under each version, and who came before the first', () => {
    const text = textOf('en', report);
    expect(unwrapped(text)).toContain(
      'Versions that held for complaints of the period: bitonic 2025.3, bitonic 2026.7.',
    );
    expect(unwrapped(text)).toContain(
      '3 complaints of the period came in before 1 January 2025, when no version held yet, and count under the first, bitonic 2025.3.',
    );
    expect(text).toContain('\nSteps whose term differs between the versions\n');
    const versionsIn = (language: Language) =>
      Array.from(
        reportDocument({ ...EMPTY, ...report }, language, [bitonic]).sections.find(
          ({ id }) => id === 'steps-by-version',
        )?.tables[0]?.rows ?? [],
        ({ cells }) => cells.slice(0, 3).map((cell) => cellInWords(cell, language)),
      );
    expect(versionsIn('en')).toEqual([
      ['judge', 'bitonic 2025.3 (2 months)', '5'],
      ['judge', 'bitonic 2026.7 (no term)', '0'],
    ]);
    expect(versionsIn('nl')?.[1]).toEqual(['oordelen', 'bitonic 2026.7 (geen termijn)', '0']);
    expect(textOf('nl', {})).not.toContain('per versie');
  });
});
