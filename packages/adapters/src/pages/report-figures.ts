import { type ComplaintEventType, commandOf, type Language, type Procedure } from '@klacht/domain';
import {
  amountInWords,
  languageInWords,
  nameIn,
  numberInWords,
  type RedressPaid,
  type YearFigures,
} from '@klacht/projections';
import { commandSummariesOf } from '../words/command-summaries.ts';
import type { ReportWords } from '../words/report-words.ts';
import { subjectNames } from '../words/subject-names.ts';
import { type Figures, INDENT } from './text-lines.ts';

type Names = Readonly<Record<string, string>>;

/** What figures are told with. */
export type Telling = {
  readonly words: ReportWords;
  readonly language: Language;
  readonly subjects: Names;
};

/** A heading, and what stands under it of the figures of a year. */
export type Section = {
  readonly heading: (words: ReportWords) => string;
  readonly figures: (figures: YearFigures, telling: Telling) => Figures;
};

/** @param procedures by which subjects are named; one that they lack, as it was recorded */
export const tellingOf = (
  words: ReportWords,
  language: Language,
  procedures: readonly Procedure[],
): Telling => ({ words, language, subjects: subjectNames(procedures, language) });

/** By its name for people, what has one name together; as it was recorded where none is known. */
const named = (
  counted: Readonly<Record<string, number>>,
  nameOf: (key: string) => string,
): readonly (readonly [string, number])[] => {
  const sums = new Map<string, number>();
  for (const [key, count] of Object.entries(counted)) {
    const name = nameOf(key);
    sums.set(name, (sums.get(name) ?? 0) + count);
  }
  return [...sums];
};

const from =
  (names: Names) =>
  (key: string): string =>
    nameIn(names, key);

const money = (
  { kinds, amounts }: Pick<RedressPaid, 'kinds' | 'amounts'>,
  { words, language }: Telling,
): Figures => [
  ...named(kinds, from(words.names.redress)),
  ...Object.entries(amounts).map(
    ([currency, value]) => [currency, amountInWords({ value, currency }, language)] as const,
  ),
];

const results = (
  ruled: Readonly<Record<string, number>>,
  { names, ofWhich }: ReportWords,
): Figures =>
  named(ruled, from(names.outcomes)).map(([result, count]) => [`${ofWhich} ${result}`, count]);

/** What was wrong, as the command that recorded it is told of. */
const eventName = (language: Language) => {
  const summaries = commandSummariesOf(language);
  return (type: string): string => summaries[commandOf(type as ComplaintEventType)];
};

/** Every section of a year's figures, but for the steps and the departures. */
export const SECTIONS = {
  rollForward: {
    heading: ({ rollForward }) => rollForward,
    figures: ({ rollForward }, { words }) => [
      [words.openAtStart, rollForward.openAtStart],
      [`+ ${words.received}`, rollForward.received],
      [`+ ${words.reopened}`, rollForward.reopened],
      [`- ${words.closed}`, rollForward.closed],
      [`= ${words.openAtEnd}`, rollForward.openAtEnd],
    ],
  },
  outcomes: {
    heading: ({ outcomes }) => outcomes,
    figures: ({ outcomes, admissibility, withdrawn }, { words }) => [
      ...named(outcomes, from(words.names.outcomes)),
      [words.names.statuses.withdrawn, withdrawn],
      [words.names.statuses.inadmissible, admissibility.inadmissible],
      ...[
        ...named(admissibility.grounds, from(words.names.grounds)),
        ...(admissibility.withoutGround === 0
          ? []
          : [[words.withoutGround, admissibility.withoutGround] as const]),
      ].map(([ground, count]) => [INDENT + ground, count] as const),
    ],
  },
  handling: {
    heading: ({ handling }) => handling,
    figures: (
      { admissibility, aboutStaff, informationRequests, delays, deviations, judgedInPart },
      { words },
    ) => [
      [words.admissible, admissibility.admissible],
      [words.aboutStaff, aboutStaff],
      [words.asked, informationRequests.asked],
      [words.answered, informationRequests.answered],
      [words.announced, delays.announced],
      [words.announcedLate, delays.announcedLate],
      [words.judgedInPart, judgedInPart],
      [words.deviations, deviations],
    ],
  },
  kifid: {
    heading: ({ kifid }) => kifid,
    figures: ({ kifid }, { words }) => [
      [words.escalated, kifid.escalated],
      [words.byFirm, kifid.byFirm],
      [words.appeals, kifid.appeals],
      [words.outsideWindow, kifid.outsideWindow],
      [words.ruled, kifid.ruled],
      [words.deviating, kifid.deviating],
      ...results(kifid.results, words),
    ],
  },
  court: {
    heading: ({ court }) => court,
    figures: ({ court }, { words }) => [
      [words.brought, court.brought],
      [words.byFirm, court.byFirm],
      [words.appeals, court.appeals],
      [words.courtRuled, court.ruled],
      ...results(court.results, words),
    ],
  },
  redress: {
    heading: ({ redress }) => redress,
    figures: ({ redress }, telling) => [
      [telling.words.redressed, redress.judgements],
      [telling.words.rejectedWithRedress, redress.rejected],
      ...money(redress, telling),
    ],
  },
  redressPaid: {
    heading: ({ redressPaid }) => redressPaid,
    figures: ({ redressPaid }, telling) => [
      [telling.words.payments, redressPaid.payments],
      ...money(redressPaid, telling),
    ],
  },
  rootCauses: {
    heading: ({ rootCauses }) => rootCauses,
    figures: ({ rootCauses }) => Object.entries(rootCauses),
  },
  recurrence: {
    heading: ({ recurrence }) => recurrence,
    figures: ({ recurrence }, { words }) => [
      [words.follows, recurrence.follows],
      [words.sameCause, recurrence.sameCause],
      [words.splitOff, recurrence.splitOff],
    ],
  },
  feedback: {
    heading: ({ feedback }) => feedback,
    figures: ({ feedback }, { words }) => [
      [words.feedbackGiven, feedback.n],
      [words.satisfaction, feedback.mean ?? '-'],
    ],
  },
  subjects: {
    heading: ({ subjects }) => subjects,
    figures: ({ subjects }, telling) => named(subjects, from(telling.subjects)),
  },
  services: {
    heading: ({ services }) => services,
    figures: ({ services }) => Object.entries(services),
  },
  languages: {
    heading: ({ languages }) => languages,
    figures: ({ languages }, { language }) =>
      named(languages, (code) => languageInWords(code, language)),
  },
  channels: {
    heading: ({ channels }) => channels,
    figures: ({ channels }, { words }) => named(channels, from(words.names.channels)),
  },
  dataQuality: {
    heading: ({ dataQuality }) => dataQuality,
    figures: ({ corrections, dataQuality }, { words, language }) => [
      [words.estimated, dataQuality.estimated],
      [words.untracked, dataQuality.untracked],
      [words.corrected, dataQuality.corrected],
      [words.recordedAfterDue, dataQuality.recordedAfterDue],
      [words.corrections, corrections.made],
      [words.ofEarlierYears, corrections.ofEarlierYears],
      ...named(corrections.kinds, from(words.correctionKinds)),
      ...named(corrections.events, eventName(language)).map(
        ([name, count]) => [words.wrong(name), count] as const,
      ),
    ],
  },
} as const satisfies Readonly<Record<string, Section>>;

/** The figures of a section as people read them. */
export const toldIn = (
  { figures }: Section,
  ofYear: YearFigures,
  telling: Telling,
): readonly (readonly [string, string])[] =>
  figures(ofYear, telling).map(([label, figure]) => [
    label,
    typeof figure === 'number' ? numberInWords(figure, telling.language) : figure,
  ]);
