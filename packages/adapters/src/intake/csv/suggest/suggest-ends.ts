import type { Condition, Mapping } from '../mapping.ts';
import { asTyped } from '../cells.ts';
import { isMark } from './blank-words.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Columns } from './columns-by-role.ts';
import type { Noting } from './noting.ts';
import type { JudgedOn } from './suggest-cause.ts';
import { suggestedOutcome } from './suggest-fields.ts';
import { endOf } from './value-words.ts';

type Ends = Pick<Mapping['events'], 'Judged' | 'Withdrawn' | 'DeclaredInadmissible'>;
type OtherEnd = 'Withdrawn' | 'DeclaredInadmissible';

/** The values of an outcome that say that a complaint ended otherwise, by the event that each is. */
const otherEnds = ({ values }: ColumnFacts): readonly (readonly [OtherEnd, string[]])[] => {
  const ended = [...(values?.keys() ?? [])].flatMap((written) => {
    const event = isMark(asTyped(written)) ? undefined : endOf(written);
    return event === undefined ? [] : [{ event, written }];
  });
  return [...Map.groupBy(ended, ({ event }) => event)].map(([event, all]) => [
    event,
    all.map(({ written }) => written),
  ]);
};

/**
 * How complaints end on the day of their judgement: by that, or by what the outcome says beside it.
 *
 * @param when a complaint was judged, where not each row says so
 */
export const suggestedEnds = (
  columns: Columns,
  judged: JudgedOn | null,
  when: Condition | null,
  note: Noting,
): Ends => {
  if (judged === null) return {};
  const { at } = judged;
  const { outcome } = columns;
  const ends = outcome === undefined ? [] : otherEnds(outcome);
  const isJudged =
    outcome === undefined || ends.length === 0
      ? when
      : { column: outcome.column, notIn: ends.flatMap(([, written]) => written) };
  const others = ends.map(([event, written]) => {
    note.otherEnd(event, outcome?.name ?? '', written);
    return [event, { at, when: { column: outcome?.column ?? '', in: written } }] as const;
  });
  return {
    Judged: {
      at,
      ...(isJudged === null ? {} : { when: isJudged }),
      ...suggestedOutcome(columns, note),
    },
    ...Object.fromEntries(others),
  };
};
