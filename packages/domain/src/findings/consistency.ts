import { factsOf } from '../complaint/facts.ts';
import { kifidRulings } from '../complaint/kifid-deviation.ts';
import { isSamePerson } from '../complaint/person.ts';
import { type Check, foundIf } from './finding.ts';

/** What the recorded facts say against each other, or against what somebody else decided. */
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
    find: ({ complaint }) =>
      factsOf(complaint).flatMap(({ type, data }) => {
        if (type !== 'Received' && type !== 'OfficerAssigned') return [];
        const { officer } = data;
        const employee = complaint.employees.find(
          ({ name }) => officer !== undefined && isSamePerson(name, officer),
        );
        return employee === undefined ? [] : [{ on: data.at, what: employee.name }];
      }),
  },
} as const satisfies Record<string, Check>;
