import { type LocalDate, type Others, type Procedure, procedureOf } from '@klacht/domain';
import type { RegisterEntry } from '../register/register-projection.ts';
import { addedTo, type CountedOf } from './by-year.ts';
import { type Case, judgingDay, toCase, type Year } from './case.ts';
import type { Counting, Sums } from './counting.ts';
import type { EntryCounting } from './count-register.ts';
import { isCounted } from './duplicates.ts';
import { createPacking } from './packed.ts';
import { isPastOn } from './past.ts';

/** What a report is counted by, whatever days it is about. */
export type Rules = {
  readonly procedures: readonly Procedure[];
  readonly today: LocalDate;
  readonly others: Others;
};

/** How a report on some days looks at complaints. */
export type Looking = {
  readonly days: Year;
  readonly asOf: LocalDate;
  /** Null where it adds nothing, but that it was there. */
  readonly caseOf: (entry: RegisterEntry) => Case | null;
  readonly others: Others;
};

/** How a report on some days looks at complaints, each once however much is counted of it. */
export const lookingAt = (days: Year, { procedures, today, others }: Rules): Looking => {
  const asOf = judgingDay(days, today);
  let last: { readonly entry: RegisterEntry; readonly one: Case | null } | null = null;
  const look = (entry: RegisterEntry): Case | null =>
    isPastOn(entry.complaint, procedureOf(procedures, entry.complaint), days.start)
      ? null
      : toCase(entry, procedures, days, asOf, others);
  const caseOf = (entry: RegisterEntry): Case | null => {
    if (last?.entry !== entry) last = { entry, one: look(entry) };
    return last.one;
  };
  return { days, asOf, caseOf, others };
};

/** Figures over the complaints that had come in by the end of some days, and how many those are. */
export type CountedCases<Figures> = { readonly complaints: number; readonly figures: Figures };

export const countCases = <Figures>(
  of: CountedOf,
  { days, asOf, caseOf, others }: Looking,
  counting: Counting<Figures>,
): EntryCounting<CountedCases<Figures>, { complaints: number; figures: Sums }> => {
  const packing = createPacking(counting);
  const added = addedTo(days, asOf, of);
  return {
    name: `${of} ${days.start} ${days.end}`,
    by: asOf,
    until: days.end,
    nothing: () => ({ complaints: 0, figures: counting.nothing() }),
    add: (counted, entry) => {
      if (!isCounted(entry, others)) return;
      counted.complaints += 1;
      const one = caseOf(entry);
      if (one !== null) counting.add(counted.figures, one);
    },
    addOutline: (counted, outline) => {
      if (outline.pastSince > days.start) {
        const packed = added(outline);
        if (packed === null) return false;
        packing.add(counted.figures, packed);
      }
      counted.complaints += 1;
      return true;
    },
    result: ({ complaints, figures }) => ({ complaints, figures: counting.result(figures) }),
  };
};
