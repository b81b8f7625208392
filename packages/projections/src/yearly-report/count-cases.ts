import { type LocalDate, type Others, type Procedure, procedureOf } from '@klacht/domain';
import type { RegisterEntry } from '../register/register-projection.ts';
import { judgingDay, toCase, type Year } from './case.ts';
import { type Countings, countTogether } from './counting.ts';
import { isPastOn } from './past.ts';

/** Figures over the complaints that had come in by the end of some days, an entry at a time. */
export type CountedCases<Figures> = {
  readonly add: (entry: RegisterEntry) => void;
  /** Whether there was one. */
  readonly any: () => boolean;
  readonly result: () => Figures;
};

export const countCases = <Figures extends object>(
  days: Year,
  {
    procedures,
    today,
    others,
  }: {
    readonly procedures: readonly Procedure[];
    readonly today: LocalDate;
    readonly others: Others;
  },
  countings: Countings<Figures>,
): CountedCases<Figures> => {
  const asOf = judgingDay(days, today);
  const { add, result } = countTogether<Figures>(countings);
  let any = false;
  return {
    add: (entry) => {
      const { complaint } = entry;
      if (complaint.received.at > days.end) return;
      any = true;
      if (isPastOn(complaint, procedureOf(procedures, complaint), days.start)) return;
      add(toCase(entry, procedures, days, asOf, others));
    },
    any: () => any,
    result,
  };
};
