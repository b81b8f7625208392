import type { LocalDate } from '../../calendar/local-date.ts';
import { all, type Done, type Model, type Said } from './complaint-model.ts';

/** How often it was put to somebody, and which of these times have their ruling. */
export const proceedings = (
  model: Model,
  [begin, rule]: readonly [string, string],
): readonly { readonly began: Done; ruled: Done | null }[] => {
  const times: { readonly began: Done; ruled: Done | null }[] = [];
  for (const one of model.done) {
    if (one.type === begin) times.push({ began: one, ruled: null });
    if (one.type !== rule) continue;
    const ended = endedBy(times, one.data.reference, one.at);
    if (ended !== undefined) ended.ruled = one;
  }
  return times;
};

/** The latest day first, and of one day what was said last; its own reference before none. */
export const endedBy = <Time extends { readonly began: Done; readonly ruled: Done | null }>(
  times: readonly Time[],
  reference: string | undefined,
  at: LocalDate,
): Time | undefined => {
  const rank = ({ began }: Time) =>
    `${began.data.reference === reference ? 1 : 0} ${began.at} ${String(times.findIndex((one) => one.began === began)).padStart(3, '0')}`;
  return times
    .filter(
      ({ began, ruled }) =>
        ruled === null &&
        began.at <= at &&
        (reference === undefined || [undefined, reference].includes(began.data.reference)),
    )
    .toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))[0];
};

export const KIFID = ['EscalateToKifid', 'RecordKifidRuling'] as const;
export const COURT = ['BringToCourt', 'RecordCourtRuling'] as const;

export const canBegin = (
  model: Model,
  forum: readonly [string, string],
  { reference, appeal }: Said,
  at: LocalDate,
): boolean =>
  !all(model, forum[0]).some(
    (one) => one.at === at && one.data.reference === reference && one.data.appeal === appeal,
  ) &&
  (appeal === undefined || all(model, forum[1]).some((ruled) => ruled.at <= at));
