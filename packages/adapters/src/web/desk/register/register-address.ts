import { addDays, type LocalDate, localDate } from '@klacht/domain';
import type { RegisterRow } from '@klacht/projections';
import { registerOrders } from '../../../use-cases/list-register.ts';
import type { SeenQuestion } from '../../../use-cases/work/seen-rows.ts';
import { namesIn } from '../../../words/names.ts';
import { type AddressProblem, type Expected, isPageNumber } from '../address-problems.ts';
import type { Officers } from './officers.ts';
import { COLUMNS, type ColumnName, DEFAULT_COLUMNS } from './register-columns.ts';

/** The end of a day, and whether what counts had been recorded or had happened by then. */
export type RegisterPast = { readonly day: LocalDate; readonly by: 'recorded' | 'happened' };

const BY = ['recorded', 'happened'] as const satisfies readonly RegisterPast['by'][];

/** What an address of the register may ask, but for a page of it. */
export const OPTIONS: ReadonlySet<string> = new Set([
  'status',
  'state',
  'subject',
  'officer',
  'mine',
  'outcome',
  'channel',
  'text',
  'received',
  'year',
  'due',
  'as-of',
  'by',
  'of',
  'figure',
  'sort',
  'reverse',
  'column',
]);

/** What an address of the register asks for. */
export type RegisterAddress = {
  readonly question: Omit<SeenQuestion, 'where' | 'only'>;
  /** The day that is looked back to; null for the present. */
  readonly past: RegisterPast | null;
  /** What stands in the number of a complaint, or in the number that it had before. */
  readonly text: string | null;
  /** A figure of the report on a year, whose cases these are. */
  readonly figure: { readonly year: number; readonly path: string } | null;
  readonly columns: readonly ColumnName[];
  /** From 1. */
  readonly page: number;
  readonly problems: readonly AddressProblem[];
};

/** The seven days from today, whichever day the address is asked on. */
export const WEEK = 'week';

/** How a judgement can end. */
export const OUTCOMES = [
  'upheld',
  'partly-upheld',
  'rejected',
  'settled',
] as const satisfies readonly NonNullable<RegisterRow['outcome']>[];

/** The names of a record. */
export const namesOf = <Name extends string>(
  record: Readonly<Record<Name, unknown>>,
): readonly Name[] => Object.keys(record) as Name[];

const daysIn = (text: string): readonly [LocalDate, LocalDate] | null => {
  const [first = '', last = first, ...more] = text.split('..');
  const [from, to] = [localDate.safeParse(first), localDate.safeParse(last)];
  if (more.length > 0 || !from.success || !to.success || from.data > to.data) return null;
  return [from.data, to.data];
};

const isYear = (text: string): boolean => /^[1-9]\d{3}$/.test(text);

/**
 * Reads an address of the register, whose options are those of `klacht register`. What cannot be read
 * is told, and left out: an address that somebody kept shows what it can.
 *
 * @param today no day after it can be looked back to
 * @param reader who asks, whose own list is `mine=1`: nobody's name stands in an address
 * @param officers those that can be asked for, by their digests
 * @example
 * readAddress(new URLSearchParams('status=judged&received=2026-01-01..2026-03-31'), today, { reader: 'anna', officers }).question;
 */
export const readAddress = (
  query: URLSearchParams,
  today: LocalDate,
  { reader, officers }: { readonly reader: string; readonly officers: Officers },
): RegisterAddress => {
  const problems: AddressProblem[] = [];
  const { statuses, states, channels } = namesIn('en');

  const told = (option: string): string | null => {
    const value = query.get(option)?.trim() ?? '';
    return value === '' ? null : value;
  };
  const wrong = (option: string, value: string, expected: Expected): null => {
    problems.push({ option, value, expected });
    return null;
  };
  const oneOf = <Name extends string>(option: string, names: readonly Name[]): Name | null => {
    const value = told(option);
    if (value === null) return null;
    return names.find((name) => name === value) ?? wrong(option, value, 'choice');
  };
  const days = (option: string): readonly [LocalDate, LocalDate] | null => {
    const value = told(option);
    if (value === null) return null;
    if (value === WEEK) return [today, addDays(today, 7)];
    return daysIn(value) ?? wrong(option, value, 'days');
  };
  const year = (option: string): number | null => {
    const value = told(option);
    if (value === null) return null;
    return isYear(value) ? Number(value) : wrong(option, value, 'year');
  };

  const isTicked = (option: string): boolean => oneOf(option, ['1']) !== null;

  const dayBack = (): LocalDate | null => {
    const value = told('as-of');
    if (value === null) return null;
    const day = localDate.safeParse(value);
    return day.success && day.data <= today ? day.data : wrong('as-of', value, 'past');
  };

  const namedBy = (option: string): string | null => {
    const value = told(option);
    return value === null ? null : (officers.get(value) ?? wrong(option, value, 'choice'));
  };
  // Nobody's name has a digit.
  const numberIn = (option: string): string | null => {
    const value = told(option);
    return value === null || /\d/.test(value) ? value : wrong(option, value, 'number');
  };

  const back = dayBack();
  const by = oneOf('by', BY) ?? 'recorded';
  const status = oneOf('status', namesOf(statuses));
  const state = oneOf('state', ['undone', ...namesOf(states)]);
  const outcome = oneOf('outcome', OUTCOMES);
  const channel = oneOf('channel', namesOf(channels));
  const sort = oneOf('sort', namesOf(registerOrders));
  const subject = told('subject');
  const officer = isTicked('mine') ? reader : namedBy('officer');
  const received = days('received');
  const inYear = year('year');
  const range =
    received ??
    (inYear === null
      ? null
      : ([`${inYear}-01-01` as LocalDate, `${inYear}-12-31` as LocalDate] as const));
  const due = days('due');
  const of = year('of');
  const path = told('figure');
  const page = told('page') ?? '1';
  const isPage = isPageNumber(page);
  if (!isPage) wrong('page', page, 'page');
  const asked = query.getAll('column').flatMap((value) => {
    const found = COLUMNS.find((name) => name === value);
    return found === undefined ? (wrong('column', value, 'choice') ?? []) : [found];
  });
  const chosen =
    asked.length === 0 ? DEFAULT_COLUMNS : COLUMNS.filter((one) => asked.includes(one));
  return {
    question: {
      ...(status === null ? {} : { status }),
      ...(state === null ? {} : { state }),
      ...(outcome === null ? {} : { outcome }),
      ...(channel === null ? {} : { channel }),
      ...(subject === null ? {} : { subject }),
      ...(officer === null ? {} : { officer }),
      ...(range === null ? {} : { receivedFrom: range[0], receivedTo: range[1] }),
      ...(due === null ? {} : { dueFrom: due[0], dueTo: due[1] }),
      ...(sort === null ? {} : { sort }),
      ...(isTicked('reverse') ? { reverse: true } : {}),
    },
    past: back === null ? null : { day: back, by },
    text: numberIn('text'),
    figure: of === null || path === null ? null : { year: of, path },
    columns: chosen,
    page: isPage ? Number(page) : 1,
    problems,
  };
};
