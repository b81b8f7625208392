import {
  capitalized,
  COMPLAINANT,
  type ComplaintCommandType,
  complaintCommands,
  dayInWords,
  type KnownComplaint,
  type LetterKind,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { harmlessLines } from '../../../ground/harmless.ts';
import type { Choice } from '../../../use-cases/by-hand/choices.ts';
import { type Field, fieldsOf } from '../../../use-cases/by-hand/fields.ts';
import { findComplaint } from '../../../use-cases/find-complaint.ts';
import { lettersFor } from '../../../use-cases/work/list-work.ts';
import { letterWords } from '../../../words/letter-words.ts';
import type { Asked } from '../asked.ts';
import { textAt, type Typed } from './typed.ts';

/** A command that is to be given, for a complaint or to begin one. */
export type Doing = {
  readonly type: ComplaintCommandType;
  /** Null for a complaint that comes in. */
  readonly entry: RegisterEntry | null;
  readonly fields: readonly Field[];
  readonly kinds: readonly LetterKind[];
};

/** The commands that a complaint's page does not offer, each with why. */
export const ELSEWHERE: Readonly<Partial<Record<ComplaintCommandType, string>>> = {
  Receive: 'it begins a complaint, at an address of its own',
  Erase: 'it destroys a key, which is no step of handling',
  DraftLetter: 'it goes with a letter that a form writes, and nobody thinks up its digest',
  ApproveLetter: 'it is done where the letter is read',
  QueueLetter: 'it goes with a letter that a form writes, and nobody thinks up its id and digest',
};

const isElsewhere = (type: string): boolean => Object.hasOwn(ELSEWHERE, type);

/** What became of a letter that was to be sent. */
const OF_LETTERS: ReadonlySet<string> = new Set(['SendLetter', 'FailLetter', 'RetryLetter']);

/** The commands that a page of a complaint offers. */
export const doable = (
  possible: readonly ComplaintCommandType[],
): readonly ComplaintCommandType[] => possible.filter((type) => !isElsewhere(type));

const isCommand = (type: string): type is ComplaintCommandType =>
  Object.hasOwn(complaintCommands, type);

/** What an address asks to do; null for what is no command, or is given elsewhere. */
export const doingOf = async ({ journal, params }: Asked): Promise<Doing | null> => {
  const { number, command: type = 'Receive' } = params;
  if (!isCommand(type) || (number !== undefined && isElsewhere(type))) return null;
  const entry =
    number === undefined ? null : await journal.ask((register) => findComplaint(register, number));
  return { type, entry, fields: fieldsOf(type), kinds: lettersFor(type) };
};

export const revisionOf = ({ entry }: Doing): number =>
  entry?.complaint.history.at(-1)?.revision ?? -1;

/** What a form begins with: a step happened today, and who takes a complaint in handles it. */
export const blankFor = ({ type, kinds }: Doing, { today, reader }: Asked): Typed => ({
  ...(type === 'Receive' ? { officer: [reader.name] } : { at: [today] }),
  ...(kinds[0] === undefined ? {} : { 'letter-kind': [kinds[0]] }),
});

/** The letter that was chosen; null for none. */
export const letterIn = ({ kinds }: Doing, typed: Typed): LetterKind | null =>
  kinds.find((kind) => kind === textAt(typed, 'letter-kind')) ?? null;

const digestsIn = ({ documents }: KnownComplaint): readonly string[] => [
  ...new Set(documents.map(({ digest }) => digest)),
];

/** What is chosen by what people call it, where a field asks for a name that only the journal knows. */
export const namedTo = (
  { type, entry }: Doing,
  { words, language }: Asked,
): Readonly<Record<string, readonly Choice[]>> => {
  if (entry === null || !OF_LETTERS.has(type)) return {};
  const { kinds } = letterWords(language);
  return {
    id: entry.complaint.letters.map(({ id, kind, to, queued }) => ({
      value: id,
      label: [
        capitalized(kinds[kind]),
        to === COMPLAINANT ? words.complaint.complainant.toLowerCase() : harmlessLines(to),
        dayInWords(queued, 'date', language),
      ].join(', '),
    })),
  };
};

/** What may stand in fields, as the complaint has it. */
export const knownTo = ({ entry }: Doing): Readonly<Record<string, readonly string[]>> => {
  if (entry === null) return {};
  const { complaint } = entry;
  const employees = complaint.employees.map(({ name }) => name);
  const joined = [...complaint.complainants, ...complaint.representatives].map(({ id }) => id);
  const parties = ['complainant', ...employees];
  const digests = digestsIn(complaint);
  return {
    employee: employees,
    party: parties,
    by: parties,
    from: parties,
    person: ['complainant', ...joined],
    request: complaint.requests.flatMap(({ id }) => (id === null ? [] : [id])),
    'points.id': complaint.points,
    document: digests,
    digest: digests,
    letter: digests,
    mandate: digests,
  };
};
