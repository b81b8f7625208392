import type { LocalDate } from '../calendar/local-date.ts';
import { closeOf, type KnownComplaint } from '../complaint/state.ts';
import { type Check, firstOf } from './finding.ts';

/** The first day on which it was refused because a mandate was not shown. */
const refusedForMandate = (complaint: KnownComplaint): LocalDate | null => {
  const last = closeOf(complaint);
  const closes = [...complaint.reopenings, ...(last === null ? [] : [last])];
  return firstOf(
    ...closes.flatMap((close) =>
      close.status === 'inadmissible' && close.inadmissibleOn.includes('no-mandate')
        ? [close.closed.at]
        : [],
    ),
  );
};

/** Article 1: who complains for the user may do so; a mandate shows it. */
export const peopleChecks = {
  /** The mandate puts it right, or a refusal on that ground, or the representative's leaving. */
  'representative-without-mandate': {
    article: '1',
    find: ({ complaint }) =>
      complaint.representatives
        .filter(({ added, mandated }) => mandated === null || mandated.at > added.at)
        .map(({ id, added, mandated, left }) => ({
          on: added.at,
          what: id,
          party: 'representative' as const,
          putRightOn: firstOf(mandated?.at, left?.at, refusedForMandate(complaint)),
        })),
  },
} as const satisfies Record<string, Check>;
