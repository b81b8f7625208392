import {
  commandOf,
  type ComplaintCommandType,
  eventsMeeting,
  isPossible,
  isSamePerson,
  type Obligation,
  type LocalDate,
  obligationsOf,
  type Instant,
  procedureOf,
  letterKind,
  type LetterKind,
  letterRule,
} from '@klacht/domain';
import { horizon, type OverdueRow, type RegisterEntry } from '@klacht/projections';
import { listOverdue } from './list-overdue.ts';
import type { OpenJournal } from './open-journal.ts';
import { stillToDo } from './still-to-do.ts';
import { dayOf } from './today.ts';

/** A complaint that somebody has something to do about, or waits for. */
export type WorkItem = {
  readonly entry: RegisterEntry;
  /** What is to be done first; null where only somebody else is to do something. */
  readonly owed: Obligation | null;
  /** The command that does it, as far as the complaint allows one today. */
  readonly command: ComplaintCommandType | null;
  /** The letters that such a command is recorded by. */
  readonly letters: readonly LetterKind[];
  /** Who asks takes the officer's place. */
  readonly asDeputy: boolean;
};

/** What there is to do, the first target first. */
export type Work = {
  readonly overdue: readonly WorkItem[];
  /** With its target within five working days. */
  readonly soon: readonly WorkItem[];
  /** Information was asked of the complainant, and nothing of ours comes first. */
  readonly waiting: readonly WorkItem[];
  readonly later: readonly WorkItem[];
  /** What is owed to the review of a year: overdue, or within five working days. */
  readonly reviews: readonly OverdueRow[];
};

/** Whose work. */
export type WorkQuestion = {
  readonly now: Instant;
  /** Of whom, as officer or deputy, or as who owns a recommendation; of everybody unless told. */
  readonly of?: string;
  /** The numbers of complaints that are open and owe nothing: no index finds those. None unless told. */
  readonly idle?: readonly string[];
};

const SOON = 5;

/** What is closed can owe something still, such as progress on what was promised. */
const FAR = '9999-12-31' as LocalDate;

const isOf = (name: string | null, person: string): boolean =>
  name !== null && isSamePerson(name, person);

/** The letters that a command is recorded by, as one is sent. */
export const lettersFor = (type: ComplaintCommandType): readonly LetterKind[] =>
  letterKind.options.filter((kind) => letterRule(kind).records === type);

/**
 * The command that does what is owed, and that the complaint allows; the one that is meant for it
 * first.
 */
export const commandFor = (
  { kind }: Pick<Obligation, 'kind'>,
  isAllowed: (type: ComplaintCommandType) => boolean,
): ComplaintCommandType | null => eventsMeeting(kind).map(commandOf).find(isAllowed) ?? null;

const itemOf = (
  { procedures }: OpenJournal,
  entry: RegisterEntry,
  { now, of }: WorkQuestion,
  today: LocalDate,
): WorkItem => {
  const { complaint } = entry;
  const [owed = null] = stillToDo(
    obligationsOf(complaint, procedureOf(procedures, complaint), today),
  );
  const isAllowed = (type: ComplaintCommandType): boolean =>
    isPossible(type, complaint, { procedures, now, actor: '' });
  const command = owed === null ? null : commandFor(owed, isAllowed);
  return {
    entry,
    owed,
    command,
    letters: command === null ? [] : lettersFor(command),
    asDeputy: of !== undefined && !isOf(complaint.officer, of),
  };
};

const byTarget = (a: WorkItem, b: WorkItem): number =>
  (a.owed?.target ?? FAR) < (b.owed?.target ?? FAR) ? -1 : 1;

/**
 * What somebody, or everybody, has to do: the complaints that owe something still, and those that are
 * told beside, each with what is to be done first.
 *
 * @throws KlachtError as `look`; `unknown-procedure`
 * @example
 * const { overdue, soon } = await listWork(journal, { now, of: 'anna' });
 */
export const listWork = async (journal: OpenJournal, asked: WorkQuestion): Promise<Work> => {
  const { now, of } = asked;
  const today = dayOf(journal, now);
  const entries = await journal.ask((register) => [
    ...register.withTargetBy(FAR),
    ...(asked.idle ?? []).flatMap((number) => register.find(number) ?? []),
  ]);
  const mine = entries.filter(
    ({ complaint: { officer, deputy, retracted } }) =>
      !retracted && (of === undefined || isOf(officer, of) || isOf(deputy, of)),
  );
  const items = mine.map((entry) => itemOf(journal, entry, asked, today)).toSorted(byTarget);
  const last = horizon(journal.procedures, today, SOON);
  const groupOf = ({ owed, entry }: WorkItem): 'overdue' | 'soon' | 'waiting' | 'later' => {
    if (owed?.state === 'overdue') return 'overdue';
    if (owed !== null && owed.target <= last) return 'soon';
    return entry.complaint.status === 'awaiting-information' ? 'waiting' : 'later';
  };
  const grouped = Map.groupBy(items, groupOf);
  const reviews = await listOverdue(journal, {
    now,
    within: SOON,
    where: ({ complaintId }) => complaintId === null,
    ...(of === undefined ? {} : { officer: of }),
  });
  return {
    overdue: grouped.get('overdue') ?? [],
    soon: grouped.get('soon') ?? [],
    waiting: grouped.get('waiting') ?? [],
    later: grouped.get('later') ?? [],
    reviews,
  };
};
