import {
  type ComplaintCommandType,
  complaintCommands,
  type KnownComplaint,
  type LetterKind,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { type Field, fieldsOf } from '../../../use-cases/by-hand/fields.ts';
import { findComplaint } from '../../../use-cases/find-complaint.ts';
import { lettersFor } from '../../../use-cases/list-work.ts';
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

/** Destroying a key is no step of handling: it has a use case, and a page, of its own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['Erase', 'Receive']);

/** The commands that a page of a complaint offers. */
export const doable = (
  possible: readonly ComplaintCommandType[],
): readonly ComplaintCommandType[] => possible.filter((type) => !ELSEWHERE.has(type));

const isCommand = (type: string): type is ComplaintCommandType =>
  Object.hasOwn(complaintCommands, type);

/** What an address asks to do; null for what is no command, or is given elsewhere. */
export const doingOf = async ({ journal, params }: Asked): Promise<Doing | null> => {
  const { number, command: type = 'Receive' } = params;
  if (!isCommand(type) || (number !== undefined && ELSEWHERE.has(type))) return null;
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
