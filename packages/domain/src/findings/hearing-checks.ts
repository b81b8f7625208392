import type { When } from '../complaint/state.ts';
import { type Check, foundIf } from './finding.ts';
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
            .map(({ name }) => ({ on: complaint.closed.at, what: name }))
        : [],
  },
  'party-not-invited': {
    article: '4.4',
    find: ({ complaint }) => {
      const { status, employees, statements } = complaint;
      if (status !== 'judged' || employees.length === 0) return [];
      return partiesAfter(complaint, complaint.closed.at)
        .filter((party) => {
          const statement = statements.find((one) => one.party === party);
          const { invited, given, waived } = statement ?? {};
          return !by(complaint.closed, invited, given, waived);
        })
        .map((party) => ({ on: complaint.closed.at, what: party }));
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
            .map(({ party }) => ({ on: complaint.closed.at, what: party }))
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
    find: ({ complaint: { solution }, obligations }) =>
      solution === 'accepted'
        ? obligations
            .filter(({ kind, state }) => kind === 'judge' && state === 'overdue')
            .map(({ due }) => ({ on: null, what: due }))
        : [],
  },
} as const satisfies Record<string, Check>;
