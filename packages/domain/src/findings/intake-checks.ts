import type { LocalDate } from '../calendar/local-date.ts';
import { factsOf } from '../complaint/facts.ts';
import { partyCalled } from '../complaint/parties.ts';
import { closeOf } from '../complaint/state.ts';
import type { LetterContent } from '../procedure/letter-content.ts';
import { type Check, foundIf, type Sight } from './finding.ts';
import { withoutNotice } from './without-notice.ts';
import { statingAdmissibility } from './stating-admissibility.ts';

/** Whether it was refused by the day of its acknowledgement, so perhaps in the same letter. */
const isRefusedBy = ({ complaint }: Sight, day: LocalDate): boolean =>
  [...complaint.reopenings, closeOf(complaint)].some(
    (close) => close?.status === 'inadmissible' && close.closed.at <= day,
  );

/**
 * The contents that the acknowledgement of a day must have (article 4.2). A copy is asked only of a
 * complaint that came in electronically. The next steps are asked only where it is not refused in
 * the same letter.
 */
const contentsOf = (sight: Sight, day: LocalDate): readonly LetterContent[] => {
  const { channel } = sight.complaint;
  const lacks = new Set<LetterContent>([
    ...(channel === 'email' || channel === 'form' ? [] : (['copy'] as const)),
    ...(isRefusedBy(sight, day) ? (['next-steps'] as const) : []),
  ]);
  return sight.procedure.acknowledgement.contents.filter((content) => !lacks.has(content));
};

/** Articles 4.2, 4.3 and 4.7: what the complainant is told at first, and whether it is admissible. */
export const intakeChecks = {
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
      const { declaredAdmissible } = sight.complaint;
      if (declaredAdmissible === null) return [];
      const untold = withoutNotice(sight, 'admissibility', declaredAdmissible.at);
      return untold.filter(({ party }) => party === 'employee');
    },
  },
  'notice-without-letter': {
    article: '4.7',
    find: ({ complaint }) =>
      factsOf(complaint).flatMap((fact) =>
        fact.type === 'Notified'
          ? foundIf(fact.data.letter === undefined, fact.data.at, fact.data.party).map((found) => ({
              ...found,
              party: partyCalled(complaint, fact.data.party)?.kind ?? null,
            }))
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
