import { isOutOfReach } from '../complaint/parties.ts';
import { type Check, foundIf } from './finding.ts';
import { lateDelays } from './late-delays.ts';
import { withoutNotice } from './without-notice.ts';

const REMEDIES = ['kifid', 'court'] as const;

/** Articles 4.2 and 4.6 to 4.8: the judgement, what it says, and its delay. */
export const judgementChecks = {
  'judged-without-admissibility': {
    article: '4.2',
    find: ({ complaint }) =>
      complaint.status === 'judged'
        ? foundIf(complaint.declaredAdmissible === null, complaint.closed.at)
        : [],
  },
  'delay-announced-late': {
    article: '4.6',
    ofImported: true,
    find: ({ complaint, procedure }) =>
      lateDelays(complaint, procedure).map(({ on, by }) => ({ on, what: by })),
  },
  'delay-without-reason': {
    article: '4.6',
    ofImported: true,
    find: ({ complaint }) =>
      complaint.delays.flatMap(({ announced, explained }) => foundIf(!explained, announced.at)),
  },
  'judgement-without-reasons': {
    article: 'RTS 6(1)',
    find: ({ complaint }) =>
      complaint.status === 'judged'
        ? foundIf(!complaint.judgement.reasoned, complaint.closed.at)
        : [],
  },
  'point-not-addressed': {
    article: 'RTS 6(1)',
    find: ({ complaint }) =>
      complaint.status === 'judged'
        ? complaint.points
            .filter((point) => !complaint.judgement.points.includes(point))
            .map((point) => ({ on: complaint.closed.at, what: point }))
        : [],
  },
  'remedy-not-named': {
    article: 'RTS 6(4)',
    find: ({ complaint }) => {
      if (complaint.status !== 'judged') return [];
      const { outcome, remedies } = complaint.judgement;
      if (outcome !== 'rejected' && outcome !== 'partly-upheld') return [];
      if (isOutOfReach(complaint, complaint.closed.at)) return [];
      return REMEDIES.filter((remedy) => !remedies.includes(remedy)).map((remedy) => ({
        on: complaint.closed.at,
        what: remedy,
      }));
    },
  },
  'judgement-not-notified': {
    article: '4.7',
    find: (sight) =>
      sight.complaint.status === 'judged'
        ? withoutNotice(sight, 'judgement', sight.complaint.closed.at)
        : [],
  },
} as const satisfies Record<string, Check>;
