import type { LateCase } from '@klacht/projections';
import { latenessCauseNames } from '../../../words/cause-names.ts';
import { STEP_WORDS } from '../../../words/step-words.ts';
import { TABLE_HEADS } from '../../../words/table-heads.ts';
import { count, days, text } from '../cell.ts';
import { from } from '../named.ts';
import type { Row } from '../document.ts';
import type { Section } from '../telling.ts';

/** What the late steps of one name come to. */
type Sum = {
  steps: number;
  complaints: number;
  last: string;
  carriedOver: number;
  mostDays: number;
};

/** The late steps under each of their names; those of a complaint follow one another. */
const sumsBy = (
  late: readonly LateCase[],
  namesOf: (one: LateCase) => readonly string[],
): ReadonlyMap<string, Sum> => {
  const sums = new Map<string, Sum>();
  for (const one of late) {
    for (const name of namesOf(one)) {
      const sum = sums.get(name) ?? {
        steps: 0,
        complaints: 0,
        last: '',
        carriedOver: 0,
        mostDays: 0,
      };
      sums.set(name, sum);
      sum.steps += 1;
      if (sum.last !== one.complaintId) sum.complaints += 1;
      sum.last = one.complaintId;
      if (one.carriedOver) sum.carriedOver += 1;
      sum.mostDays = Math.max(sum.mostDays, one.daysLate);
    }
  }
  return sums;
};

/** The late steps by kind and by cause; each is named at the end of the report. */
export const lateInShort: Section = ({ lateCases: late }, { words, language, procedures }) => {
  if (late.length === 0) return null;
  const own = STEP_WORDS[language];
  const heads = TABLE_HEADS[language];
  const rowsBy = (namesOf: (one: LateCase) => readonly string[]): readonly Row[] =>
    Array.from(sumsBy(late, namesOf), ([name, sum]) => ({
      level: 0,
      cells: [
        text(name),
        count(sum.steps),
        count(sum.complaints),
        count(sum.carriedOver),
        days(sum.mostDays),
      ],
    }));
  const columns = (of: string) =>
    [
      { heading: of, kind: 'text' },
      { heading: own.stepsLate, kind: 'count' },
      { heading: own.complaints, kind: 'count' },
      { heading: words.carriedOver, kind: 'count' },
      { heading: own.mostDaysLate, kind: 'days' },
    ] as const;
  const causeNames = latenessCauseNames(procedures, language);
  /** What is told where there is nothing of it. */
  const or = (none: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [none] : names;
  return {
    id: 'late-in-short',
    heading: own.lateInShort,
    lead: [own.namedInAppendix],
    tables: [
      {
        id: 'by-step',
        caption: own.lateByStep,
        columns: columns(heads.step),
        rows: rowsBy(({ kind }) => [words.names.kinds[kind]]),
      },
      {
        id: 'by-cause',
        caption: own.lateByCause,
        columns: columns(own.cause),
        rows: rowsBy(({ explained }) => or(own.noCause, explained.map(from(causeNames)))),
      },
      {
        id: 'by-last-day',
        caption: own.lateByLastDay,
        columns: columns(own.ofLastDay),
        rows: rowsBy(({ causes }) =>
          or(
            own.nothingOfIt,
            causes.map((cause) => own.causes[cause]),
          ),
        ),
      },
    ],
    charts: [],
    notes: [],
  };
};
