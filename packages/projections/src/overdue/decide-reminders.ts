import { checkDay } from '../check-input.ts';
import { isSamePerson, KlachtError, type LocalDate } from '@klacht/domain';
import type { OverdueRow } from './overdue.ts';

/** What somebody may be reminded of: a row of the overdue list, and who stands in for its officer. */
export type ReminderRow = Pick<
  OverdueRow,
  'number' | 'complaintId' | 'kind' | 'article' | 'due' | 'target' | 'daysLate' | 'officer'
> & { readonly deputy: string | null };

/** `soon`: its target is near. `overdue`: the last day by the law has passed. */
export type ReminderStage = 'soon' | 'overdue';

/** That somebody was told of a step, at a stage of it. */
export type Told = {
  /** The step: it is the same on every day, whoever handles it. */
  readonly step: string;
  readonly stage: ReminderStage;
  readonly person: string;
  /** The day on which it was decided, as the clock had it. */
  readonly day: LocalDate;
  /** Whether the clock was seen since on a day before that, on which the step was not so far yet. */
  readonly doubted: boolean;
};

/** That somebody had the digest of a day. */
export type Digested = { readonly person: string; readonly day: LocalDate };

/** What was told before. */
export type ReminderMemory = {
  readonly told: readonly Told[];
  readonly digests: readonly Digested[];
};

/** A step as a message tells it. It holds no text of a complainant. */
export type ReminderLine = ReminderRow & {
  readonly stage: ReminderStage;
  /** Whether this person is told of it at this stage for the first time. */
  readonly isNew: boolean;
};

/** What one person is told at once. */
export type ReminderMessage = {
  readonly person: string;
  readonly day: LocalDate;
  /** Whether it is the digest of the day, which has everything; else it has what is new. */
  readonly isDigest: boolean;
  /** The longest due first. */
  readonly lines: readonly ReminderLine[];
};

/** What is to be told, and what is to be remembered with it. */
export type RemindersDecided = {
  readonly messages: readonly ReminderMessage[];
  /** New or changed; each takes the place of the one with its step, stage and person. */
  readonly told: readonly Told[];
  readonly digests: readonly Digested[];
};

/** On what is decided. */
export type RemindersAsked = {
  /** As the overdue list has it on that day, with what is due within the days ahead. */
  readonly rows: readonly ReminderRow[];
  readonly today: LocalDate;
  /** Who is told of what is overdue besides, and of what nobody handles. */
  readonly escalateTo: readonly string[];
  /** Whether everybody who has something gets the list of the day, once; not on a day off. */
  readonly digest: boolean;
  readonly memory: ReminderMemory;
};

/** A name, for who has the same one whatever its case. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase().normalize('NFC');

const keyOf = ({ step, stage, person }: Pick<Told, 'step' | 'stage' | 'person'>): string =>
  JSON.stringify([step, stage, folded(person)]);

/** Each row with what it is called; of two that are alike, the second has a name of its own. */
const stepsOf = (rows: readonly ReminderRow[]) => {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const name = `${row.complaintId ?? row.number} ${row.kind} ${row.due}`;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    const stage: ReminderStage = row.daysLate > 0 ? 'overdue' : 'soon';
    return { row, stage, step: before === 0 ? name : `${name} ${before + 1}` };
  });
};

/** Who is told: each person once, under the first way their name is written. */
const peopleFor = (
  { officer, deputy }: ReminderRow,
  stage: ReminderStage,
  escalateTo: readonly string[],
): readonly string[] => {
  const handling = [officer, deputy].filter((name) => name !== null);
  const all =
    stage === 'overdue' || handling.length === 0 ? [...handling, ...escalateTo] : handling;
  return all.filter((name, at) => all.findIndex((other) => isSamePerson(other, name)) === at);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Who is to be told what, decided from what is due, the day, and what was told before. Of each step,
 * each person is told once that it is soon due and once that it is overdue; what was never told because
 * nothing ran, is told on the next run, as it stands then.
 *
 * A clock that goes back does not lead to a second telling. One that ran ahead does, and only then: what
 * was told on a day that had not come is told again, when the step is that far by the clock as it was
 * put right.
 *
 * @param asked a step is `overdue` from the day after `due`
 * @throws KlachtError `invalid-input` for what is no day
 * @example
 * const memory = { told: [], digests: [] };
 * const asked = { rows: [], today: '2026-04-07', escalateTo: ['eva'], digest: true, memory } as const;
 * decideReminders(asked).messages; // []
 */
export const decideReminders = ({
  rows,
  today,
  escalateTo,
  digest,
  memory,
}: RemindersAsked): RemindersDecided => {
  checkDay('today', today);
  if (escalateTo.some((name) => name.trim() === '')) {
    throw new KlachtError('invalid', 'invalid-input', "escalateTo: expected names, got ''", {
      field: 'escalateTo',
    });
  }
  const before = new Map(memory.told.map((told) => [keyOf(told), told]));
  const had = new Set(
    memory.digests.filter(({ day }) => day === today).map(({ person }) => folded(person)),
  );
  const told: Told[] = [];
  const here = new Set<string>();
  const lines = new Map<string, { person: string; lines: ReminderLine[] }>();
  for (const { row, stage, step } of stepsOf(rows)) {
    here.add(JSON.stringify([step, stage]));
    for (const person of peopleFor(row, stage, escalateTo)) {
      const key = keyOf({ step, stage, person });
      const last = before.get(key);
      const isNew = last === undefined || (last.doubted && last.day > today);
      if (isNew) told.push({ step, stage, person, day: today, doubted: false });
      const theirs = lines.get(folded(person)) ?? { person, lines: [] };
      theirs.lines.push({ ...row, stage, isNew });
      lines.set(folded(person), theirs);
    }
  }
  for (const one of memory.told) {
    const isSoFar = here.has(JSON.stringify([one.step, one.stage]));
    // Of a day to come, and not so far today: the clock was ahead then, or is behind now.
    if (one.day > today && !one.doubted && !isSoFar) told.push({ ...one, doubted: true });
    // It came to that day again: it was behind.
    if (one.day <= today && one.doubted) told.push({ ...one, doubted: false });
  }
  const digests: Digested[] = [];
  const messages: ReminderMessage[] = [];
  for (const { person, lines: all } of lines.values()) {
    const isDigest = digest && !had.has(folded(person));
    const wanted = isDigest ? all : all.filter(({ isNew }) => isNew);
    if (isDigest) digests.push({ person, day: today });
    if (wanted.length > 0) messages.push({ person, day: today, isDigest, lines: wanted });
  }
  return { messages: messages.toSorted((a, b) => compare(a.person, b.person)), told, digests };
};
