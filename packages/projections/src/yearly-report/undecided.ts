import { admittedIn, type LocalDate, notKeptIn } from '@klacht/domain';
import { type Case, isWithin, type Year } from './case.ts';
import { isOpenAfter } from './periods.ts';

/** It had been declared admissible when a day ended. */
const isAdmittedBy = ({ complaint }: Case, day: LocalDate): boolean =>
  admittedIn(complaint).some(({ at }) => at <= day);

/** Whether the register that it comes from keeps of which complaints it was said. */
const isKept = ({ complaint }: Case): boolean => !notKeptIn(complaint).includes('admissibility');

/** It was open when a day ended, and by then it had not been said whether it is admissible. */
export const isUndecidedAfter = (one: Case, day: LocalDate): boolean =>
  one.periods.some(isOpenAfter(day)) &&
  isKept(one) &&
  !isAdmittedBy(one, day) &&
  !one.closes.some(
    ({ status, closed }) => closed.at <= day && (status === 'judged' || status === 'inadmissible'),
  );

/** It was judged within some days, and had not been declared admissible by then. */
export const isJudgedWithout = (one: Case, year: Year): boolean =>
  isKept(one) &&
  one.closes.some(
    ({ status, closed }) =>
      status === 'judged' && isWithin(closed.at, year) && !isAdmittedBy(one, closed.at),
  );
