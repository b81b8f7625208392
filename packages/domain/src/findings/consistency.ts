import type { LocalDate } from '../calendar/local-date.ts';
import { isCorrection } from '../complaint/effective.ts';
import { factsOf } from '../complaint/facts.ts';
import { kifidRulings } from '../complaint/kifid-deviation.ts';
import { isSamePerson } from '../complaint/person.ts';
import type { Fact, KnownComplaint } from '../complaint/state.ts';
import { type Check, firstOf, foundIf } from './finding.ts';

/** Who handled it from a day on: an officer, and perhaps a deputy. */
type Turn = { readonly on: LocalDate; readonly handlers: readonly (string | undefined)[] };

const turnsOf = (complaint: KnownComplaint): readonly Turn[] =>
  factsOf(complaint).flatMap(({ type, data }): readonly Turn[] => {
    if (type === 'Received') return [{ on: data.at, handlers: [data.officer] }];
    return type === 'OfficerAssigned'
      ? [{ on: data.at, handlers: [data.officer, data.deputy] }]
      : [];
  });

type RecordedFact = Pick<Fact, 'type' | 'actor'> & { readonly data: Pick<Fact['data'], 'at'> };

/** What an employee may record of a complaint about them. */
const OPEN_TO_CONCERNED: ReadonlySet<string> = new Set([
  'StatementGiven',
  'StatementWaived',
  'ContactReported',
  'SolutionProposed',
  'SolutionTried',
]);

const isAmong = (name: string, people: Turn['handlers']): boolean =>
  people.some((one) => one !== undefined && isSamePerson(name, one));

/** Finds facts that contradict each other, or a decision of somebody else. */
export const consistencyChecks = {
  'outcome-against-points': {
    article: 'RTS 6(1)',
    find: ({ complaint }) => {
      const judged = factsOf(complaint).findLast(({ type }) => type === 'Judged');
      if (complaint.status !== 'judged' || judged?.type !== 'Judged') return [];
      const { outcome, points = [] } = judged.data;
      const isUpheld = points.some(({ finding }) => finding !== 'rejected');
      const isAgainst =
        points.length > 0 &&
        ((outcome === 'rejected' && isUpheld) ||
          ((outcome === 'upheld' || outcome === 'partly-upheld') && !isUpheld));
      return foundIf(isAgainst, complaint.closed.at, outcome);
    },
  },
  'kifid-decided-otherwise': {
    article: ({ kifid }) => kifid.article,
    find: ({ complaint }) =>
      kifidRulings(complaint).flatMap(({ when, result, deviates }) =>
        foundIf(deviates, when.at, result),
      ),
  },
  'officer-concerned': {
    article: '2.2',
    find: ({ complaint }) => {
      const turns = turnsOf(complaint);
      return turns.flatMap(({ on, handlers }, index) =>
        complaint.employees
          .map(({ name }) => name)
          .filter((name) => isAmong(name, handlers))
          .map((name) => {
            const next = turns.slice(index + 1).find((turn) => !isAmong(name, turn.handlers));
            return { on, what: name, party: 'employee' as const, putRightOn: next?.on ?? null };
          }),
      );
    },
  },
  /** Who turned out to be concerned had recorded what only others may. */
  'recorded-by-concerned': {
    article: '2.2',
    find: ({ complaint }) => {
      const facts: readonly RecordedFact[] = [
        ...factsOf(complaint),
        ...complaint.history.filter(isCorrection),
      ];
      return complaint.employees.flatMap(({ name }) => {
        const theirs = facts.filter(
          ({ type, actor }) =>
            actor !== undefined && isSamePerson(actor, name) && !OPEN_TO_CONCERNED.has(type),
        );
        const first = firstOf(...theirs.map(({ data }) => data.at));
        return first === null ? [] : [{ on: first, what: name, party: 'employee' as const }];
      });
    },
  },
} as const satisfies Record<string, Check>;
