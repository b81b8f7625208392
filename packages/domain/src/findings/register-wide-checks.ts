import type { LocalDate } from '../calendar/local-date.ts';
import { factsOf } from '../complaint/facts.ts';
import { closeOf, type KnownComplaint } from '../complaint/state.ts';
import type { Check, Found, Named, Sight } from './finding.ts';

/** One that stands in the register: what was registered by mistake does not. */
const found = ({ others }: Sight, name: string): Named | null => {
  const other = others?.(name) ?? null;
  return other === null || other.complaint.retracted ? null : other;
};

/** Found where the other complaints are known, and not else. */
const whereKnown =
  (find: (sight: Sight) => readonly Found[]): Check['find'] =>
  (sight) =>
    sight.others === null ? [] : find(sight);

/** The complaints that it names, and since when. */
const namedIn = ({ received, splitFrom, links }: KnownComplaint) => [
  ...(splitFrom === null ? [] : [{ name: splitFrom, on: received.at }]),
  ...links.map(({ to, linked }) => ({ name: to, on: linked.at })),
];

const isJudgedBefore = (complaint: KnownComplaint, day: LocalDate): boolean => {
  const last = closeOf(complaint);
  return [...complaint.reopenings, ...(last === null ? [] : [last])].some(
    ({ status, closed }) => status === 'judged' && closed.at <= day,
  );
};

type JudgedComplaint = Extract<KnownComplaint, { readonly status: 'judged' }>;

/** The judgements that the last judgement says it departs from. */
const departedFrom = (complaint: KnownComplaint): readonly string[] => {
  const judged = factsOf(complaint).findLast(({ type }) => type === 'Judged');
  return judged?.type === 'Judged' ? (judged.data.deviation?.from ?? []) : [];
};

/** Finds the judgements that the last judgement departs from, but for those that are in order. */
const deviations = (
  isInOrder: (complaint: JudgedComplaint, other: KnownComplaint | null) => boolean,
): Check['find'] =>
  whereKnown((sight) => {
    const { complaint } = sight;
    if (complaint.status !== 'judged') return [];
    return departedFrom(complaint).flatMap((name) => {
      const other = found(sight, name);
      return isInOrder(complaint, other?.complaint ?? null)
        ? []
        : [{ on: complaint.closed.at, what: other?.number ?? name }];
    });
  });

/** What a complaint says of others, held against what the register has of those. */
export const registerWideChecks = {
  'linked-to-unknown': {
    article: '7.1',
    find: whereKnown((sight) =>
      namedIn(sight.complaint)
        .filter(({ name }) => found(sight, name) === null)
        .map(({ name, on }) => ({ on, what: name })),
    ),
  },
  /** The terms count from the first receipt, so that one is the original. */
  'duplicate-of-later': {
    article: '4.6',
    find: whereKnown((sight) =>
      sight.complaint.links.flatMap(({ to, as, linked }) => {
        const other = as === 'duplicate-of' ? found(sight, to) : null;
        return other !== null && other.complaint.received.at > sight.complaint.received.at
          ? [{ on: linked.at, what: other.number }]
          : [];
      }),
    ),
  },
  /** A part of a complaint came in when the whole did. */
  'split-received-later': {
    article: '4.6',
    find: whereKnown((sight) => {
      const { splitFrom, received } = sight.complaint;
      const whole = splitFrom === null ? null : found(sight, splitFrom);
      return whole !== null && received.at > whole.complaint.received.at
        ? [{ on: received.at, what: whole.number }]
        : [];
    }),
  },
  'deviation-without-judgement': {
    article: 'RTS 6(1)',
    find: deviations(
      (complaint, other) => other !== null && isJudgedBefore(other, complaint.closed.at),
    ),
  },
  'deviation-not-similar': {
    article: 'RTS 6(1)',
    find: deviations(
      (complaint, other) =>
        other === null || other.subjects.some((one) => complaint.subjects.includes(one)),
    ),
  },
} as const satisfies Record<string, Check>;
