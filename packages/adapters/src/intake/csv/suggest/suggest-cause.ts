import type { Procedure } from '@klacht/domain';
import type { Mapping } from '../mapping.ts';
import type { DateColumn } from '../mapping-fields.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Noting } from './noting.ts';
import { valuesByName } from './suggest-fields.ts';

type RootCause = NonNullable<Mapping['events']['RootCauseFound']>;

/** The day of a judgement, and how many complaints have one. */
export type JudgedOn = { readonly at: DateColumn; readonly filled: number };

/**
 * What a register says of why complaints could happen. It seldom says when that was found: the day of the
 * judgement is taken where there is one for each cause, else the receipt stands in.
 */
export const suggestedCause = (
  cause: ColumnFacts | undefined,
  receipt: DateColumn,
  judged: JudgedOn | null,
  { rootCauses = {} }: Procedure,
  note: Noting,
): { readonly RootCauseFound?: RootCause } => {
  if (cause === undefined) return {};
  const isJudged = judged !== null && cause.filled <= judged.filled;
  const at = isJudged ? judged.at : { ...receipt, estimated: true as const };
  note.causeDay(cause.name, isJudged ? 'Judged' : 'Received');
  const values = valuesByName(cause, rootCauses, note);
  return { RootCauseFound: { at, cause: { column: cause.column, values } } };
};
