import type { When } from '../complaint/state.ts';
import { asOfDay } from '../complaint/evolve.ts';
import { factsOf } from '../complaint/facts.ts';
import { type Check, firstOf, foundIf } from './finding.ts';
import { employeesAfter, partiesAfter } from './without-notice.ts';

/** Whether one of them was by the day of the judgement. */
const by = (judged: When, ...whens: readonly (When | null | undefined)[]): boolean =>
  whens.some((when) => when !== null && when !== undefined && when.at <= judged.at);

/** Articles 4.4 and 4.5: both sides are heard before the judgement, and a settlement is agreed. */
export const hearingChecks = {
  'employee-not-informed': {
    article: '4.4',
    find: ({ complaint }) =>
      complaint.status === 'judged'
        ? employeesAfter(complaint, complaint.closed.at)
            .filter(({ informed }) => !by(complaint.closed, informed))
            .map(({ name, informed }) => ({
              on: complaint.closed.at,
              what: name,
              putRightOn: informed?.at ?? null,
            }))
        : [],
  },
  'party-not-invited': {
    article: '4.4',
    find: ({ complaint }) => {
      const { status, employees, statements } = complaint;
      if (status !== 'judged' || employees.length === 0) return [];
      return partiesAfter(complaint, complaint.closed.at)
        .map((party) => ({ party, ...statements.find((one) => one.party === party) }))
        .filter(({ invited, given, waived }) => !by(complaint.closed, invited, given, waived))
        .map(({ party, given, waived }) => ({
          on: complaint.closed.at,
          what: party,
          putRightOn: firstOf(given?.at, waived?.at),
        }));
    },
  },
  'statement-outstanding': {
    article: '4.4',
    find: ({ complaint }) =>
      complaint.status === 'judged'
        ? complaint.statements
            .filter(
              ({ invited, given, waived }) =>
                by(complaint.closed, invited) && !by(complaint.closed, given, waived),
            )
            .map(({ party, given, waived }) => ({
              on: complaint.closed.at,
              what: party,
              putRightOn: firstOf(given?.at, waived?.at),
            }))
        : [],
  },
  'no-solution-sought': {
    article: '4.5',
    find: ({ complaint }) =>
      complaint.status === 'judged' && complaint.employees.length > 0
        ? foundIf(complaint.proposed === null, complaint.closed.at)
        : [],
  },
  'settled-without-solution': {
    article: '4.5',
    find: ({ complaint }) =>
      complaint.status === 'judged' && complaint.judgement.outcome === 'settled'
        ? foundIf(complaint.solution !== 'accepted', complaint.closed.at)
        : [],
  },
  'solution-not-judged': {
    article: '4.6',
    find: ({ complaint, obligations }) =>
      factsOf(complaint).some(({ type }) => type === 'SolutionAccepted')
        ? obligations.flatMap(({ kind, state, due, metOn }) => {
            if (kind !== 'judge' || (state !== 'overdue' && state !== 'late')) return [];
            const then = asOfDay(complaint, due);
            const accepted = then.status !== 'unknown' && then.solution === 'accepted';
            return foundIf(accepted, null, due, metOn);
          })
        : [],
  },
} as const satisfies Record<string, Check>;
