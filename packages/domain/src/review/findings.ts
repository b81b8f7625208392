import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm } from '../calendar/term.ts';
import { capitalized, dayInWords, type Language } from '../obligations/phrases.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { discussionsOf, type Review } from './state.ts';

/** Every code that there is of a review. */
export const reviewFindingCodes = [
  'recommendation-not-decided',
  'discussions-too-far-apart',
  'report-without-digest',
] as const;

/** What can be found in the reviews. Stable, to switch on. */
export type ReviewFindingCode = (typeof reviewFindingCodes)[number];

/** Something that a review leaves undone beside its terms. */
export type ReviewFinding = {
  readonly code: ReviewFindingCode;
  readonly article: string;
  /** Null for what was not done by its day. */
  readonly on: LocalDate | null;
  /** The recommendation, the day of the discussion before, or the position of the report. */
  readonly what: string;
  /** The day on which it was done after all. */
  readonly putRightOn: LocalDate | null;
};

/**
 * What the review of a year leaves undone (articles 7.3 and 7.4): a recommendation that nobody
 * decided on within the time for the discussion; a discussion that came more than a year after the
 * one before it, where only the report on a whole year counts as discussed; and a report that was
 * issued without its digest, so that nobody can tell whether it is shown again as it was.
 *
 * @param discussions every day on which the report on a year was discussed, of all reviews, which is
 * what {@link discussionsOf} answers of each
 * @param today the local day to judge by; inclusive
 * @throws KlachtError `outside-calendar` when a date falls outside the procedure's calendar
 * @example
 * reviewFindingsOf(initialReview(2025), bitonic, [], '2027-01-01'); // []
 */
export const reviewFindingsOf = (
  review: Review,
  procedure: Procedure,
  discussions: readonly LocalDate[],
  today: LocalDate,
): readonly ReviewFinding[] => {
  const { year, recommendations, reports } = review;
  const { article, term } = procedure.review;
  const lastAfter = (day: LocalDate): LocalDate => endOfTerm(term, day, procedure.calendar).due;
  const lastToDecide = lastAfter(`${year}-12-31` as LocalDate);
  return [
    ...recommendations
      .filter(({ decision }) => (decision?.at ?? today) > lastToDecide)
      .map(({ id, decision }): ReviewFinding => ({
        code: 'recommendation-not-decided',
        article,
        on: null,
        what: id,
        putRightOn: decision?.at ?? null,
      })),
    ...discussionsOf(review).flatMap((on): readonly ReviewFinding[] => {
      const before = discussions
        .filter((day) => day < on)
        .toSorted()
        .at(-1);
      return before === undefined || on <= lastAfter(before)
        ? []
        : [{ code: 'discussions-too-far-apart', article, on, what: before, putRightOn: null }];
    }),
    ...reports.flatMap(({ issuedOn, position, report }): readonly ReviewFinding[] =>
      report === null
        ? [
            {
              code: 'report-without-digest',
              article: '7.3',
              on: issuedOn,
              what: position,
              putRightOn: null,
            },
          ]
        : [],
    ),
  ];
};

/**
 * A review's finding as a sentence.
 *
 * @example
 * explainReviewFinding(reviewFinding, 'en'); // "Recommendation 'r1' was not decided on in time (article 7.4)."
 */
export const explainReviewFinding = (
  { code, article, on, what, putRightOn }: ReviewFinding,
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
          'report-without-digest': `the report issued on ${day}, at @${what}, has no digest, so that nobody can tell whether it is shown as it was`,
        }[code]
      : {
          'recommendation-not-decided': `over aanbeveling '${what}' is niet op tijd besloten`,
          'discussions-too-far-apart': `de bespreking van ${day} was meer dan een jaar na die van ${before}`,
          'report-without-digest': `het verslag dat op ${day} is uitgebracht, op @${what}, heeft geen digest, zodat niet is te zien of het wordt getoond zoals het was`,
        }[code];
  const repaired = putRightOn === null ? '' : dayInWords(putRightOn, 'date', language);
  const repair = language === 'en' ? ` Put right on ${repaired}.` : ` Rechtgezet op ${repaired}.`;
  const clause = `(${language === 'en' ? 'article' : 'artikel'} ${article}).`;
  return `${capitalized(sentence)} ${clause}${putRightOn === null ? '' : repair}`;
};
