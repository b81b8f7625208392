import type { Ending, Endings } from '@klacht/projections';
import { DETAIL_WORDS } from '../../../words/detail-words.ts';
import { count, text } from '../cell.ts';
import { from } from '../named.ts';
import type { Section, Telling } from '../telling.ts';

/** The names of how a complaint can end, in the order in which they are told. */
export const endingNames = ({ words }: Telling): readonly (readonly [Ending, string])[] => {
  const { outcomes, statuses } = words.names;
  return [
    ['upheld', outcomes.upheld],
    ['partly-upheld', outcomes['partly-upheld']],
    ['rejected', outcomes.rejected],
    ['settled', outcomes.settled],
    ['withdrawn', statuses.withdrawn],
    ['inadmissible', statuses.inadmissible],
  ];
};

const NONE: Endings = {
  upheld: 0,
  'partly-upheld': 0,
  rejected: 0,
  settled: 0,
  withdrawn: 0,
  inadmissible: 0,
};

/** By the names of subjects: what has one name together. */
const byName = (
  bySubject: Readonly<Record<string, Endings>>,
  { subjects }: Telling,
): readonly (readonly [string, Endings])[] => {
  const named = new Map<string, Endings>();
  for (const [key, endings] of Object.entries(bySubject)) {
    const name = from(subjects)(key);
    const before = named.get(name) ?? NONE;
    const sums = Object.entries(endings).map(
      ([ending, times]) => [ending, times + before[ending as Ending]] as const,
    );
    named.set(name, Object.fromEntries(sums) as Endings);
  }
  return [...named];
};

/** How the complaints that were closed ended, by what they were about. */
export const outcomesBySubject: Section = ({ outcomesBySubject: told }, telling) => {
  const words = DETAIL_WORDS[telling.language];
  const names = endingNames(telling);
  const rows = byName(told, telling);
  if (rows.length === 0) return null;
  const { outcomesBySubject: heading } = words;
  return {
    id: 'outcomes-by-subject',
    heading,
    lead: [],
    tables: [
      {
        id: 'outcomes',
        caption: heading,
        columns: [
          { heading: words.subject, kind: 'text' },
          ...names.map(([, name]) => ({ heading: name, kind: 'count' }) as const),
        ],
        rows: rows.map(([subject, endings]) => ({
          level: 0,
          cells: [text(subject), ...names.map(([ending]) => count(endings[ending]))],
        })),
      },
    ],
    charts: [
      {
        id: 'outcomes-by-subject',
        kind: 'stacked',
        title: heading,
        table: 'outcomes',
        series: names.map(([, name]) => name),
        bars: rows.map(([label, endings]) => ({
          label,
          values: names.map(([ending]) => endings[ending]),
        })),
      },
    ],
    notes: [words.outcomesNote],
  };
};
