import type { LocalDate } from '../calendar/local-date.ts';
import { factsOf } from '../complaint/facts.ts';
import { closeOf } from '../complaint/state.ts';
import type { LetterContent } from '../procedure/letter-content.ts';
import { type Check, foundIf, type Sight } from './finding.ts';
import { withoutNotice } from './without-notice.ts';
import { statingAdmissibility } from './stating-admissibility.ts';

/** Article 4.2: a complaint goes into the register with its acknowledgement. */
const isRegistered = ({ complaint, obligations }: Sight): boolean =>
  complaint.acknowledged !== null ||
  closeOf(complaint) !== null ||
  obligations.some(({ kind, state }) => kind === 'acknowledge' && state === 'overdue');

/** Whether the receipt lacks something: what names the complainant, what it is about, who took it. */
const lacks = ({ complaint }: Sight, field: 'complainant' | 'text' | 'officer'): boolean => {
  const [received] = factsOf(complaint);
  return received?.type === 'Received' && received.data[field] === undefined;
};

/** It was refused by the day of its acknowledgement, so perhaps in the same letter. */
const isRefusedBy = ({ complaint }: Sight, day: LocalDate): boolean =>
  [...complaint.reopenings, closeOf(complaint)].some(
    (close) => close?.status === 'inadmissible' && close.closed.at <= day,
  );

/**
 * What the acknowledgement of a day must hold. A copy is asked only of a complaint that came in
 * electronically, and the next steps only of one that is not refused with it (article 4.2).
 */
const contentsOf = (sight: Sight, day: LocalDate): readonly LetterContent[] => {
  const { channel } = sight.complaint;
  const lacks = new Set<LetterContent>([
    ...(channel === 'email' || channel === 'form' ? [] : (['copy'] as const)),
    ...(isRefusedBy(sight, day) ? (['next-steps'] as const) : []),
  ]);
  return sight.procedure.acknowledgement.contents.filter((content) => !lacks.has(content));
};

/** Articles 2, 4.2, 4.3 and 7: who handles it, what it is about, and whether it is admissible. */
export const intakeChecks = {
  'no-complainant': {
    article: 'AFM',
    find: (sight) => foundIf(lacks(sight, 'complainant') && isRegistered(sight), null),
  },
  'no-description': {
    article: 'AFM',
    find: (sight) => foundIf(lacks(sight, 'text') && isRegistered(sight), null),
  },
  'not-forwarded': {
    article: '4.1',
    find: (sight) =>
      foundIf(
        sight.complaint.forwarded === null && lacks(sight, 'officer') && isRegistered(sight),
        null,
      ),
  },
  'no-officer': {
    article: '2.2',
    find: (sight) => foundIf(sight.complaint.officer === null && isRegistered(sight), null),
  },
  'no-subject': {
    article: '7.1',
    find: (sight) => foundIf(sight.complaint.subjects.length === 0 && isRegistered(sight), null),
  },
  'acknowledgement-incomplete': {
    article: ({ acknowledgement }) => acknowledgement.article,
    find: (sight) => {
      const { acknowledged, acknowledgedWith } = sight.complaint;
      if (acknowledged === null) return [];
      return contentsOf(sight, acknowledged.at)
        .filter((content) => !(acknowledgedWith ?? []).includes(content))
        .map((content) => ({ on: acknowledged.at, what: content }));
    },
  },
  'admissibility-not-stated': {
    article: ({ terms }) => terms.acknowledge.article,
    find: ({ complaint, procedure, today }) => {
      const stating = statingAdmissibility(complaint, procedure);
      if (stating === null || complaint.status === 'judged') return [];
      const { by, stated } = stating;
      return foundIf(stated === null && today > by, null, by);
    },
  },
  'admissibility-stated-late': {
    article: ({ terms }) => terms.acknowledge.article,
    find: ({ complaint, procedure }) => {
      const stating = statingAdmissibility(complaint, procedure);
      const stated = stating?.stated ?? null;
      if (stating === null || stated === null) return [];
      return foundIf(stated.at > stating.by, stated.at, stating.by);
    },
  },
  'admissible-without-grounds': {
    article: '4.3',
    find: ({ complaint: { declaredAdmissible, grounds } }) =>
      declaredAdmissible === null ? [] : foundIf(grounds.length === 0, declaredAdmissible.at),
  },
  'admissible-not-notified': {
    article: '4.7',
    find: (sight) => {
      const { declaredAdmissible, employees } = sight.complaint;
      if (declaredAdmissible === null) return [];
      const untold = withoutNotice(sight, 'admissibility', declaredAdmissible.at);
      return untold.filter(({ what }) => employees.some(({ name }) => name === what));
    },
  },
  'notice-without-letter': {
    article: '4.7',
    find: ({ complaint }) =>
      factsOf(complaint).flatMap((fact) =>
        fact.type === 'Notified'
          ? foundIf(fact.data.letter === undefined, fact.data.at, fact.data.party)
          : [],
      ),
  },
  'inadmissible-not-notified': {
    article: '4.7',
    find: (sight) =>
      sight.complaint.status === 'inadmissible'
        ? withoutNotice(sight, 'admissibility', sight.complaint.closed.at)
        : [],
  },
} as const satisfies Record<string, Check>;
