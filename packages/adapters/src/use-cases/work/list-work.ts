import { setImmediate } from 'node:timers/promises';
import {
  commandOf,
  type ComplaintCommandType,
  eventsMeeting,
  isPossible,
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
import { isNamed } from './is-named.ts';
import { listOwedReviews } from './list-overdue.ts';
import { isUndone, type LiveRow, type LiveRows } from './live-rows.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { stillToDo } from './still-to-do.ts';
import { isLetterOf, type WaitingLetter, waitingLetters } from './waiting-letters.ts';
import { changedPlaces, withChanged } from './with-changed.ts';

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
  /** Letters that were drafted and wait: for who may approve or send them, and for who drafted them. */
  readonly letters: readonly WaitingLetter[];
};

/** Whose work. */
export type WorkQuestion = {
  readonly now: Instant;
  /** Of whom, as officer or deputy, or as who owns a recommendation; of everybody unless told. */
  readonly of?: string;
};

const SOON = 5;

/** What is closed can owe something still, such as progress on what was promised. */
const FAR = '9999-12-31' as LocalDate;

const OPEN: ReadonlySet<string> = new Set(['received', 'awaiting-information', 'admissible']);

/** Something is to be done about it, or it is open and waits, such as for an acceptance. */
const isWork = (live: LiveRow): boolean => OPEN.has(live.row.status) || isUndone(live);

/** Complaints that are looked up before others get their turn. */
const AT_ONCE = 50;

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

/** A complaint, and what is to be done about it, whoever asks. */
type Item = Omit<WorkItem, 'asDeputy'>;

const itemOf = (
  { procedures }: OpenJournal,
  entry: RegisterEntry,
  now: Instant,
  today: LocalDate,
): Item => {
  const { complaint } = entry;
  const [owed = null] = stillToDo(
    obligationsOf(complaint, procedureOf(procedures, complaint), today),
  );
  const isAllowed = (type: ComplaintCommandType): boolean =>
    isPossible(type, complaint, { procedures, now, actor: '' });
  const command = owed === null ? null : commandFor(owed, isAllowed);
  return { entry, owed, command, letters: command === null ? [] : lettersFor(command) };
};

/** A row is another object once anything happened to its complaint, or on another day what is undone is. */
const items = new WeakMap<LiveRow, Item>();

/** What is to be done about all complaints, and the rows that it was made of. */
type WorkList = { readonly live: LiveRows; readonly items: readonly Item[] };

const lists = new WeakMap<LiveRows, Promise<WorkList>>();

/** The one made last for a journal, of which only what changed is made anew. */
const latest = new WeakMap<OpenJournal, WorkList>();

const targetOf = ({ owed }: Item): LocalDate => owed?.target ?? FAR;

const makeList = async (journal: OpenJournal, live: LiveRows, now: Instant): Promise<WorkList> => {
  const { rows, places, today } = live;
  const before = latest.get(journal);
  const changed = changedPlaces(before?.live ?? null, live);
  const fresh: Item[] = [];
  let looked = 0;
  for (const place of changed ?? rows.keys()) {
    const row = rows[place];
    if (row === undefined || !isWork(row)) continue;
    const known = items.get(row);
    if (known !== undefined) {
      fresh.push(known);
      continue;
    }
    const entry = await journal.ask((register) => register.find(row.row.complaintId));
    if (entry === null) continue;
    const item = itemOf(journal, entry, now, today);
    items.set(row, item);
    fresh.push(item);
    looked += 1;
    if (looked % AT_ONCE === 0) await setImmediate();
  }
  const wanted = fresh.filter(({ entry }) => !entry.complaint.retracted);
  const placeOf = ({ entry }: Item): number => places.get(entry.complaintId) ?? -1;
  const compare = (a: Item, b: Item): number => {
    const [one, other] = [targetOf(a), targetOf(b)];
    return one === other ? placeOf(a) - placeOf(b) : one < other ? -1 : 1;
  };
  const inOrder = (): readonly Item[] => {
    if (before === undefined || changed === null) return wanted.toSorted(compare);
    const lines = changed.flatMap((place) => before.live.rows[place] ?? []);
    const gone = new Set(lines.flatMap((line) => items.get(line) ?? []));
    return withChanged(before.items, gone, wanted, compare);
  };
  const list = { live, items: inOrder() };
  latest.set(journal, list);
  return list;
};

/** Made once while nothing changed. */
const itemsOf = (journal: OpenJournal, live: LiveRows, now: Instant): Promise<WorkList> => {
  const known = lists.get(live);
  if (known !== undefined) return known;
  const made = makeList(journal, live, now);
  lists.set(live, made);
  made.catch(() => lists.delete(live));
  return made;
};

/**
 * What somebody, or everybody, has to do: the complaints that owe something still, and those that are
 * open and owe nothing, each with what is to be done first.
 *
 * @param live the rows, as `liveRows` keeps them
 * @throws KlachtError as `look`; `unknown-procedure`
 * @example
 * const { overdue, soon } = await listWork(journal, await ask(now), { now, of: 'anna' });
 */
export const listWork = async (
  journal: OpenJournal,
  live: LiveRows,
  { now, of }: WorkQuestion,
): Promise<Work> => {
  const { today } = live;
  const { items: all } = await itemsOf(journal, live, now);
  const isMe = of === undefined ? null : isNamed(of);
  const mine: readonly WorkItem[] = all.flatMap((item) => {
    const { officer, deputy } = item.entry.complaint;
    const asDeputy = isMe !== null && !isMe(officer);
    return asDeputy && !isMe(deputy) ? [] : [{ ...item, asDeputy }];
  });
  const last = horizon(journal.procedures, today, SOON);
  const groupOf = ({ owed, entry }: WorkItem): 'overdue' | 'soon' | 'waiting' | 'later' => {
    if (owed?.state === 'overdue') return 'overdue';
    if (owed !== null && owed.target <= last) return 'soon';
    return entry.complaint.status === 'awaiting-information' ? 'waiting' : 'later';
  };
  const grouped = Map.groupBy(mine, groupOf);
  const reviews = await listOwedReviews(journal, {
    now,
    within: SOON,
    ...(of === undefined ? {} : { officer: of }),
  });
  const letters = await waitingLetters(
    journal,
    all.map(({ entry }) => entry),
  );
  return {
    overdue: grouped.get('overdue') ?? [],
    soon: grouped.get('soon') ?? [],
    waiting: grouped.get('waiting') ?? [],
    later: grouped.get('later') ?? [],
    reviews,
    letters: of === undefined ? letters : letters.filter((one) => isLetterOf(of, one)),
  };
};
