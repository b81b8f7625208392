import type { Language } from '@klacht/domain';
import { letterWords } from './letter-words.ts';
import { namesIn } from './names.ts';
import { outboxWords } from './outbox-words.ts';

type Table = Readonly<Record<string, string>>;

type OwnNames = Readonly<Record<'decisions' | 'parties', Table>>;

/** Of which decision somebody is told, and who went to Kifid or to court. */
const OWN: Readonly<Record<Language, OwnNames>> = {
  en: {
    decisions: { admissibility: 'whether it is admissible', judgement: 'the judgement' },
    parties: { complainant: 'the complainant', firm: 'the firm' },
  },
  nl: {
    decisions: { admissibility: 'de ontvankelijkheid', judgement: 'het oordeel' },
    parties: { complainant: 'de klager', firm: 'de onderneming' },
  },
};

/** The names of the choices of each field, by its path without the numbers of a list. */
const tablesIn = (language: Language): Readonly<Record<string, Table>> => {
  const {
    about,
    channels,
    contents,
    grounds,
    kinds,
    links,
    measures,
    outcomes,
    redress,
    ...names
  } = namesIn(language);
  const own = OWN[language];
  return {
    channel: channels,
    'channel.from': channels,
    'channel.to': channels,
    grounds: about,
    'grounds.ground': grounds,
    'remedySought.kind': names.sought,
    'origin.untracked': kinds,
    'origin.kept': { ...kinds, ...names.kept },
    contents,
    remedies: names.remedies,
    outcome: outcomes,
    'outcome.from': outcomes,
    'outcome.to': outcomes,
    result: outcomes,
    'points.finding': outcomes,
    'redress.kind': redress,
    kind: redress,
    'CarryOutMeasure kind': measures,
    'DraftLetter kind': letterWords(language).kinds,
    'QueueLetter kind': letterWords(language).kinds,
    'FailLetter how': outboxWords(language).outcomes,
    of: own.decisions,
    by: own.parties,
    as: links,
    step: kinds,
  };
};

/**
 * What people call a choice of a command's field; null for what has no name because it is always
 * refused, as a complaint by telephone is.
 *
 * @param path without the numbers of a list, such as `points.finding`
 * @example
 * choiceName('Judge', 'outcome', 'partly-upheld', 'nl'); // 'deels gegrond'
 */
export const choiceName = (
  type: string,
  path: string,
  value: string,
  language: Language,
): string | null => {
  const tables = tablesIn(language);
  const table = tables[`${type} ${path}`] ?? tables[path] ?? {};
  return Object.hasOwn(table, value) ? (table[value] ?? null) : null;
};
