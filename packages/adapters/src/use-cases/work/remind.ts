import {
  type Instant,
  isSamePerson,
  isWorkingDay,
  KlachtError,
  type Language,
  procedureInForce,
} from '@klacht/domain';
import {
  decideReminders,
  horizon,
  overdueRows,
  type ReminderMessage,
  type ReminderRow,
} from '@klacht/projections';
import { reminderText } from '../../pages/reminder-text.ts';
import type { ReminderFile } from '../../view-stores/reminder-file.ts';
import { look } from '../look.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

export { openReminderFile, type ReminderFile } from '../../view-stores/reminder-file.ts';

/** A reminder as it is sent: the id, from which a Message-ID is made, is the same each time. */
export type ReminderMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** What a firm's reminders are. */
export type ReminderRules = {
  /** Working days ahead of a target. */
  readonly within: number;
  /** The address of each, by the name by which they handle complaints. A name that is an address is its own. */
  readonly people: Readonly<Record<string, string>>;
  /** Names, of people above, who hear of what is overdue and of what nobody handles. */
  readonly escalateTo: readonly string[];
  /** Whether the list of the day is sent, once a working day. */
  readonly digest: boolean;
  readonly language: Language;
};

/** How reminders are made and sent. */
export type RemindOptions = ReminderRules & {
  readonly now: Instant;
  readonly memory: ReminderFile;
  /** Sends one, and resolves when it is taken over; null for a dry run, which remembers nothing. */
  readonly send: ((mail: ReminderMail) => Promise<void>) | null;
};

/** What became of a message to one person. */
export type Reminded = ReminderMessage & {
  readonly outcome: 'sent' | 'to-send' | 'no-address' | 'failed';
  /** Why it could not be sent. */
  readonly error: unknown;
};

/** The present, but never before what the journal has last: a clock that is behind forgets nothing. */
const presentOf = async ({ store }: OpenJournal, now: Instant): Promise<Instant> => {
  const last = (await store.lastEvent())?.recordedAt ?? now;
  return Date.parse(last) > Date.parse(now) ? last : now;
};

const rowsOf = async (journal: OpenJournal, now: Instant, within: number) => {
  const { procedures } = journal;
  const { entries, today, owed, reviews } = await look(journal, { now }, (register, day) =>
    register.withTargetBy(horizon(procedures, day, within)),
  );
  const all = [...entries];
  const deputies = new Map(
    all.map(({ complaintId, complaint }) => [complaintId, complaint.deputy]),
  );
  const listed = { procedures, today, within, reviews: await reviews(owed) };
  const rows = overdueRows(all, listed).map(
    ({ number, complaintId, kind, article, due, target, daysLate, officer }): ReminderRow => ({
      number,
      complaintId,
      kind,
      article,
      due,
      target,
      daysLate,
      officer,
      deputy: complaintId === null ? null : (deputies.get(complaintId) ?? null),
    }),
  );
  return { rows, today };
};

const addressOf = (people: ReminderRules['people'], person: string): string | null => {
  const name = Object.keys(people).find((one) => isSamePerson(one, person));
  const address = name === undefined ? undefined : people[name];
  return address ?? (/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(person) ? person : null);
};

const expectWithin = (within: number): void => {
  if (Number.isInteger(within) && within >= 1 && within <= 250) return;
  throw new KlachtError(
    'invalid',
    'invalid-input',
    `within: expected a whole number of working days from 1 to 250, got ${within}`,
    { field: 'within', value: within },
  );
};

/**
 * Reminds the people of the firm of what is due: what comes near its target and what is overdue, each
 * person once of each, and the list of the day once a working day. What is decided is remembered before
 * it is sent, so that a restart repeats nothing and forgets nothing: what could not be sent is tried
 * again, as the same message. Of a complaint, a reminder tells the number and no more.
 *
 * @returns what became of each message; of a dry run, what would be sent
 * @throws KlachtError as {@link look}; `invalid-input` for days ahead that are none; of kind
 * `unavailable` for a memory that is out of reach. What `send` throws is in the answer
 * @example
 * const memory = openReminderFile('klacht.db.reminders');
 * const rules = { within: 5, people: { anna: 'anna@example.com' }, escalateTo: [], digest: true, language: 'nl' } as const;
 * await remind(journal, { ...rules, now, memory, send: async (mail) => console.log(mail.subject) });
 */
export const remind = async (
  journal: OpenJournal,
  { now: clock, within, people, escalateTo, digest, language, memory, send }: RemindOptions,
): Promise<readonly Reminded[]> => {
  expectWithin(within);
  const now = await presentOf(journal, clock);
  const { rows, today } = await rowsOf(journal, now, within);
  const { calendar } = procedureInForce(journal.procedures, today);
  const asked = {
    rows,
    today,
    escalateTo,
    digest: digest && isWorkingDay(calendar, today, 'legal'),
  };
  if (send === null) {
    const { messages } = decideReminders({ ...asked, memory: memory.remembered() });
    return messages.map((message): Reminded => {
      const outcome = addressOf(people, message.person) === null ? 'no-address' : 'to-send';
      return { ...message, outcome, error: null };
    });
  }
  memory.decide((remembered) => decideReminders({ ...asked, memory: remembered }));
  const answers: Reminded[] = [];
  for (const { id, message } of memory.waiting()) {
    const to = addressOf(people, message.person);
    if (to === null) {
      answers.push({ ...message, outcome: 'no-address', error: null });
      continue;
    }
    if (!memory.take(id, now)) continue;
    try {
      await send({ id, to, ...reminderText(message, language) });
    } catch (error) {
      memory.giveBack(id);
      answers.push({ ...message, outcome: 'failed', error });
      continue;
    }
    memory.sent(id);
    answers.push({ ...message, outcome: 'sent', error: null });
  }
  return answers;
};
