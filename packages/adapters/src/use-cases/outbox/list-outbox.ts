import { existsSync } from 'node:fs';
import {
  isForgotten,
  KlachtError,
  type LetterFailure,
  type LetterKind,
  letterStateOf,
  type LocalDate,
  type QueuedLetter,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import type { WaitingLetter } from '../../post/outbox-state.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { openOutbox, outboxPathOf } from './open-outbox.ts';
import { caughtUp } from '../opening/caught-up.ts';

/** A letter of the outbox. It names nobody but by what they are to the complaint. */
export type ListedLetter = {
  readonly id: string;
  readonly number: string;
  readonly complaintId: string;
  readonly kind: LetterKind;
  readonly to: string;
  readonly by: QueuedLetter['by'];
  /** `erased`: whom it is to was forgotten before it went, and it is not sent. */
  readonly state: 'waiting' | 'sent' | 'failed' | 'erased';
  /** The day since which that is so. */
  readonly on: LocalDate;
  readonly how: LetterFailure | null;
  /** How often the mail server did not take it yet, or did not answer. */
  readonly tries: number;
  /** When it is tried again, where that is not at once. */
  readonly notBefore: string | null;
};

const waitingIn = (journal: OpenJournal): ReadonlyMap<string, WaitingLetter> => {
  const path = outboxPathOf(journal);
  if (path === ':memory:' || !existsSync(path)) return new Map();
  const { state, close } = openOutbox(journal, 'looking');
  try {
    return new Map(state.waiting().map((one) => [one.letter, one]));
  } finally {
    close();
  }
};

const listed = (
  { number, complaintId, complaint }: RegisterEntry,
  letter: QueuedLetter,
  waiting: WaitingLetter | undefined,
): ListedLetter => {
  const { id, kind, to, by, queued, sent, failed } = letter;
  const state = letterStateOf(letter);
  return {
    id,
    number,
    complaintId,
    kind,
    to,
    by,
    state: state === 'waiting' && isForgotten(complaint, to) ? 'erased' : state,
    on: failed?.at ?? sent ?? queued,
    how: failed?.how ?? null,
    tries: waiting === undefined ? 0 : waiting.begun + waiting.putOff,
    notBefore: waiting?.notBefore ?? null,
  };
};

/**
 * The letters of a journal that wait to be sent, and those that did not arrive: by complaint, in the order
 * in which they were put down to be sent.
 *
 * @param all also those that were sent, and are not known to have come back; left out unless told
 * @example
 * const waiting = await listOutbox(journal);
 */
export const listOutbox = async (
  journal: OpenJournal,
  { all = false }: { readonly all?: boolean } = {},
): Promise<readonly ListedLetter[]> => {
  await caughtUp(journal);
  const waiting = waitingIn(journal);
  return journal.ask((register) =>
    Array.from(register.entries(), (entry) =>
      entry.complaint.letters
        .map((letter) => listed(entry, letter, waiting.get(letter.id)))
        .filter(({ state }) => all || state !== 'sent'),
    ).flat(),
  );
};

const SHORTEST = 4;

/**
 * The one letter of an id, or of how it begins.
 *
 * @param id from 4 characters on
 * @throws KlachtError `unknown-letter` where there is none; `ambiguous-number` where several begin so
 * @example
 * const { state, tries } = await findLetter(journal, '5b1f');
 */
export const findLetter = async (journal: OpenJournal, id: string): Promise<ListedLetter> => {
  const all = await listOutbox(journal, { all: true });
  const beginning = id.toLowerCase();
  const [found, other] =
    beginning.length < SHORTEST ? [] : all.filter((one) => one.id.startsWith(beginning));
  if (found === undefined) {
    throw new KlachtError(
      'rejected',
      'unknown-letter',
      `id: expected the id of a letter, or how it begins, from ${SHORTEST} characters on; got '${id}'; klacht outbox --all lists them`,
      { field: 'id', value: id },
    );
  }
  if (other === undefined) return found;
  throw new KlachtError(
    'invalid',
    'ambiguous-number',
    `id: expected how one letter's id begins, got '${id}', with which several begin`,
    { field: 'id', value: id },
  );
};
