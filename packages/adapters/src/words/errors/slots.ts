import { dayInWords, type LocalDate } from '@klacht/domain';
import { allIn, anyIn, numbersIn } from '../intl.ts';
import { expectedInDutch } from './expected-nl.ts';
import { FAULTS_NL } from '../fault-words.ts';
import { namesIn } from '../names.ts';
import { LETTER_LACKS_NL } from './letter-lacks-nl.ts';
import { PROCEDURE_FIELDS_NL, REASONS_NL } from './reasons-nl.ts';
import type { Sentences } from './error-sentences.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/;

/** A value of the details as a person reads it. */
const shown = (value: unknown, list: Intl.ListFormat = anyIn('nl')): string => {
  if (typeof value === 'number') return numbersIn('nl').format(value);
  if (Array.isArray(value)) return list.format(value.map((one) => shown(one)));
  if (typeof value !== 'string') return JSON.stringify(value) ?? '';
  if (DAY.test(value)) return dayInWords(value as LocalDate, 'date', 'nl');
  const [, day, time] = MOMENT.exec(value) ?? [];
  return day === undefined
    ? value
    : `${dayInWords(day as LocalDate, 'date', 'nl')}, ${time} uur UTC`;
};

const named =
  (names: Readonly<Record<string, string>>) =>
  (value: unknown): string =>
    names[String(value)] ?? shown(value);

const { statuses, decisions, keeping } = namesIn('nl');

/** How a slot such as `{status:statuses}` shows its value. */
const FORMS: Readonly<Record<string, (value: unknown) => string>> = {
  statuses: named(statuses),
  decisions: named(decisions),
  keeping: named(keeping),
  faults: named(FAULTS_NL),
  lacks: named(LETTER_LACKS_NL),
  reasons: named(REASONS_NL),
  fields: named(PROCEDURE_FIELDS_NL),
  expected: (value) => expectedInDutch(String(value)) ?? shown(value),
  plain: String,
  all: (value) => shown(value, allIn('nl')),
};

const isKnown = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

const SLOT = /\{(\w+)(?::(\w+))?\}/g;

/** The first sentence of which every slot is known, with the slots filled. */
export const filled = (
  sentences: Sentences,
  details: Readonly<Record<string, unknown>>,
): string => {
  const all = [sentences].flat();
  const fits = all.find((sentence) =>
    [...sentence.matchAll(SLOT)].every(([, slot = '']) => isKnown(details[slot])),
  );
  return (fits ?? all.at(-1) ?? '').replaceAll(SLOT, (_, slot: string, form?: string) =>
    (FORMS[form ?? ''] ?? shown)(details[slot]),
  );
};
