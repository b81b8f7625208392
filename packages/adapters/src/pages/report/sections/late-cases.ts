import type { LateCase } from '@klacht/projections';
import { latenessCauseNames } from '../../../words/cause-names.ts';
import { STEP_WORDS } from '../../../words/step-words.ts';
import { TABLE_HEADS } from '../../../words/table-heads.ts';
import { complaint, date, days, text } from '../cell.ts';
import { from } from '../named.ts';
import type { Row, Rows, Table } from '../document.ts';
import type { Section, Telling } from '../telling.ts';

/** A row of each, made when it is come to. */
const rowsFrom = <One>(length: number, all: Iterable<One>, rowOf: (one: One) => Row): Rows => ({
  length,
  *[Symbol.iterator]() {
    for (const one of all) yield rowOf(one);
  },
});

/** The late steps of one complaint that have one cause. */
type OfOneCause = { readonly first: LateCase; readonly kinds: Set<LateCase['kind']> };

/** Those of a complaint follow one another, so that no more than those are grouped at a time. */
function* byCause(late: readonly LateCase[]): Generator<OfOneCause, void, undefined> {
  let groups = new Map<string, OfOneCause>();
  let of: string | undefined;
  for (const one of late) {
    const { complaintId, kind, explained, causes } = one;
    if (complaintId !== of) {
      yield* groups.values();
      groups = new Map();
      of = complaintId;
    }
    const cause = JSON.stringify([explained, causes]);
    const known = groups.get(cause);
    if (known === undefined) groups.set(cause, { first: one, kinds: new Set([kind]) });
    else known.kinds.add(kind);
  }
  yield* groups.values();
}
/** What each of these complaints is about, and why it was late: a row for the steps of one cause. */
const causesTable = (
  late: readonly LateCase[],
  { words, language, subjects, procedures }: Telling,
): readonly Table[] => {
  if (late.length === 0) return [];
  const own = STEP_WORDS[language];
  const heads = TABLE_HEADS[language];
  const causeNames = latenessCauseNames(procedures, language);
  let length = 0;
  for (const _ of byCause(late)) length += 1;
  const groups = { [Symbol.iterator]: () => byCause(late) };
  return [
    {
      id: 'causes',
      caption: own.aboutAndWhy,
      columns: [
        { heading: heads.complaint, kind: 'complaint' },
        { heading: heads.step, kind: 'text' },
        { heading: own.subjects, kind: 'text' },
        { heading: own.cause, kind: 'text' },
        { heading: own.ofLastDay, kind: 'text' },
      ],
      rows: rowsFrom(length, groups, ({ first, kinds }) => {
        const { number, subjects: about, explained, causes } = first;
        const steps = new Set([...kinds].map((kind) => words.names.kinds[kind]));
        return {
          level: 0,
          cells: [
            complaint(number),
            text([...steps].join(', ')),
            text(about.map(from(subjects)).join(', ')),
            text(explained.map(from(causeNames)).join(', ') || own.causeNotRecorded),
            text(causes.map((cause) => own.causes[cause]).join(', ')),
          ],
        };
      }),
    },
  ];
};

/** Every step that was late or overdue, by complaint. */
export const lateCases: Section = ({ lateCases: late }, telling) => {
  const { words, language } = telling;
  const own = STEP_WORDS[language];
  const heads = TABLE_HEADS[language];
  const hasEarlier = late.some(({ sourceNumber }) => sourceNumber !== null);
  return {
    id: 'late-cases',
    heading: own.appendix,
    lead: [],
    tables: [
      {
        id: 'late-cases',
        caption: own.appendix,
        columns: [
          { heading: heads.complaint, kind: 'complaint' },
          ...(hasEarlier ? [{ heading: heads.sourceNumber, kind: 'text' as const }] : []),
          { heading: heads.step, kind: 'text' },
          { heading: heads.due, kind: 'date' },
          { heading: heads.done, kind: 'date' },
          { heading: heads.daysLate, kind: 'days' },
          { heading: own.workingDaysLate, kind: 'days' },
          { heading: heads.officer, kind: 'text' },
        ],
        rows: rowsFrom(late.length, late, (one) => ({
          level: 0,
          cells: [
            complaint(one.number),
            ...(hasEarlier ? [text(one.sourceNumber)] : []),
            text(
              one.carriedOver
                ? `${words.names.kinds[one.kind]} (${words.carriedOver})`
                : words.names.kinds[one.kind],
            ),
            date(one.due),
            one.metOn === null ? text(words.notDone) : date(one.metOn),
            days(one.daysLate),
            days(one.workingDaysLate),
            text(words.handledBy(one.officerWhenDue)),
          ],
        })),
      },
      ...causesTable(late, telling),
    ],
    charts: [],
    notes: late.length === 0 ? [] : [own.causesNote],
  };
};
