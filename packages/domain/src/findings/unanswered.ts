import { endOfTerm } from '../calendar/term.ts';
import { answerDue } from '../complaint/dossier-retention.ts';
import { factsOf } from '../complaint/facts.ts';
import type { Fact } from '../complaint/state.ts';
import { roundOf, roundsOf } from '../obligations/handling.ts';
import { judgeRule } from '../obligations/judge.ts';
import { type Check, foundIf } from './finding.ts';

const ANSWERS: ReadonlySet<string> = new Set(['ErasureRefused', 'ErasureDeferred', 'Erased']);

/** Who was forgotten with all others was answered too. */
const answers = ({ type, data }: Fact, asked: unknown): boolean =>
  ANSWERS.has(type) &&
  (data['person'] === asked || (type === 'Erased' && data['person'] === undefined));

/** What leaves somebody waiting: for an answer, for the end of a delay. */
export const waitingChecks = {
  /** Regulation (EU) 2016/679 article 12(3): to be answered within a month of the request. */
  'erasure-unanswered': {
    article: 'GDPR 12(3)',
    ofImported: true,
    find: ({ complaint, procedure, today }) => {
      const facts = factsOf(complaint);
      return facts.flatMap(({ type, data }, index) => {
        if (type !== 'ErasureRequested') return [];
        const { due } = answerDue(data.at, procedure);
        const answer = facts.slice(index + 1).find((one) => answers(one, data['person']));
        return foundIf((answer?.data.at ?? today) > due, data.at, due, answer?.data.at);
      });
    },
  },
  'delay-without-end': {
    article: '4.6',
    ofImported: true,
    find: ({ complaint, procedure }) => {
      const { calendar, terms } = procedure;
      const rounds = roundsOf(complaint);
      return rounds.flatMap((round) => {
        const { due } = endOfTerm(judgeRule(round.from, procedure).term, round.start.at, calendar);
        const bound = terms.delay && endOfTerm(terms.delay.term, due, calendar).due;
        return complaint.delays
          .filter((delay) => roundOf(delay, rounds) === round)
          .flatMap(({ announced, until }, index) =>
            foundIf(index > 0 || (bound !== undefined && until > bound), announced.at, until),
          );
      });
    },
  },
} as const satisfies Record<string, Check>;
