import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm } from '../calendar/term.ts';
import { capitalized, dayInWords, type Language } from '../obligations/phrases.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Review } from './state.ts';

/** Every code that there is of a review. */
export const reviewFindingCodes = [
  'recommendation-not-decided',
  'discussions-too-far-apart',
] as const;

/** A code of something found in reviews. Stable, to switch on. */
export type ReviewFindingCode = (typeof reviewFindingCodes)[number];

/** Something that a review leaves undone beside its terms. */
export type ReviewFinding = {
  readonly code: ReviewFindingCode;
  readonly article: string;
  /** Null for what was not done at all. */
  readonly on: LocalDate | null;
  /** The recommendation, or the day of the discussion before. */
  readonly what: string;
};

/**
 * Finds what the review of a year leaves undone (article 7.4): a recommendation that nobody decided
 * on within the time for the discussion, and a discussion that came more than a year after the one
 * before.
 *
 * @param discussedBefore the last discussion of an earlier review; null where there is none
 * @param today the local day to judge by; inclusive
 * @throws KlachtError `outside-calendar` when a date falls outside the procedure's calendar
 * @example
 * reviewFindingsOf(initialReview(2025), bitonic, null, '2027-01-01'); // []
 */
export const reviewFindingsOf = (
  { year, discussedOn, recommendations }: Review,
  procedure: Procedure,
  discussedBefore: LocalDate | null,
  today: LocalDate,
): readonly ReviewFinding[] => {
  const { article, term } = procedure.review;
  const lastAfter = (day: LocalDate): LocalDate => endOfTerm(term, day, procedure.calendar).due;
  const lastToDecide = lastAfter(`${year}-12-31` as LocalDate);
  const [first] = discussedOn;
  return [
    ...recommendations
      .filter(({ decision }) => (decision?.at ?? today) > lastToDecide)
      .map(({ id, decision }): ReviewFinding => ({
        code: 'recommendation-not-decided',
        article,
        on: decision?.at ?? null,
        what: id,
      })),
    ...(first !== undefined && discussedBefore !== null && first > lastAfter(discussedBefore)
      ? [
          {
            code: 'discussions-too-far-apart',
            article,
            on: first,
            what: discussedBefore,
          } as const,
        ]
      : []),
  ];
};

/**
 * A review's finding as a sentence.
 *
 * @example
 * explainReviewFinding(reviewFinding, 'en'); // "Recommendation 'r1' was not decided on in time (article 7.4)."
 */
export const explainReviewFinding = (
  { code, article, on, what }: ReviewFinding,
  language: Language,
): string => {
  const day = on === null ? '' : dayInWords(on, 'date', language);
  const before =
    code === 'discussions-too-far-apart' ? dayInWords(what as LocalDate, 'date', language) : '';
  const sentence =
    language === 'en'
      ? {
          'recommendation-not-decided': `recommendation '${what}' was not decided on in time`,
          'discussions-too-far-apart': `the discussion of ${day} came more than a year after that of ${before}`,
        }[code]
      : {
          'recommendation-not-decided': `over aanbeveling '${what}' is niet op tijd besloten`,
          'discussions-too-far-apart': `de bespreking van ${day} was meer dan een jaar na die van ${before}`,
        }[code];
  return `${capitalized(sentence)} (${language === 'en' ? 'article' : 'artikel'} ${article}).`;
};
