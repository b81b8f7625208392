import { type LocalDate, type Others, type Procedure, procedureOf } from '@klacht/domain';
import { judgingDay, toCase, type Year } from './case.ts';
import type { Counting, Sums } from './counting.ts';
import type { EntryCounting } from './count-register.ts';
import { isCounted } from './duplicates.ts';
import { isPastOn } from './past.ts';

/** What a report is counted by, whatever days it is about. */
export type Rules = {
  readonly procedures: readonly Procedure[];
  readonly today: LocalDate;
  readonly others: Others;
};

/** Figures over the complaints that had come in by the end of some days, and how many those are. */
export type CountedCases<Figures> = { readonly complaints: number; readonly figures: Figures };

export const countCases = <Figures>(
  name: string,
  days: Year,
  { procedures, today, others }: Rules,
  counting: Counting<Figures>,
): EntryCounting<CountedCases<Figures>, { complaints: number; figures: Sums }> => {
  const asOf = judgingDay(days, today);
  return {
    name: `${name} ${days.start} ${days.end}`,
    by: asOf,
    until: days.end,
    nothing: () => ({ complaints: 0, figures: counting.nothing() }),
    add: (counted, entry) => {
      const { complaint } = entry;
      if (!isCounted(entry, others)) return;
      counted.complaints += 1;
      if (isPastOn(complaint, procedureOf(procedures, complaint), days.start)) return;
      counting.add(counted.figures, toCase(entry, procedures, days, asOf, others));
    },
    addOutline: (counted, { pastSince }) => {
      if (pastSince > days.start) return false;
      counted.complaints += 1;
      return true;
    },
    result: ({ complaints, figures }) => ({ complaints, figures: counting.result(figures) }),
  };
};
