import {
  type Balance,
  dayInWords,
  type Language,
  type LocalDate,
  type Procedure,
  type Review,
} from '@klacht/domain';
import type { Departure } from '../conformance/conformance.ts';
import { NO_ORIGIN } from '../register/origin.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { countedEntries } from './duplicates.ts';
import { isOpenAfter, periodsOf } from './periods.ts';

/** A count that somebody made, beside the register's own. */
export type BalanceHeld = Balance & {
  /** How many complaints the register counts as open at the end of that day, as the report does. */
  readonly counted: number;
};

/**
 * The years of which somebody can have counted: from the first that a calendar of the procedures
 * knows, for the register may begin before the procedure does.
 *
 * @param today the local day up to which; its year inclusive
 * @example
 * balanceYears([bitonic], '2026-04-02').at(-1); // 2026
 */
export const balanceYears = (
  procedures: readonly Procedure[],
  today: LocalDate,
): readonly number[] => {
  const first = Math.min(...procedures.map(({ calendar }) => calendar.from));
  const count = Number(today.slice(0, 4)) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index);
};

/**
 * Every count that somebody made of the open complaints (`AssertBalance`), beside the register's: by
 * what had happened by then, whenever it was recorded. So a count that held once differs as soon as
 * something is recorded, corrected or taken back that changes that day.
 *
 * @param entries the whole register
 * @returns by day, those of one day in the order of recording
 * @example
 * balancesHeld([review], entries).filter(({ open, counted }) => open !== counted);
 */
export const balancesHeld = (
  reviews: Iterable<Review>,
  entries: Iterable<RegisterEntry>,
): readonly BalanceHeld[] => {
  const asserted = [...reviews].flatMap(({ balances }) => balances);
  if (asserted.length === 0) return [];
  const periods = countedEntries(entries).flatMap(({ complaint }) => periodsOf(complaint));
  return asserted
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((balance) => ({ ...balance, counted: periods.filter(isOpenAfter(balance.on)).length }));
};

/**
 * The counts that differ from the register, as departures of the reviews of their years.
 *
 * @param entries the whole register
 * @example
 * balanceDepartures([review], entries)[0]?.code; // 'balance-differs'
 */
export const balanceDepartures = (
  reviews: Iterable<Review>,
  entries: Iterable<RegisterEntry>,
): readonly Departure[] =>
  balancesHeld(reviews, entries)
    .filter(({ open, counted }) => open !== counted)
    .map(({ on, source, open, counted }) => ({
      number: `review-${on.slice(0, 4)}`,
      complaintId: null,
      ...NO_ORIGIN,
      code: 'balance-differs',
      article: '7.3',
      on,
      what: source,
      party: null,
      recordedOn: null,
      putRightOn: null,
      asserted: open,
      counted,
    }));

/**
 * A count that differs as a sentence, with the difference.
 *
 * @example
 * explainBalance({ on: '2025-12-31', source: 'the auditor', open: 14, counted: 15 }, 'en'); // 'According to the auditor, 14 complaints were open on 31 December 2025; the register counts 15, 1 more (article 7.3).'
 */
export const explainBalance = (
  { on, source, open, counted }: Pick<BalanceHeld, 'on' | 'source' | 'open' | 'counted'>,
  language: Language,
): string => {
  const day = dayInWords(on, 'date', language);
  const by = Math.abs(counted - open);
  return language === 'en'
    ? `According to ${source}, ${open} ${open === 1 ? 'complaint was' : 'complaints were'} open on ${day}; the register counts ${counted}, ${by} ${counted > open ? 'more' : 'fewer'} (article 7.3).`
    : `Volgens ${source} ${open === 1 ? 'stond' : 'stonden'} er op ${day} ${open} ${open === 1 ? 'klacht' : 'klachten'} open; het register telt er ${counted}, ${by} ${counted > open ? 'meer' : 'minder'} (artikel 7.3).`;
};
