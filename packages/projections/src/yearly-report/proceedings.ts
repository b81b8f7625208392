import { type KifidRuling, kifidRulings, type Proceeding, type Ruling } from '@klacht/domain';
import { isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';
import { countNames, type NameCount } from './tally.ts';

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

/** What was begun in the year, and what was ruled. */
const countProceedings = (year: Year) => {
  const counts = { begun: 0, byFirm: 0, appeals: 0, ruled: 0 };
  const results = countNames();
  return {
    begin: ({ began, by, appeal }: Proceeding): void => {
      if (!isWithin(began.at, year)) return;
      counts.begun += 1;
      counts.byFirm += Number(by === 'firm');
      counts.appeals += Number(appeal);
    },
    /** @returns whether it was ruled in the year */
    rule: ({ when, result }: Ruling): boolean => {
      if (!isWithin(when.at, year)) return false;
      counts.ruled += 1;
      results.add([result]);
      return true;
    },
    result: () => ({ ...counts, results: results.result() }),
  };
};

export const countCourt = (year: Year): Counting<CourtFigures> => {
  const { begin, rule, result } = countProceedings(year);
  return {
    add: ({ complaint }) => {
      for (const proceeding of complaint.courtCases) {
        begin(proceeding);
        if (proceeding.ruling !== null) rule(proceeding.ruling);
      }
    },
    result: () => {
      const { begun, ...counts } = result();
      return { brought: begun, ...counts };
    },
  };
};

export const countKifid = (year: Year): Counting<KifidFigures> => {
  const { begin, rule, result } = countProceedings(year);
  const byOwn = new Map<string, NameCount>();
  let [outsideWindow, deviating] = [0, 0];
  const addRuling = ({ own, deviates, ...ruling }: KifidRuling): void => {
    if (!rule(ruling)) return;
    deviating += Number(deviates);
    const counted = byOwn.get(own ?? 'none') ?? countNames();
    counted.add([ruling.result]);
    byOwn.set(own ?? 'none', counted);
  };
  return {
    add: ({ complaint, outsideKifidWindow }) => {
      if (complaint.referrals.length === 0) return;
      for (const proceeding of complaint.referrals) begin(proceeding);
      outsideWindow += outsideKifidWindow.filter((day) => isWithin(day, year)).length;
      for (const ruling of kifidRulings(complaint)) addRuling(ruling);
    },
    result: () => {
      const { begun, byFirm, appeals, ruled, results } = result();
      const byOwnOutcome = Object.fromEntries(
        [...byOwn]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([own, counted]) => [own, counted.result()]),
      );
      return {
        escalated: begun,
        byFirm,
        appeals,
        outsideWindow,
        ruled,
        results,
        byOwnOutcome,
        deviating,
      };
    },
  };
};
