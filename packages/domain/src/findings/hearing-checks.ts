import { isOutOfReach, partiesTo, type Party } from '../complaint/parties.ts';
import type { KnownComplaint, Statement, When } from '../complaint/state.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { asOfDay } from '../complaint/evolve.ts';
import { factsOf } from '../complaint/facts.ts';
import { type Check, firstOf, foundIf } from './finding.ts';
import { employeesAfter, partiesAfter } from './without-notice.ts';

/** Whether one of these times was on or before the day of the judgement. */
const by = (judged: When, ...whens: readonly (When | null | undefined)[]): boolean =>
  whens.some((when) => when !== null && when !== undefined && when.at <= judged.at);

/** The acts by which a party was heard, also by or to those who spoke for them. */
const hearingsOf = (complaint: KnownComplaint, { name, kind }: Party): readonly Statement[] => {
  const side = partiesTo(complaint).filter(
    (one) =>
      one.name === name ||
      (kind === 'complainant' && one.kind === 'representative') ||
      (kind === 'representative' && one.kind === 'complainant'),
  );
  return complaint.statements.filter(({ party }) => side.some((one) => one.name === party));
};

const isHeard = (judged: When, { given, waived }: Statement): boolean => by(judged, given, waived);

const saidOn = (statements: readonly Statement[]): LocalDate | null =>
  firstOf(...statements.flatMap(({ given, waived }) => [given?.at, waived?.at]));

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
              party: 'employee' as const,
              putRightOn: informed?.at ?? null,
            }))
        : [],
  },
  'party-not-invited': {
    article: '4.4',
    find: ({ complaint }) => {
      if (complaint.status !== 'judged' || complaint.employees.length === 0) return [];
      const { closed } = complaint;
      return partiesAfter(complaint, closed.at).flatMap((party) => {
        const statements = hearingsOf(complaint, party);
        const isAsked = statements.some((one) => by(closed, one.invited) || isHeard(closed, one));
        const { name, kind } = party;
        return isAsked
          ? []
          : [{ on: closed.at, what: name, party: kind, putRightOn: saidOn(statements) }];
      });
    },
  },
  'statement-outstanding': {
    article: '4.4',
    find: ({ complaint }) => {
      if (complaint.status !== 'judged') return [];
      const { closed } = complaint;
      return partiesTo(complaint).flatMap((party) => {
        const { name, kind } = party;
        const own = complaint.statements.find((one) => one.party === name);
        const statements = hearingsOf(complaint, party);
        if (!by(closed, own?.invited) || statements.some((one) => isHeard(closed, one))) return [];
        return [{ on: closed.at, what: name, party: kind, putRightOn: saidOn(statements) }];
      });
    },
  },
  'no-solution-sought': {
    article: '4.5',
    find: ({ complaint }) =>
      complaint.status === 'judged' &&
      complaint.employees.length > 0 &&
      !isOutOfReach(complaint, complaint.closed.at)
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
