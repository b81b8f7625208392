import { endOfTerm } from '../calendar/term.ts';
import { handlingOf, handlingsOf } from '../obligations/handling.ts';
import { kifidWindow } from '../obligations/kifid-window.ts';
import { type Check, type Finding, foundIf, type Sight } from './finding.ts';
import { withoutNotice } from './notice.ts';

const REMEDIES = ['kifid', 'court'] as const;

/** The delays that were announced when both the term and the earlier promises had passed. */
const lateDelays = ({
  complaint,
  procedure: { terms, calendar },
}: Sight): readonly Pick<Finding, 'on' | 'what'>[] => {
  const { delays } = complaint;
  const handlings = handlingsOf(complaint);
  return handlings.flatMap((handling) => {
    const { due } = endOfTerm(terms.judge.term, handling.start.at, calendar);
    const ours = delays.filter((delay) => handlingOf(delay, handlings) === handling);
    return ours.flatMap(({ announced }, index) => {
      const promised = ours.slice(0, index).map(({ until }) => until);
      const by = [due, ...promised].toSorted().at(-1) ?? due;
      return foundIf(announced.estimated === undefined && announced.at > by, announced.at, by);
    });
  });
};

/** Articles 4.2 and 4.6 to 4.8: the judgement, what it says, its delay, and what comes after it. */
export const judgementChecks = {
  'judged-without-admissibility': {
    article: '4.2',
    find: ({ complaint }) =>
      complaint.status === 'judged'
        ? foundIf(complaint.declaredAdmissible === null, complaint.closed.at)
        : [],
  },
  'delay-announced-late': { article: '4.6', ofImported: true, find: lateDelays },
  'delay-without-reason': {
    article: '4.6',
    ofImported: true,
    find: ({ complaint }) =>
      complaint.delays.flatMap(({ announced, explained }) => foundIf(!explained, announced.at)),
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
  'kifid-outside-window': {
    article: ({ kifid }) => kifid.article,
    ofImported: true,
    find: ({ complaint, procedure, today }) => {
      const { escalated } = complaint;
      if (escalated === null || escalated.estimated) return [];
      const { state } = kifidWindow(complaint, procedure, today);
      return foundIf(state === 'used-outside', escalated.at);
    },
  },
} as const satisfies Record<string, Check>;
