import type { Language, Procedure } from '@klacht/domain';
import { registerOrders } from '../../../use-cases/list-register.ts';
import { namesIn } from '../../../words/names.ts';
import { registerPageWords } from '../../../words/register-page-words.ts';
import { subjectNames } from '../../../words/subject-names.ts';
import type { Officers } from './officers.ts';
import { namesOf, OPTIONS, OUTCOMES, type RegisterAddress, WEEK } from './register-address.ts';

/** A value of an address, and what it is called. */
export type Choice = readonly [value: string, name: string];

/** What can be chosen of each option that has choices. */
export type Choices = Readonly<Record<string, readonly Choice[]>>;

const from = <Name extends string>(
  keys: readonly Name[],
  named: Readonly<Record<Name, string>>,
): readonly Choice[] => keys.map((key) => [key, named[key]]);

/** What a register can be filtered and put in order by, in a language. */
export const filterChoices = (
  language: Language,
  procedures: readonly Procedure[],
  officers: Officers,
): Choices => {
  const words = registerPageWords(language);
  const names = namesIn(language);
  return {
    status: from(namesOf(names.statuses), names.statuses),
    state: [['undone', words.undone], ...from(['open', 'overdue', 'late', 'met'], names.states)],
    subject: Object.entries(subjectNames(procedures, language)),
    officer: [...officers],
    outcome: from(OUTCOMES, names.outcomes),
    channel: from(namesOf(names.channels), names.channels),
    sort: from(namesOf(registerOrders), words.orders),
    by: from(['happened'], words.past.by),
    mine: [['1', words.offered.mine]],
    due: [[WEEK, words.offered.thisWeek]],
  };
};

/** What of an address is no filter. */
const UNTOLD: ReadonlySet<string> = new Set(['column', 'reverse', 'of', 'figure', 'as-of', 'by']);

/** What a list is filtered and put in order by, in words; empty for nothing. */
export const filtersInWords = (
  query: URLSearchParams,
  { problems }: Pick<RegisterAddress, 'problems'>,
  choices: Choices,
): string =>
  [...query]
    .filter(([name, value]) => OPTIONS.has(name) && !UNTOLD.has(name) && value !== '')
    .filter(([name]) => !problems.some(({ option }) => option === name))
    .map(([name, value]) => choices[name]?.find(([one]) => one === value)?.[1] ?? value)
    .join(', ');
