import { dayInWords, type LocalDate, type ObligationKind } from '@klacht/domain';
import {
  type Difference,
  NO_FIGURES,
  type StepKind,
  type Steps,
  type YearFigures,
} from '@klacht/projections';
import { CHANGE_WORDS, type ChangeWords } from '../../../words/change-words.ts';
import { type Cell, count, noneOf } from '../cell.ts';
import type { Figure } from '../figure-section.ts';
import type { SectionTelling, Telling } from '../telling.ts';

/** A figure by the words of its section, what it was and what it is. */
type Changed = { readonly figure: string; readonly was: Cell; readonly is: Cell };

type Parts = { readonly [name: string]: unknown };

/** A copy of figures with another value at one place; what is no name there is one of a tally. */
const withFigure = (figures: Parts, figure: string, value: unknown): Parts => {
  const [first = '', ...rest] = figure.split('.');
  const inner = figures[first];
  return Object.hasOwn(figures, first) && typeof inner === 'object' && inner !== null
    ? { ...figures, [first]: withFigure(inner as Parts, rest.join('.'), value) }
    : { ...figures, [figure]: value };
};

/** What of the first section that has it is another for one figure that differs. */
const inSections = (
  { figure, was, is }: Difference,
  telling: SectionTelling,
): readonly Changed[] => {
  const figures = (value: unknown): YearFigures =>
    withFigure(NO_FIGURES, figure, value) as unknown as YearFigures;
  const [before, now] = [figures(was), figures(is)];
  for (const section of telling.figureSections) {
    const told = (of: YearFigures) =>
      new Map(section.figures(of, telling).map((one: Figure) => [one.label, one.value]));
    const [first, second] = [told(before), told(now)];
    const changed = [...new Set([...first.keys(), ...second.keys()])].flatMap((label) => {
      const [one, other] = [first.get(label), second.get(label)];
      if (JSON.stringify(one) === JSON.stringify(other)) return [];
      const like = one ?? other ?? count(0);
      return [
        {
          figure: `${section.heading(telling)}, ${label}`,
          was: one ?? noneOf(like),
          is: other ?? noneOf(like),
        },
      ];
    });
    if (changed.length > 0) return changed;
  }
  return [];
};

/** Where a figure stands that is in no section of figures: a step, a departure, a late case. */
const elsewhere = (figure: string, { words, language }: Telling): string | null => {
  const own = CHANGE_WORDS[language];
  const { kinds } = words.names;
  const [group = '', name = '', counted = '', ...rest] = figure.split('.');
  const counts = own.counts[counted as keyof ChangeWords['counts']];
  if (group === 'steps') {
    const step = `${words.steps}, ${kinds[name as keyof Steps]}`;
    return counted === 'days' ? `${step}, ${own.days(Number(rest[0]))}` : `${step}, ${counts}`;
  }
  if (group === 'departures') {
    const what = Object.hasOwn(kinds, name)
      ? `${kinds[name as ObligationKind]}: ${words.breach}`
      : words.departureNames[name as keyof typeof words.departureNames];
    return `${words.departures}, ${what}${counted === 'steps' ? '' : `, ${counts}`}`;
  }
  if (group === 'lateCases') {
    const [kind = '', due = '', metOn = ''] = name.split(' ');
    const day = (one: string): string => dayInWords(one as LocalDate, 'date', language);
    const late = words.late(day(due), metOn === '-' ? null : day(metOn));
    return `${words.lateCases}, ${kinds[kind as StepKind]}, ${late}`;
  }
  if (group === 'feedback') return `${words.feedback}, ${name}`;
  return group === 'duplicates' || group === 'registeredByMistake' ? own[group] : null;
};

/**
 * One figure that differs, by the words of the section that it stands in.
 *
 * @param difference of counts and sums of money, as what a complaint adds
 */
export const differencesInWords = (
  difference: Difference,
  telling: SectionTelling,
): readonly Changed[] => {
  const { figure, was, is } = difference;
  // A departure or a step has one complaint here: how often says it all.
  if (/^(?:departures|steps)\..*\.complaints(?:Late)?$/.test(figure)) return [];
  const name = elsewhere(figure, telling);
  if (name !== null) return [{ figure: name, was: count(Number(was)), is: count(Number(is)) }];
  const told = inSections(difference, telling);
  if (told.length > 0) return told;
  return [{ figure, was: count(Number(was)), is: count(Number(is)) }];
};
