import { kifidRulings, type Proceeding, type Ruling } from '@klacht/domain';
import { type Case, isWithin, type Year } from './case.ts';
import { tally } from './tally.ts';

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

const begunIn = (proceedings: readonly Proceeding[], year: Year) => {
  const begun = proceedings.filter(({ began }) => isWithin(began.at, year));
  return {
    begun: begun.length,
    byFirm: begun.filter(({ by }) => by === 'firm').length,
    appeals: begun.filter(({ appeal }) => appeal).length,
  };
};

const ruledIn = (rulings: readonly Ruling[], year: Year) => {
  const ruled = rulings.filter(({ when }) => isWithin(when.at, year));
  return { ruled: ruled.length, results: tally(ruled.map(({ result }) => result)) };
};

const byOwnOutcome = (
  rulings: ReturnType<typeof kifidRulings>,
  year: Year,
): KifidFigures['byOwnOutcome'] =>
  Object.fromEntries(
    [
      ...Map.groupBy(
        rulings.filter(({ when }) => isWithin(when.at, year)),
        ({ own }) => own ?? 'none',
      ),
    ]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([own, ones]) => [own, tally(ones.map(({ result }) => result))]),
  );

export const courtOf = (cases: readonly Case[], year: Year): CourtFigures => {
  const proceedings = cases.flatMap(({ complaint }) => complaint.courtCases);
  const { begun, ...how } = begunIn(proceedings, year);
  const rulings = proceedings.flatMap(({ ruling }) => ruling ?? []);
  return { brought: begun, ...how, ...ruledIn(rulings, year) };
};

export const kifidOf = (cases: readonly Case[], year: Year): KifidFigures => {
  const proceedings = cases.flatMap(({ complaint }) => complaint.referrals);
  const { begun, ...how } = begunIn(proceedings, year);
  const rulings = cases.flatMap(({ complaint }) => kifidRulings(complaint));
  return {
    escalated: begun,
    ...how,
    outsideWindow: cases
      .flatMap(({ outsideKifidWindow }) => outsideKifidWindow)
      .filter((day) => isWithin(day, year)).length,
    ...ruledIn(rulings, year),
    byOwnOutcome: byOwnOutcome(rulings, year),
    deviating: rulings.filter(({ deviates, when }) => deviates && isWithin(when.at, year)).length,
  };
};
