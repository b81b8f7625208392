import type { LateCase } from '@klacht/projections';
import { STEP_WORDS } from '../../../words/step-words.ts';
import { TABLE_HEADS } from '../../../words/table-heads.ts';
import { count, days, text } from '../cell.ts';
import type { Row } from '../document.ts';
import type { Section } from '../telling.ts';

const complaintsIn = (late: readonly LateCase[]): number =>
  new Set(late.map(({ complaintId }) => complaintId)).size;

/** The late steps by kind and by cause; each is named at the end of the report. */
export const lateInShort: Section = ({ lateCases: late }, { words, language }) => {
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
  const byCause = Map.groupBy(
    late.flatMap((one) =>
      (one.causes.length === 0 ? [null] : one.causes).map((cause) => ({ cause, one })),
    ),
    ({ cause }) => cause,
  );
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
        rows: [...byCause].map(([cause, ones]) =>
          rowOf(
            cause === null ? own.noCause : own.causes[cause],
            ones.map(({ one }) => one),
          ),
        ),
      },
    ],
    charts: [],
    notes: [],
  };
};
