import type { LateCase } from '@klacht/projections';
import { latenessCauseNames } from '../../../words/cause-names.ts';
import { STEP_WORDS } from '../../../words/step-words.ts';
import { TABLE_HEADS } from '../../../words/table-heads.ts';
import { count, days, text } from '../cell.ts';
import { from } from '../named.ts';
import type { Row } from '../document.ts';
import type { Section } from '../telling.ts';

const complaintsIn = (late: readonly LateCase[]): number =>
  new Set(late.map(({ complaintId }) => complaintId)).size;

/** The late steps by kind and by cause; each is named at the end of the report. */
export const lateInShort: Section = ({ lateCases: late }, { words, language, procedures }) => {
  if (late.length === 0) return null;
  const own = STEP_WORDS[language];
  const heads = TABLE_HEADS[language];
  const rowOf = (name: string, ones: readonly LateCase[]): Row => ({
    level: 0,
    cells: [
      text(name),
      count(ones.length),
      count(complaintsIn(ones)),
      count(ones.filter(({ carriedOver }) => carriedOver).length),
      days(ones.reduce((most, { daysLate }) => Math.max(most, daysLate), 0)),
    ],
  });
  const columns = (of: string) =>
    [
      { heading: of, kind: 'text' },
      { heading: own.stepsLate, kind: 'count' },
      { heading: own.complaints, kind: 'count' },
      { heading: words.carriedOver, kind: 'count' },
      { heading: own.mostDaysLate, kind: 'days' },
    ] as const;
  const causeNames = latenessCauseNames(procedures, language);
  const rowsBy = (namesOf: (one: LateCase) => readonly string[], none: string): readonly Row[] => {
    const pairs = late.flatMap((one) => {
      const names = namesOf(one);
      return (names.length === 0 ? [none] : names).map((name) => ({ name, one }));
    });
    return [...Map.groupBy(pairs, ({ name }) => name)].map(([name, ones]) =>
      rowOf(
        name,
        ones.map(({ one }) => one),
      ),
    );
  };
  return {
    id: 'late-in-short',
    heading: own.lateInShort,
    lead: [own.namedInAppendix],
    tables: [
      {
        id: 'by-step',
        caption: own.lateByStep,
        columns: columns(heads.step),
        rows: [...Map.groupBy(late, ({ kind }) => kind)].map(([kind, ones]) =>
          rowOf(words.names.kinds[kind], ones),
        ),
      },
      {
        id: 'by-cause',
        caption: own.lateByCause,
        columns: columns(own.cause),
        rows: rowsBy(({ explained }) => explained.map(from(causeNames)), own.noCause),
      },
      {
        id: 'by-last-day',
        caption: own.lateByLastDay,
        columns: columns(own.ofLastDay),
        rows: rowsBy(({ causes }) => causes.map((cause) => own.causes[cause]), own.nothingOfIt),
      },
    ],
    charts: [],
    notes: [],
  };
};
