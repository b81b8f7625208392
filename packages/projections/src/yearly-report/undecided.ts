import type { LocalDate } from '@klacht/domain';
import { type Case, isWithin, type Year } from './case.ts';
import { isOpenAfter } from './periods.ts';

/** The days on which it was declared admissible, also where that did not last. */
const declaredOn = ({ complaint }: Case): readonly LocalDate[] =>
  [...complaint.admissibleBefore, ...[complaint.declaredAdmissible ?? []].flat()].map(
    ({ at }) => at,
  );

/** It was open when a day ended, and by then it had not been said whether it is admissible. */
export const isUndecidedAfter = (one: Case, day: LocalDate): boolean =>
  one.periods.some(isOpenAfter(day)) &&
  !declaredOn(one).some((declared) => declared <= day) &&
  !one.closes.some(
    ({ status, closed }) => closed.at <= day && (status === 'judged' || status === 'inadmissible'),
  );

/** It was judged within some days, and had not been declared admissible by then. */
export const isJudgedWithout = (one: Case, year: Year): boolean =>
  one.closes.some(
    ({ status, closed }) =>
      status === 'judged' &&
      isWithin(closed.at, year) &&
      !declaredOn(one).some((declared) => declared <= closed.at),
  );
