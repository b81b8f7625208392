import { type KifidRuling, kifidRulings, type Proceeding, type Ruling } from '@klacht/domain';
import { isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';
import { addNames, type NameCounts, noNames, sortedByName } from './tally.ts';

/** What went to a court in the year, and what it ruled. */
export type CourtFigures = {
  readonly brought: number;
  /** Of those, the ones that the firm brought. */
  readonly byFirm: number;
  /** Of those brought, the appeals. */
  readonly appeals: number;
  readonly ruled: number;
  readonly results: Readonly<Record<string, number>>;
};

/** What went to Kifid in the year, and what it ruled. */
export type KifidFigures = Omit<CourtFigures, 'brought'> & {
  /** Each time that a complaint was put to Kifid. */
  readonly escalated: number;
  /** Of those, the ones before or after the time for it, appeals aside: no departure of the firm. */
  readonly outsideWindow: number;
  /** Rulings that came to something else than the firm did. */
  readonly deviating: number;
  /** The rulings by what the firm had come to: an ending, or `none`; and by result under that. */
  readonly byOwnOutcome: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

type Counted = {
  begun: number;
  byFirm: number;
  appeals: number;
  ruled: number;
  results: NameCounts;
};

const nothing = (): Counted => ({ begun: 0, byFirm: 0, appeals: 0, ruled: 0, results: noNames() });

/** Counts what was begun in the year. */
const addBegun = (counted: Counted, { began, by, appeal }: Proceeding, year: Year): void => {
  if (!isWithin(began.at, year)) return;
  counted.begun += 1;
  counted.byFirm += Number(by === 'firm');
  counted.appeals += Number(appeal);
};

/** Counts what was ruled in the year, and answers whether it was. */
const addRuled = (counted: Counted, { when, result }: Ruling, year: Year): boolean => {
  if (!isWithin(when.at, year)) return false;
  counted.ruled += 1;
  addNames(counted.results, [result]);
  return true;
};

export const countCourt = (year: Year): Counting<CourtFigures, Counted> => ({
  nothing,
  add: (counted, { complaint }) => {
    for (const proceeding of complaint.courtCases) {
      addBegun(counted, proceeding, year);
      if (proceeding.ruling !== null) addRuled(counted, proceeding.ruling, year);
    }
  },
  result: ({ begun, results, ...counts }) => ({
    brought: begun,
    ...counts,
    results: sortedByName(results),
  }),
});

type CountedKifid = Counted & {
  outsideWindow: number;
  deviating: number;
  byOwn: { [own: string]: NameCounts };
};

export const countKifid = (year: Year): Counting<KifidFigures, CountedKifid> => {
  const addRuling = (counted: CountedKifid, { own, deviates, ...ruling }: KifidRuling): void => {
    if (!addRuled(counted, ruling, year)) return;
    counted.deviating += Number(deviates);
    addNames((counted.byOwn[own ?? 'none'] ??= noNames()), [ruling.result]);
  };
  return {
    nothing: () => ({ ...nothing(), outsideWindow: 0, deviating: 0, byOwn: noNames() }),
    add: (counted, { complaint, outsideKifidWindow }) => {
      if (complaint.referrals.length === 0) return;
      for (const proceeding of complaint.referrals) addBegun(counted, proceeding, year);
      counted.outsideWindow += outsideKifidWindow.filter((day) => isWithin(day, year)).length;
      for (const ruling of kifidRulings(complaint)) addRuling(counted, ruling);
    },
    result: ({ begun, byFirm, appeals, outsideWindow, ruled, results, byOwn, deviating }) => ({
      escalated: begun,
      byFirm,
      appeals,
      outsideWindow,
      ruled,
      results: sortedByName(results),
      byOwnOutcome: Object.fromEntries(
        Object.entries(sortedByName(byOwn)).map(([own, counted]) => [own, sortedByName(counted)]),
      ),
      deviating,
    }),
  };
};
