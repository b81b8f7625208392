import {
  keptRegisterRows,
  type RegisterFilter,
  type RegisterRow,
  registerRows,
} from '@klacht/projections';
import type { LocalDate } from '@klacht/domain';
import { asksForDue, checkDueDays, type DueDays, isWithin } from './work/due-days.ts';
import { firstOf, onlyThose } from './first-of.ts';
import { inOrder } from './in-order.ts';
import { type Asked, look } from './look.ts';
import type { OpenJournal } from './opening/open-journal.ts';
import { dayOf } from './opening/today.ts';

/** The first date that something open or overdue must be done by. */
const targetOf = ({ obligations }: RegisterRow): string | null =>
  obligations
    .filter(({ state }) => state === 'open' || state === 'overdue')
    .map(({ target }) => target)
    .toSorted()[0] ?? null;

/** What the rows can be put in order by. */
export const registerOrders = {
  received: ({ receivedOn }: RegisterRow): string | null => receivedOn,
  target: targetOf,
  officer: ({ officer }: RegisterRow): string | null => officer,
} as const satisfies Readonly<Record<string, (row: RegisterRow) => string | null>>;

/** Which rows of the register, and in which order. */
export type RegisterQuestion = Asked &
  RegisterFilter & {
    /**
     * The first and the last day, inclusive, on which something is due that is still to be done or
     * was not done.
     */
    readonly dueFrom?: LocalDate;
    readonly dueTo?: LocalDate;
    /** What else a row must be. */
    readonly where?: (row: RegisterRow) => boolean;
    /** Equals stay in the order of recording, which is that of all rows unless told. */
    readonly sort?: keyof typeof registerOrders;
    /** At most so many, from the first. */
    readonly limit?: number;
  };

/** Whether something that is open or overdue is due on one of the days. */
const isDueWithin = ({ obligations }: RegisterRow, days: DueDays): boolean =>
  obligations.some(
    ({ state, due }) => (state === 'open' || state === 'overdue') && isWithin(due, days),
  );

/**
 * The complaints register, live or as of a moment, a row at a time.
 *
 * @throws KlachtError as {@link look}; `invalid-input` for a status that does not exist and for what
 * is no day; `unknown-procedure`
 * @example
 * const rows = await listRegister(journal, { now, status: 'received', officer: 'anna' });
 */
export const listRegister = async (
  journal: OpenJournal,
  { sort, limit = Infinity, where = () => true, ...question }: RegisterQuestion,
): Promise<Iterable<RegisterRow>> => {
  checkDueDays(question);
  const { procedures } = journal;
  const wanted = (rows: Iterable<RegisterRow>): Iterable<RegisterRow> =>
    onlyThose(rows, (row) => (!asksForDue(question) || isDueWithin(row, question)) && where(row));
  if (question.asOf !== undefined) {
    const { entries, today } = await look(journal, question);
    const rows = wanted(registerRows(entries, { procedures, today }, question));
    return firstOf(sort === undefined ? rows : inOrder(rows, registerOrders[sort]), limit);
  }
  const today = dayOf(journal, question.now);
  const told = (kept: Iterable<RegisterRow>): Iterable<RegisterRow> =>
    wanted(keptRegisterRows(kept, today, question));
  const rows = await journal.ask(
    (register) =>
      sort === undefined ? told(register.rows()) : register.rowsInOrder(told, registerOrders[sort]),
    question.onProgress,
  );
  return firstOf(rows, limit);
};
