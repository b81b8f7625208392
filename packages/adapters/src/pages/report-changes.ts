import {
  type ComplaintEvent,
  dayInWords,
  type Instant,
  type ObligationKind,
  type LocalDate,
  type Procedure,
  procedureInForce,
  toLocalDate,
} from '@klacht/domain';
import {
  type Cause,
  type ChangedComplaint,
  type Difference,
  NO_FIGURES,
  sentenceOf,
  type YearFigures,
  type YearlyReport,
} from '@klacht/projections';
import { CHANGE_WORDS, type ChangeWords } from '../words/change-words.ts';
import { SECTIONS, type Section, type Telling, toldIn } from './report-figures.ts';
import { INDENT, widest } from './text-lines.ts';

type Parts = { readonly [name: string]: unknown };

/** A copy of figures with another value at one place; what is no name there is one of a tally. */
const withFigure = (figures: Parts, figure: string, value: unknown): Parts => {
  const [first = '', ...rest] = figure.split('.');
  const inner = figures[first];
  return Object.hasOwn(figures, first) && typeof inner === 'object' && inner !== null
    ? { ...figures, [first]: withFigure(inner as Parts, rest.join('.'), value) }
    : { ...figures, [figure]: value };
};

const arrow = (name: string, was: unknown, is: unknown): string =>
  `${name}: ${String(was)} → ${String(is)}`;

/** What of the sections is another for one figure that differs. */
const inSections = ({ figure, was, is }: Difference, telling: Telling): readonly string[] => {
  const figures = (value: unknown): YearFigures =>
    withFigure(NO_FIGURES, figure, value) as unknown as YearFigures;
  const [before, now] = [figures(was), figures(is)];
  return Object.values<Section>(SECTIONS).flatMap((section) => {
    const told = (ofYear: YearFigures) => new Map(toldIn(section, ofYear, telling));
    const [first, second] = [told(before), told(now)];
    return [...new Set([...first.keys(), ...second.keys()])]
      .filter((label) => first.get(label) !== second.get(label))
      .map((label) =>
        arrow(
          `${section.heading(telling.words)}, ${label.trim().replace(/^[-+=] /, '')}`,
          first.get(label) ?? 0,
          second.get(label) ?? 0,
        ),
      );
  });
};

/** One figure that differs, in words. */
const inWords = (difference: Difference, telling: Telling, own: ChangeWords): readonly string[] => {
  const { figure, was, is } = difference;
  const { words, language } = telling;
  const { kinds } = words.names;
  const [group = '', name = '', count = '', ...rest] = figure.split('.');
  if (group === 'steps') {
    const step = `${words.steps}, ${kinds[name as ObligationKind]}`;
    return count === 'days'
      ? [arrow(`${step}, ${own.days(Number(rest[0]))}`, was, is)]
      : [arrow(`${step}, ${own.counts[count as keyof ChangeWords['counts']]}`, was, is)];
  }
  if (group === 'departures') {
    // A departure has one complaint here: how often says it all.
    if (count === 'complaints') return [];
    const what = Object.hasOwn(kinds, name)
      ? `${kinds[name as ObligationKind]}: ${words.breach}`
      : words.departureNames[name as keyof typeof words.departureNames];
    const more = count === 'steps' ? '' : `, ${own.counts[count as keyof ChangeWords['counts']]}`;
    return [arrow(`${words.departures}, ${what}${more}`, was, is)];
  }
  if (group === 'lateCases') {
    const [kind = '', due = '', metOn = ''] = name.split(' ');
    const done = metOn === '-' ? null : (metOn as LocalDate);
    const late = words.late(due as LocalDate, done);
    return [arrow(`${words.lateCases}, ${kinds[kind as ObligationKind]}, ${late}`, was, is)];
  }
  if (group === 'feedback') return [arrow(`${words.feedback}, ${name}`, was, is)];
  if (group === 'duplicates' || group === 'registeredByMistake') {
    return [arrow(own[group], was, is)];
  }
  const told = inSections(difference, { ...telling, language });
  return told.length === 0 ? [arrow(figure, was, is)] : told;
};

const causeInWords = (
  { type, data, recordedAt }: Cause,
  { language }: Telling,
  procedure: Procedure,
  own: ChangeWords,
): string => {
  const told = sentenceOf({ type, data } as unknown as ComplaintEvent, language, procedure);
  // The first sentence says what it is; the rest are its details.
  const [sentence = told] = told.split(/(?<=\.) /);
  const day = dayInWords(data.at, 'date', language);
  const recorded =
    recordedAt === null
      ? null
      : dayInWords(toLocalDate(recordedAt as Instant, procedure.timeZone), 'date', language);
  return `${sentence} ${own.cause(day, recorded)}`;
};

const changeLines = (
  { number, differences, why, causes }: ChangedComplaint,
  telling: Telling,
  procedure: Procedure,
  own: ChangeWords,
  width: number,
): readonly string[] => {
  const lines = [
    ...causes.map((cause) => causeInWords(cause, telling, procedure, own)),
    ...why.flatMap((reason) => (reason === 'events' ? [] : [own.why[reason]])),
    ...differences.flatMap((one) => inWords(one, telling, own)).map((line) => INDENT + line),
  ];
  return lines.map(
    (line, index) => `${INDENT}${(index === 0 ? number : '').padEnd(width)}  ${line}`,
  );
};

/**
 * What has changed since the report was issued: each complaint with what was recorded of it, and
 * under that each figure that it adds something else to. Nothing of a report that was not issued.
 */
export const sinceIssuedLines = (
  { sinceIssued }: YearlyReport,
  telling: Telling,
  procedures: readonly Procedure[],
): readonly string[] => {
  if (sinceIssued === null) return [];
  const own = CHANGE_WORDS[telling.language];
  const { changes, issuedOn, position } = sinceIssued;
  const issued = own.issued(dayInWords(issuedOn, 'date', telling.language), position);
  if (changes === null) return [INDENT + issued, INDENT + own.unknown];
  const procedure = procedureInForce(procedures, '9999-12-31');
  const width = widest(changes.map(({ number }) => number));
  return [
    `${INDENT}${issued} ${own.changed(changes.length)}`,
    ...changes.flatMap((one) => changeLines(one, telling, procedure, own, width)),
  ];
};
